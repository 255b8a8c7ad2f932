import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { packTriples } from '../src-main/adapters/pdf/word-likeness.ts';
import { MUNICIPALITIES_BY_PROVINCE } from '../src-main/core/places/municipality-list.ts';

/**
 * Writes down which three letters follow each other in the labelled requests and in the names of Italian
 * municipalities: `node scripts/count-letter-triples.ts`. With it the reader tells words from the slips of a
 * recognition program.
 */
const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const TRAINING = path.join(ROOT, 'resources/training');
const TARGET = path.join(ROOT, 'src-main/adapters/pdf/letter-triples.ts');

const requestSchema = z.object({ text: z.string() });
const texts = readdirSync(TRAINING)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(path.join(TRAINING, name), 'utf8').trim().split('\n'))
  .map((line) => requestSchema.parse(JSON.parse(line)).text);
const places = Object.values(MUNICIPALITIES_BY_PROVINCE);
const words = [...texts, ...places].join(' ').split(/[\s,;:.()/"'’-]+/u);

writeFileSync(
  TARGET,
  `/**
 * One bit for every three letters: whether they follow each other in a word of the labelled requests or in the name
 * of an Italian municipality. Written by \`scripts/count-letter-triples.ts\`.
 */
export const KNOWN_TRIPLES =
  '${packTriples(words)}';
`,
);
