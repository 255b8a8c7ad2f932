import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderRequestPdf } from '../../../scripts/documents/render-request-pdf.ts';
import { temporaryEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const TEXT = [
  'Buongiorno, sono un ingegnere e chiedo un preventivo per la mia polizza di responsabilità civile professionale.',
  'Massimale: € 1.000.000. Fatturato: € 85.000. Decorrenza: 01/03/2026.',
  'Ho detto al collega che il massimale deve essere di € 2.500.000.',
  'Ing. Manlio Scura, P.IVA 01234567897',
].join('\n\n');

it('shows values that contradict each other with their places, takes the one that the clerk chooses, and gives them back', async () => {
  const file = join(temporaryFolder(), 'ingegnere.pdf');
  const letter = {
    id: 'contested',
    channel: 'email',
    language: 'it',
    difficulty: 'easy',
    fields: {},
  } as const;
  const item = { ...letter, category: 'RC Professionale', subject: 'RC', text: TEXT, table: null } as const;
  writeFileSync(file, await renderRequestPdf(item));
  const engine = await temporaryEngine();
  const [taken] = await engine.takeIn({ path: file, source: 'drop' });
  const id = taken?.requestId ?? '';
  await engine.waitFor(id);

  const request = await engine.ask('requests.get', { id });
  expect(request).toMatchObject({ status: 'review', reason: 'contradictory-data', reasonDetail: 'limitEur' });
  expect(request.fields.some(({ name }) => name === 'limitEur')).toBe(false);
  expect(request.missing).not.toContain('limitEur'); // it is to be chosen, not to be asked for
  const [contest] = request.contested;
  expect(contest?.candidates.map(({ value }) => value).toSorted()).toEqual([1_000_000, 2_500_000]);
  const toClient = request.drafts.find(({ purpose }) => purpose === 'missing-data');
  expect(toClient?.body).toMatch(
    /- Massimale: nei documenti leggiamo € [\d.,]+ e € [\d.,]+; qual è il valore giusto\?/u,
  );
  expect(toClient?.body).not.toContain('Massimale desiderato');
  const chosen = contest?.candidates.find(({ value }) => value === 2_500_000);
  expect(chosen?.evidence).toMatchObject([{ page: 1, raw: '€ 2.500.000' }]);

  const evidence = chosen?.evidence[0] ?? null;
  const decided = await engine.ask('requests.setField', { id, name: 'limitEur', value: 2_500_000, evidence });
  expect(decided.contested).toEqual([]);
  expect(decided.reason).not.toBe('contradictory-data');
  expect(decided.fields.find(({ name }) => name === 'limitEur')).toMatchObject({
    value: 2_500_000,
    source: 'clerk',
    evidence: [{ page: 1, raw: '€ 2.500.000' }],
  });

  const undone = await engine.ask('requests.undo', { id });
  expect(undone.reason).toBe('contradictory-data');
  expect(undone.contested).toEqual(request.contested);
});
