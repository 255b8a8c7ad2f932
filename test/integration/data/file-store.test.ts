import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../../src-main/data/file-store.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const STORE = new URL('../../../src-main/data/file-store.ts', import.meta.url);

function fileOf(bytes: number) {
  const path = join(temporaryFolder(), 'original.pdf');
  writeFileSync(path, Buffer.alloc(bytes, 'x'));
  return path;
}

describe('the store of originals', () => {
  it('keeps nothing of a file for which there is no room', async () => {
    const folder = temporaryFolder();
    // A limit on the size of files stops a write half-way, just as a full disk does.
    const script = `import { openFileStore } from ${JSON.stringify(STORE.href)};
      const store = await openFileStore(${JSON.stringify(folder)});
      await store.add(${JSON.stringify(fileOf(300_000))}).then(
        ({ sizeBytes }) => console.log('kept', sizeBytes),
        ({ name }) => console.log('refused', name));`;
    const { stdout } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 200; exec "$0" --input-type=module -e "$1"', process.execPath, script],
      { encoding: 'utf8', cwd: fileURLToPath(new URL('.', STORE)) },
    );
    expect(stdout.trim()).toBe('refused BrokerFlowError');
    expect(readdirSync(join(folder, 'store', 'incoming'))).toEqual([]);
    expect(readdirSync(join(folder, 'store'))).toEqual(['incoming']);
  });

  it('replaces a copy that lost its end', async () => {
    const store = await openFileStore(temporaryFolder());
    const original = fileOf(5000);
    const { sha256 } = await store.add(original);
    truncateSync(store.pathOf(sha256), 10);
    await store.add(original);
    expect(readFileSync(store.pathOf(sha256))).toEqual(readFileSync(original));
  });

  it('does not wait for what is no file', async () => {
    const folder = temporaryFolder();
    const store = await openFileStore(folder);
    execFileSync('mkfifo', [join(folder, 'pipe.pdf')]);
    mkdirSync(join(folder, 'folder.pdf'));
    for (const name of ['pipe.pdf', 'folder.pdf', 'absent.pdf']) {
      await expect(store.add(join(folder, name))).rejects.toMatchObject({ code: 'unreadable-file' });
    }
  });
});
