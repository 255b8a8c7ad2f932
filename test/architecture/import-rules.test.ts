import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkImports, projectRoot, ruleNames } from '../helpers/import-rules.ts';
import { ALLOWED_FILES, PLANTED } from './planted-imports.ts';
import type { PlantedImport } from './planted-imports.ts';

let tree: string;

beforeAll(async () => {
  tree = await mkdtemp(path.join(tmpdir(), 'brokerflow-imports-'));
  await symlink(path.join(projectRoot, 'node_modules'), path.join(tree, 'node_modules'));
  await Promise.all(Object.entries(ALLOWED_FILES).map(([file, text]) => write(file, text)));
});
afterAll(() => rm(tree, { recursive: true, force: true }));

async function write(file: string, text: string): Promise<void> {
  const target = path.join(tree, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, `${text}\n`);
}

function importing({ imports, typeOnly }: PlantedImport): string {
  return typeOnly
    ? `import type * as planted from '${imports}';\nexport type Planted = typeof planted;`
    : `import * as planted from '${imports}';\nexport const bad = planted;`;
}

describe('the import rules', () => {
  it('hold in this project, and see all of it', async () => {
    const { modules, violations } = await checkImports(projectRoot);
    expect(modules).toBeGreaterThan(200);
    expect(violations).toEqual([]);
  });

  it('allow what the design allows', async () => {
    const { modules, violations } = await checkImports(tree);
    expect(modules).toBeGreaterThanOrEqual(Object.keys(ALLOWED_FILES).length - 2);
    expect(violations).toEqual([]);
  });

  it('each have a planted import', async () => {
    expect(new Set(PLANTED.map(({ rule }) => rule))).toEqual(new Set(await ruleNames()));
  });

  describe('find the planted import', () => {
    let found: readonly string[];

    beforeAll(async () => {
      await Promise.all(PLANTED.map((planted) => write(planted.file, importing(planted))));
      found = (await checkImports(tree)).violations.map(({ rule, file }) => `${rule} in ${file}`);
    });

    it.each(PLANTED)('$rule: $file imports $imports', ({ rule, file }) => {
      expect(found).toContain(`${rule} in ${file}`);
    });

    it('and blame nothing else', () => {
      const planted = new Set(PLANTED.map(({ file }) => file));
      expect(found.filter((line) => !planted.has(line.split(' in ')[1] ?? ''))).toEqual([]);
    });
  });
});
