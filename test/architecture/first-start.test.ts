import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';

const SCRIPTS = path.resolve(import.meta.dirname, '../../scripts');
const IMPORT = /^import\s(?:[^'";]*?from\s+)?'([^']+)'/gm;

/** Packages that a script needs the moment it is started, by itself or through what it imports. */
function packagesNeededBy(script: string, seen = new Set<string>()): string[] {
  if (seen.has(script)) return [];
  seen.add(script);
  return Array.from(readFileSync(script, 'utf8').matchAll(IMPORT), ([, wanted = '']) => wanted).flatMap(
    (wanted) => {
      if (wanted.startsWith('.')) return packagesNeededBy(path.resolve(path.dirname(script), wanted), seen);
      return isBuiltin(wanted) ? [] : [`${path.basename(script)} needs ${wanted}`];
    },
  );
}

it.each(['start.mjs', 'test.mjs', 'demo.mjs'])(
  'scripts/%s starts where nothing has been installed yet',
  (script) => {
    expect(packagesNeededBy(path.join(SCRIPTS, script))).toEqual([]);
  },
);
