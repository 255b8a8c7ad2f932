import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderRequestPdf } from '../../../scripts/documents/render-request-pdf.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const VEHICLES = [
  ['N.', 'Targa', 'Marca e modello', 'Anno', 'Valore €'],
  ['1', 'FG123AB', 'Fiat Ducato coibentato con gruppo frigo e sponda', '2021', '18.000,00'],
  ['2', 'GH456CD', 'Iveco Daily 35C15', '2019', '22.500,00'],
  ['', '', 'Totale', '', '41.000,00'],
];

/** A fleet's request on paper, through the engine. */
async function fleet(engine: TestEngine) {
  const path = join(temporaryFolder(), 'flotta.pdf');
  const text =
    'Buongiorno, chiediamo la quotazione della nostra flotta di furgoni, libro matricola con decorrenza 1/3/2027 e massimale RCA 10.000.000 euro.\nTrasporti Nardi Srl';
  const request = {
    channel: 'email',
    language: 'it',
    subject: 'Quotazione flotta',
    text,
    table: VEHICLES,
  } as const;
  writeFileSync(path, await renderRequestPdf(request));
  const [taken] = await engine.takeIn({ path, source: 'drop' });
  if (!taken) throw new Error('nothing was taken in');
  await engine.waitFor(taken.requestId);
  return engine.ask('requests.get', { id: taken.requestId });
}

const valueOf = (
  items: Awaited<ReturnType<typeof fleet>>['items'],
  row: number,
  column: 'plate' | 'value' | 'make',
) => items[row]?.cells[column]?.value;

describe('the rows of a request', () => {
  it('are read with evidence, added up and compared with the stated total', async () => {
    const request = await fleet(await temporaryEngine());
    expect(request.category).toBe('Flotta Auto');
    expect(request.items.map(({ cells }) => cells.plate?.value)).toEqual(['FG123AB', 'GH456CD']);
    expect(request.items[0]?.cells.model).toMatchObject({
      value: 'Ducato coibentato con gruppo frigo e sponda',
      source: 'extracted',
      evidence: { page: 1 },
    });
    expect(request.itemTotals).toMatchObject([
      { kind: 'vehicle', rows: 2, summed: 2, sum: 40500, stated: 41000, evidence: { raw: '41.000,00' } },
    ]);
  });

  it('are corrected, added to and taken out, each to be undone in turn', async () => {
    const engine = await temporaryEngine();
    const { id, items } = await fleet(engine);
    const first = items[0]?.id ?? '';
    const set = await engine.ask('items.setCell', { id, itemId: first, column: 'value', value: '18.500' });
    expect(set.items[0]?.cells.value).toMatchObject({ value: 18500, source: 'clerk', confidence: 1 });
    expect(set.itemTotals[0]?.sum).toBe(41000);
    const added = await engine.ask('items.add', { id, kind: 'vehicle', column: 'plate', value: 'ek 772 zt' });
    expect(valueOf(added.items, 2, 'plate')).toBe('EK772ZT');
    const removed = await engine.ask('items.remove', { id, itemId: first });
    expect(removed.items.map(({ cells }) => cells.plate?.value)).toEqual(['GH456CD', 'EK772ZT']);
    expect(removed.history.filter(({ event }) => event === 'items-corrected')).toHaveLength(3);

    const back = await engine.ask('requests.undo', { id });
    expect(back.items.map(({ cells }) => cells.plate?.value)).toEqual(['FG123AB', 'GH456CD', 'EK772ZT']);
    await engine.ask('requests.undo', { id });
    const original = await engine.ask('requests.undo', { id });
    expect(original.items).toEqual(items);
  });

  it('stay as the clerk left them when the request is extracted again, until that is undone', async () => {
    const engine = await temporaryEngine();
    const { id, items } = await fleet(engine);
    await engine.ask('items.remove', { id, itemId: items[0]?.id ?? '' });
    const other = await engine.ask('requests.setCategory', { id, category: 'Altro' });
    expect(other.items.map(({ cells }) => cells.plate?.value)).toEqual(['GH456CD']);
    await engine.ask('requests.undo', { id });
    const back = await engine.ask('requests.undo', { id });
    expect(back.items).toHaveLength(2);
  });

  it('follow a plate that is corrected in the data, and lead it, each undone as one', async () => {
    const engine = await temporaryEngine();
    const { id, items } = await fleet(engine);
    const platesOf = (detail: Awaited<ReturnType<typeof fleet>>) => ({
      data: detail.fields.find(({ name }) => name === 'plates')?.value,
      rows: detail.items.map(({ cells }) => cells.plate?.value),
    });
    const inData = await engine.ask('requests.setField', { id, name: 'plates', value: 'FG123AC, GH456CD' });
    expect(platesOf(inData)).toEqual({ data: ['FG123AC', 'GH456CD'], rows: ['FG123AC', 'GH456CD'] });
    expect(inData.items[0]?.cells.plate).toMatchObject({ source: 'clerk', evidence: { raw: 'FG123AB' } });
    expect(inData.items[0]?.cells.value).toEqual(items[0]?.cells.value);
    expect(inData.history.slice(-8).map(({ event }) => event)).toEqual(
      expect.arrayContaining(['field-corrected', 'items-corrected']),
    );
    const itemId = items[1]?.id ?? '';
    const inRow = await engine.ask('items.setCell', { id, itemId, column: 'plate', value: 'gh 456 ce' });
    expect(platesOf(inRow)).toEqual({ data: ['FG123AC', 'GH456CE'], rows: ['FG123AC', 'GH456CE'] });
    expect(inRow.platesWithoutRow).toEqual([]);
    const recategorised = await engine.ask('requests.setCategory', { id, category: 'Flotta Auto' });
    expect(platesOf(recategorised)).toEqual(platesOf(inRow));
    await engine.ask('requests.undo', { id });
    expect(platesOf(await engine.ask('requests.undo', { id }))).toEqual(platesOf(inData));
    const original = await engine.ask('requests.undo', { id });
    expect(platesOf(original)).toEqual({ data: ['FG123AB', 'GH456CD'], rows: ['FG123AB', 'GH456CD'] });
    expect(original.items).toEqual(items);
  });

  it('stay as they are when nobody can say whose plate was meant, which is said', async () => {
    const engine = await temporaryEngine();
    const { id } = await fleet(engine);
    const fewer = await engine.ask('requests.setField', { id, name: 'plates', value: 'EK772ZT' });
    expect(fewer.items.map(({ cells }) => cells.plate?.value)).toEqual(['FG123AB', 'GH456CD']);
    expect(fewer.platesWithoutRow).toEqual(['EK772ZT']);
  });

  it('refuse what is no value of the column, and a row that is not there', async () => {
    const engine = await temporaryEngine();
    const { id, items } = await fleet(engine);
    const itemId = items[0]?.id ?? '';
    const refusal = (value: string, column: 'year' | 'plate' | 'turnover') =>
      engine.ask('items.setCell', { id, itemId, column, value });
    await expect(refusal('domani', 'year')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(refusal('?', 'plate')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(refusal('5', 'turnover')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(engine.ask('items.remove', { id, itemId: id })).rejects.toMatchObject({ code: 'not-found' });
  });
});
