import { describe, expect, it } from 'vitest';
import type { ClientIdentity } from '../../../../src-main/core/clients/client-identity.ts';
import { compareClients } from '../../../../src-main/core/clients/compare-clients.ts';
import { PAIRS } from './pairs.ts';

function client(name: string, known: Partial<ClientIdentity> = {}): ClientIdentity {
  return {
    names: [name],
    vatNumber: null,
    taxCode: null,
    email: null,
    phone: null,
    city: null,
    ...known,
  };
}

const VAT = '18164250237';
const OTHER_VAT = '17743180287';
const PERSON = 'RSSMRA80A01F205X';

describe('two names without any code', () => {
  it.each(PAIRS)('%s / %s: %s', (a, b, verdict) => {
    const { similarity, ...found } = compareClients(client(a), client(b));
    expect({ verdict: found.verdict, similarity }).toEqual({ verdict, similarity });
    expect(compareClients(client(b), client(a))).toMatchObject({ verdict, similarity });
  });
});

describe('codes', () => {
  it('make one client of two names with one VAT number', () => {
    const found = compareClients(
      client('Alfa S.r.l.', { vatNumber: VAT }),
      client('Omega', { vatNumber: VAT }),
    );
    expect(found).toMatchObject({ verdict: 'same', by: 'code', agrees: ['vatNumber'] });
  });

  it('keep two VAT numbers apart whatever the names', () => {
    const a = client('Alfa S.r.l.', { vatNumber: VAT, email: 'a@alfa.it' });
    const b = client('Alfa S.r.l.', { vatNumber: OTHER_VAT, email: 'a@alfa.it' });
    expect(compareClients(a, b)).toMatchObject({ verdict: 'different', by: 'code', differs: ['vatNumber'] });
  });

  it('ask about two companies of one VAT group', () => {
    const a = client('Alfa S.r.l.', { vatNumber: VAT, taxCode: OTHER_VAT });
    const b = client('Alfa Immobiliare S.r.l.', { vatNumber: VAT, taxCode: '00743110157' });
    expect(compareClients(a, b).verdict).toBe('unsure');
  });

  it('ask about a company that took the number of its VAT group', () => {
    const before = client('Alfa S.r.l.', { vatNumber: VAT });
    const after = client('Alfa S.r.l.', { vatNumber: OTHER_VAT, taxCode: VAT });
    expect(compareClients(after, before).verdict).toBe('unsure');
  });

  it('find a company by its tax code where papers give that alone', () => {
    const known = client('Alfa S.r.l.', { vatNumber: VAT });
    expect(compareClients(client('Beta', { taxCode: VAT }), known)).toMatchObject({
      verdict: 'same',
      by: 'code',
    });
  });

  it('decide between people of one name by their tax code', () => {
    const known = client('Mario Rossi', { taxCode: PERSON });
    expect(compareClients(client('Rossi Mario', { taxCode: PERSON }), known).verdict).toBe('same');
    expect(compareClients(client('Mario Rossi', { taxCode: 'RSSMRA80A01H501U' }), known).verdict).toBe(
      'different',
    );
  });

  it("take a representative's tax code for no contradiction", () => {
    const known = client('Alfa S.r.l.', { vatNumber: VAT, taxCode: VAT });
    expect(compareClients(client('Alfa S.r.l.', { vatNumber: VAT, taxCode: PERSON }), known).verdict).toBe(
      'same',
    );
  });
});

describe('what stands around a name', () => {
  it('tells people of one name apart or together', () => {
    const known = client('Mario Rossi', { email: 'M.Rossi@studio.it', phone: '+393331234567' });
    expect(compareClients(client('Rossi Mario', { email: 'm.rossi@studio.it' }), known).verdict).toBe('same');
    expect(compareClients(client('Mario Rossi', { phone: '3331234567' }), known).verdict).toBe('same');
    expect(compareClients(client('Mario Rossi', { email: 'altro@studio.it' }), known).verdict).toBe('unsure');
  });

  it('never makes a person and his company one', () => {
    const person = client('Mario Rossi', { email: 'm.rossi@studio.it' });
    const company = client('Mario Rossi S.r.l.', { email: 'm.rossi@studio.it' });
    expect(compareClients(person, company).verdict).toBe('unsure');
  });

  it('asks about a firm of the same name in another town', () => {
    const known = client('Hotel Miramare', { city: 'Rimini' });
    expect(compareClients(client('Hotel Miramare', { city: 'RIMINI' }), known).verdict).toBe('same');
    expect(compareClients(client('Hotel Miramare', { city: 'Trieste' }), known)).toMatchObject({
      verdict: 'unsure',
      differs: ['city'],
    });
  });

  it('says nothing of a name that is missing', () => {
    expect(compareClients({ ...client(''), names: [] }, client('Alfa')).verdict).toBe('different');
  });
});
