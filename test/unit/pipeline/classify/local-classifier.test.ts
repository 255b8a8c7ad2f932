import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Category } from '../../../../src-preload/contract/vocabulary.ts';
import { loadLocalClassifier } from '../../../../src-main/pipeline/classify/local-classifier.ts';
import {
  itemDocument,
  loadAllTrainingItems,
  type TrainingItem,
} from '../../../../scripts/training/training-data.ts';

const MODEL_FILE = fileURLToPath(new URL('../../../../resources/classifier/model.json', import.meta.url));
const classifier = loadLocalClassifier(MODEL_FILE);
const pattern: TrainingItem = {
  id: 'X1',
  channel: 'email',
  language: 'it',
  category: 'Altro',
  difficulty: 'easy',
  subject: null,
  text: '',
  table: null,
  fields: {},
};
const read = (subject: string | null, text: string) =>
  classifier.classify(itemDocument({ ...pattern, subject, text }));

// None of these stands in the training data.
test.each<[Category, string | null, string]>([
  [
    'Flotta Auto',
    'Rinnovo libro matricola',
    'Buongiorno, chiediamo una quotazione RCA per i nostri 23 autocarri, furto e cristalli compresi.',
  ],
  [
    'RC Professionale',
    null,
    'Sono un architetto, mi serve un preventivo per la RC professionale, massimale un milione, retroattività 5 anni.',
  ],
  [
    'Fabbricato',
    null,
    'Vorrei assicurare la mia villetta contro incendio, terremoto e danni da acqua. 150 mq, anno 1985.',
  ],
  [
    'Rischi Tecnologici',
    'Polizza CAR',
    'Richiediamo quotazione CAR per i lavori di costruzione della palestra, importo opere 900.000 euro.',
  ],
  [
    'Altro',
    'Sinistro',
    'Denunciamo il sinistro avvenuto ieri: il nostro furgone ha urtato un muro. Restiamo in attesa del perito.',
  ],
  ['Altro', null, 'Con la presente comunico formale disdetta della polizza incendio n. 1234 alla scadenza.'],
  [
    'Fabbricato',
    'R: rinnovo flotta',
    'Per la flotta tutto a posto, già firmato. Ci serve invece un preventivo incendio e terremoto per il nuovo capannone.\n\n> Da: Lucia\n> le allego la quotazione RCA dei 12 furgoni',
  ],
])('%s: %s', (category, subject, text) => {
  expect(read(subject, text).category).toBe(category);
});

test('probabilities sum to one and the answer is the likeliest', () => {
  const { category, confidence, probabilities, classifier: by } = read(null, 'Preventivo per tre furgoni');

  expect(Object.values(probabilities).reduce((a, b) => a + b)).toBeCloseTo(1);
  expect(confidence).toBe(Math.max(...Object.values(probabilities)));
  expect(probabilities[category]).toBe(confidence);
  expect(by).toBe('local');
});

test('says which words spoke for the two likeliest categories', () => {
  const { reasons, probabilities } = read(
    'Libro matricola',
    'Preventivo RCA per i furgoni, poi vediamo il capannone contro l’incendio',
  );

  expect(reasons.map(({ category }) => category)).toEqual(['Flotta Auto', 'Fabbricato']);
  expect(reasons[0]?.probability).toBe(probabilities['Flotta Auto']);
  expect(reasons[0]?.terms.join(' ')).toMatch(/furgon|matricol|rca/);
  expect(reasons[1]?.terms.join(' ')).toMatch(/capannone|incendio/);
});

test('an empty document is answered with doubt, and asks for nothing', () => {
  const { confidence, reasons, matters } = classifier.classify({ pages: [] });

  expect(confidence).toBeLessThan(0.8);
  expect(matters).toBe('none');
  expect(reasons.flatMap(({ terms }) => terms)).toEqual([]);
});

test('the shipped model knows its training data', () => {
  const items: TrainingItem[] = loadAllTrainingItems();
  const right = items.filter((item) => classifier.classify(itemDocument(item)).category === item.category);

  // Far below this, the model file does not belong to these features: run `npm run train`.
  expect(right.length / items.length).toBeGreaterThan(0.97);
});

test('a missing model file is refused', () => {
  expect(() => loadLocalClassifier('/nonexistent/model.json')).toThrow();
});
