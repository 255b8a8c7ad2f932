import { expect, it } from 'vitest';
import { extractFields } from '../../../../src-main/pipeline/fields/extract-fields.ts';
import type { Category, FieldName } from '../../../../src-preload/contract/vocabulary.ts';
import { textDocument } from '../../../helpers/item-document.ts';

type Wording = readonly [category: Category, field: FieldName, text: string, value: string | number | null];

const WORDINGS: readonly Wording[] = [
  [
    'Flotta Auto',
    'clientName',
    'Nome: Gabriele\nCognome: Ferretti\nTelefono: 333 5551234',
    'Gabriele Ferretti',
  ],
  ['Fabbricato', 'clientName', 'Cognome: De Santis\nNome: Laura\nComune: Terni', 'Laura De Santis'],
  [
    'Flotta Auto',
    'clientName',
    'Ciao, qui Luca del Birrificio Malga s.r.l., 5 furgoni.',
    'Birrificio Malga s.r.l.',
  ],
  [
    'Rischi Tecnologici',
    'clientName',
    'Gentili,\nvi contatto per la ditta Nuova Elettromeccanica Sarda, che ha sede in Via Dante 3.',
    'Nuova Elettromeccanica Sarda',
  ],
  [
    'RC Professionale',
    'clientName',
    'Salve,\nvorrei una polizza.\n\nAvv. Giovanni Battista Lo Monaco\nVia Etnea 20, Catania',
    'Giovanni Battista Lo Monaco',
  ],
  [
    'Altro',
    'clientName',
    "Si segnala che l'assicurato Osvaldo Grimaldi ha denunciato un sinistro.",
    'Osvaldo Grimaldi',
  ],
  [
    'Fabbricato',
    'clientName',
    'Le scrivo per il Condominio "I Tigli" di Via Verdi 9.',
    'Condominio "I Tigli"',
  ],
  [
    'Fabbricato',
    'clientName',
    'Contraente\nDenominazione sociale | Fonderie Rosse S.r.l.',
    'Fonderie Rosse S.r.l.',
  ],
  ['Fabbricato', 'clientName', 'Importo\t€\nAnno\tSpesa €', null],
  [
    'Flotta Auto',
    'street',
    "Spett.le\nRossi Broker S.r.l.\nVia Manzoni 40\n20121 Milano\n\nla ditta Bruni S.r.l. chiede un'offerta per lo stabile di via Brennero 262.",
    'Via Brennero 262',
  ],
  [
    'Fabbricato',
    'street',
    'S.S. 16 Adriatica km 12,400 - 66054 Vasto (CH)',
    'Strada Statale 16 Adriatica km 12,400',
  ],
  ['Fabbricato', 'street', 'Viale Europa, 12/14/16 - Pescara', 'Viale Europa 12/14/16'],
  ['Fabbricato', 'city', "via Roma 3, 29028 Ponte dell'Olio (PC)", "Ponte dell'Olio"],
  ['Fabbricato', 'province', 'Comune\tMaranello\nProvincia:\tMO', 'MO'],
  ['Fabbricato', 'province', '20099 Sesto San Giovanni (Mi)', 'MI'],
  ['Fabbricato', 'email', 'mail: info@rossi.example - pec: rossi@pec.example', 'info@rossi.example'],
  ['Fabbricato', 'phone', 'Numero polizza | 0512400913\nTel. 0461 555 903', '0461555903'],
  ['Flotta Auto', 'phone', 'P.iva sempre 01234567897, sede sempre a Asiago', null],
  ['Flotta Auto', 'vehicleCount', 'Quanti veicoli?: 38', 38],
  ['Flotta Auto', 'vehicleCount', 'Dei 10 mezzi ne abbiamo venduti 3: restano quindi sette veicoli', 7],
  ['RC Professionale', 'limitEur', 'Massimale per sinistro e per anno: 3.000.000 euro', 3_000_000],
  ['Flotta Auto', 'limitEur', 'Massimale RCA 6.450.000/1.300.000', 6_450_000],
  ['RC Professionale', 'turnoverEur', 'Fatturato anno 2025 Euro 480.000,00', 480_000],
  ['RC Professionale', 'turnoverEur', 'Ricavi 2025: 1,35 mln. Massimale RC € 2.000.000', 1_350_000],
  [
    'Fabbricato',
    'sumInsuredEur',
    'fabbricato 5,2 milioni + contenuto 3,1 milioni (totale 8,3 milioni)',
    8_300_000,
  ],
  ['Fabbricato', 'deductibleEur', 'franchigia per sinistro: € 5.000,00', 5000],
  ['Fabbricato', 'deductibleEur', 'scoperto 10% col minimo di 1.000 euro', null],
  [
    'Fabbricato',
    'buildingAreaSqm',
    'quello in leasing non va considerato (3.800 mq). Il nostro è di 2.150 mq, del 1999',
    2150,
  ],
  [
    'Fabbricato',
    'buildingYear',
    'quello in leasing non va considerato (3.800 mq). Il nostro è di 2.150 mq, del 1999',
    1999,
  ],
  [
    'RC Professionale',
    'currentPolicyNumber',
    'AmTrust Assicurazioni (polizza madre n. RCH00020000114)',
    'RCH00020000114',
  ],
  ['Flotta Auto', 'currentPolicyNumber', 'la nostra polizza (n. 88.123.456) con Sara', '88.123.456'],
  ['RC Professionale', 'currentPolicyNumber', 'siamo con Liberty (pol. LSM 2210884)', 'LSM 2210884'],
  ['Fabbricato', 'currentInsurer', 'Assicuratore attuale | HDI', 'HDI'],
  [
    'Fabbricato',
    'currentInsurer',
    'Compagnia: Cattolica/Generali, pol. 30551.27.000098',
    'Cattolica/Generali',
  ],
  ['Fabbricato', 'effectiveDate', 'ho bisogno che sia coperto da lunedì 9 marzo 2026', '2026-03-09'],
  ['Fabbricato', 'effectiveDate', "L'attuale polizza scadrà il 28 febbraio 2026", '2026-02-28'],
  [
    'Flotta Auto',
    'replyBy',
    'Termine ultimo per la presentazione delle offerte: ore 12:00 del 08/05/2026',
    '2026-05-08',
  ],
  ['Flotta Auto', 'replyBy', 'Mi fai sapere per il 5 ottobre 2026?', '2026-10-05'],
];

