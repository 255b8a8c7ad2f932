import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOutputFolder } from '../../../src-main/data/output-folder.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('the folder of what is made', () => {
  it('lets several write the same file at once: it is whole, and nothing is left beside it', async () => {
    const root = temporaryFolder();
    const outputs = openOutputFolder(root);
    const writes = Array.from({ length: 8 }, () =>
      outputs.write('drafts', 'r1', 'letter.eml', Buffer.from('Gentile cliente')),
    );
    expect(new Set(await Promise.all(writes))).toEqual(new Set([join('drafts', 'r1', 'letter.eml')]));
    expect(readdirSync(join(root, 'drafts', 'r1'))).toEqual(['letter.eml']);
    expect(readFileSync(join(root, 'drafts', 'r1', 'letter.eml'), 'utf8')).toBe('Gentile cliente');
  });
});
