import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Matters } from '../../../../src-preload/contract/vocabulary.ts';
import { loadLocalClassifier } from '../../../../src-main/pipeline/classify/local-classifier.ts';
import { itemDocument, readLabelledItems } from '../../../helpers/item-document.ts';

const MODEL_FILE = fileURLToPath(new URL('../../../../resources/classifier/model.json', import.meta.url));
const classifier = loadLocalClassifier(MODEL_FILE);
const read = (subject: string | null, text: string): Matters =>
  classifier.classify(itemDocument({ subject, text, table: null })).matters;

// None of these stands in the training or the validation data.
test.each<[Matters, string | null, string]>([
  [
    'several',
    'Due preventivi',
    'Buongiorno, ci servono due preventivi distinti.\nUno RCA e kasko per i quattro furgoni.\nUno incendio e terremoto per il capannone di Imola, 900 mq.',
  ],
  [
    'several',
    null,
    'Salve, vorrei la RC professionale da geometra, massimale un milione. Contestualmente chiedo la quotazione incendio per lo stabile di mia proprietà, 400 mq.',
  ],
  ['none', 'Re: polizza', 'Grazie mille, ricevuto tutto. Buona giornata!'],
  ['none', 'Risposta automatica', 'Sono fuori ufficio fino al 7 gennaio.'],
  ['none', null, ''],
  [
    'none',
    'Corso online',
    'Gentile collega, iscriviti al webinar gratuito sulle novità del codice: posti limitati!',
  ],
  [
    'one',
    'Due furgoni',
    'Vorrei un preventivo RCA e incendio e furto per due furgoni, anche con i cristalli.',
  ],
  [
    'one',
    'R: flotta e capannone',
    'La flotta è già rinnovata, grazie. Chiediamo solo il preventivo incendio per il capannone.',
  ],
  ['one', null, 'Grazie. Ieri il furgone ha tamponato un camion, apro il sinistro: allego il CAI.'],
])('%s: %s, %s', (matters, subject, text) => {
  expect(read(subject, text)).toBe(matters);
});

test('asks the clerk about few of the requests that hold one matter', () => {
  const items = readLabelledItems('training');
  const doubted = items.filter(({ subject, text }) => read(subject, text) !== 'one');

  expect(doubted.length).toBeLessThanOrEqual(items.length * 0.03);
});
