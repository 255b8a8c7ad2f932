import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../helpers/import-rules.ts';

/** More lines than this and a file holds more than one concept. */
const LONGEST_FILE = 400;
const SOURCE = /^(src-|scripts\/|test\/|electron\.vite).*\.(ts|tsx|mjs|cjs|mts)$/;
const PROSE = /\.(ts|tsx|mjs|cjs|mts|json|md|css|html|sh)$|^\.ci\//;
/** This file names what it looks for. */
const SELF = 'test/architecture/source-text.test.ts';

const FORBIDDEN: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'unfinished work', pattern: /\b(TODO|FIXME|HACK)\b/ },
  { what: 'a switched-off check', pattern: /@ts-ignore|@ts-nocheck|eslint-disable(?!-next-line .+ -- )/ },
  { what: 'a type pressed into another', pattern: /\bas unknown as\b/ },
  { what: 'a folder of one machine', pattern: /(?<![\w.~-])\/(home|Users|work|root)\/[\w.-]+/ },
  { what: 'a test left alone or left out', pattern: /\b(describe|it|test)\.(only|skip|todo)\b/ },
  { what: 'a leftover of a merge', pattern: /^(<{7}|>{7}) /m },
];

const files = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' })
  .split('\0')
  .filter((file) => PROSE.test(file) && file !== SELF && file !== 'package-lock.json');

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');

describe('the text of the source', () => {
  it('is found', () => {
    expect(files.filter((file) => SOURCE.test(file)).length).toBeGreaterThan(200);
  });

  it(`has no file of more than ${LONGEST_FILE} lines`, () => {
    const long = files
      .filter((file) => SOURCE.test(file))
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it.each(FORBIDDEN)('has not $what', ({ pattern }) => {
    const found = files.flatMap((file) => {
      const match = pattern.exec(read(file));
      return match ? [`${file}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('names no folder of src "utils" or "helpers"', () => {
    expect(files.filter((file) => /^src-.*(^|\/)(utils?|helpers?)(\/|\.)/.test(file))).toEqual([]);
  });
});
