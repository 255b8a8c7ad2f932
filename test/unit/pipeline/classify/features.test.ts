import { expect, test } from 'vitest';
import { documentFeatures } from '../../../../src-main/pipeline/classify/features.ts';

const value = (text: string, name: string): number => documentFeatures(text).get(name)?.value ?? 0;

test('what is asked counts more than what is settled, history least', () => {
  const asked = value('Salve,\nvorremmo assicurare il capannone.', 'c premises');
  const settled = value('Salve,\nil capannone è già assicurato.', 'c premises');
  const quoted = value('Salve,\nsentiamoci.\n> il capannone', 'c premises');

  expect(asked).toBeGreaterThan(settled);
  expect(settled).toBeGreaterThan(quoted);
  expect(quoted).toBeGreaterThan(0);
});

test('the subject of a reply counts less than one of its own', () => {
  const own = value('Oggetto: capannone\n\nSalve', 'c premises');
  const inherited = value('Oggetto: R: capannone\n\nSalve', 'c premises');

  expect(own).toBeGreaterThan(inherited);
});

test('a message forwarded without comment counts in full', () => {
  const text = 'Oggetto: I: polizza\n\nte la giro\n\nDa: Rossi\nInviato: oggi\nvorremmo assicurare i furgoni';

  expect(value(text, 'c@asked vehicles')).toBe(1);
});

test('shares of a place sum to one', () => {
  const features = documentFeatures('Salve,\nvorremmo assicurare furgoni, camion e il capannone');
  const shares = [...features]
    .filter(([name]) => name.startsWith('s asked '))
    .map(([, feature]) => feature.value);

  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
});

test('recognises Italian plates', () =>
  expect(value('Salve\ntarga GH 227 CL', 'c plate')).toBeGreaterThan(0));
