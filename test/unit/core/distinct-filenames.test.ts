import { expect, it } from 'vitest';
import { distinctFilenames } from '../../../src-main/core/distinct-filenames.ts';

it('numbers what would have the same name, whatever its capitals, before the ending', () => {
  const names = ['Modulo.pdf', 'modulo.PDF', 'altro', 'Modulo.pdf', 'altro'];
  expect(distinctFilenames(names)).toEqual([
    'Modulo.pdf',
    'modulo (2).PDF',
    'altro',
    'Modulo (3).pdf',
    'altro (2)',
  ]);
});