it.each(WORDINGS)('%s, %s: %s', (category, field, text, value) => {
  const fields: Readonly<Record<string, { readonly value: unknown } | undefined>> = extractFields(
    textDocument(text),
    category,
    { today: new Date(2026, 0, 15) },
  );
  expect(fields[field]?.value ?? null).toBe(value);
});

it('leaves out the plates that the sentence rules out', () => {
  const text = 'Da assicurare GH123KL. Il pulmino targato EX 330 KB lasciatelo fuori.';
  expect(extractFields(textDocument(text), 'Flotta Auto', { today: new Date() }).plates?.value).toEqual([
    'GH123KL',
  ]);
});

it('reads the message that a short note passes on', () => {
  const note = 'Te lo giro, puoi quotare?\n\n---- Messaggio originale ----\nDa: Anna\nOggetto: rinnovo\n\n';
  const text = `${note}Siamo la Rossi Marmi S.r.l., massimale 2 milioni.`;
  const fields = extractFields(textDocument(text), 'RC Professionale', { today: new Date() });
  expect(fields.limitEur?.value).toBe(2_000_000);
});

const REQUEST = 'Siamo la Rossi Marmi S.r.l., P.IVA 01234567897, massimale 2 milioni.';
const valuesIn = (text: string, category: Category = 'RC Professionale') =>
  Object.fromEntries(
    Object.values(extractFields(textDocument(text), category, { today: new Date(2026, 0, 15) })).map(
      (field) => [field.name, field.value],
    ),
  );

it.each([
  ['the subject says so', `Oggetto: I: RC\n\nDa fare.\n\n> Da: Anna\n> Oggetto: RC\n>\n> ${REQUEST}`],
  [
    'the note says so',
    `Per favore procedete voi.\n\n-----Messaggio originale-----\nDa: Anna\nOggetto: RC\n\n${REQUEST}`,
  ],
])('reads a message passed on under a short note where %s', (_how, text) => {
  expect(valuesIn(text)).toMatchObject({ clientName: 'Rossi Marmi S.r.l.', limitEur: 2_000_000 });
});

it('takes nothing from a message that hangs below a whole request', () => {
  const above = `${REQUEST} ${'Chiediamo una quotazione per la responsabilità dello studio alle condizioni dette. '.repeat(6)}`;
  const below =
    '---------- Forwarded message ---------\nDa: Liquidatore\nOggetto: sinistro\n\nIBAN IT60X0542811101000000123456';
  expect(valuesIn(`${above}\n\n${below}`)).not.toHaveProperty('iban');
});

it('leaves out the insurer of another line of business', () => {
  const text =
    "L'incendio dello stabilimento (Allianz) resta com'è. Chiediamo la CAR per il cantiere di Rho.";
  expect(valuesIn(text, 'Rischi Tecnologici')).not.toHaveProperty('currentInsurer');
});
