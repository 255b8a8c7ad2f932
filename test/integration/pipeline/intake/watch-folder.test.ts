import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { WatchState } from '../../../../src-preload/contract/settings.ts';
import { watchFolder } from '../../../../src-main/pipeline/intake/watch-folder.ts';
import { silentLog } from '../../../helpers/silent-log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const PDF = '%PDF-1.7\nrichiesta\n%%EOF\n';

function watchIn(folder: string, take: (path: string) => Promise<void> = async () => undefined) {
  const taken: string[] = [];
  const states: WatchState[] = [];
  const watch = watchFolder({
    folder,
    polling: false,
    take: async (path) => {
      await take(path);
      taken.push(basename(path));
    },
    onState: (state) => states.push(state),
    log: silentLog,
    restMs: 50,
    retryMs: 100,
  });
  onTestFinished(() => watch.close());
  return { watch, taken, states };
}

describe('watchFolder', () => {
  it('takes the files that are there and those that come later, and leaves subfolders alone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'before.pdf'), PDF);
    mkdirSync(join(folder, 'processed'));
    writeFileSync(join(folder, 'processed', 'old.pdf'), PDF);
    const { taken } = watchIn(folder);
    await vi.waitFor(() => expect(taken).toEqual(['before.pdf']), { timeout: 10_000 });
    writeFileSync(join(folder, 'later.pdf'), PDF);
    await vi.waitFor(() => expect(taken).toEqual(['before.pdf', 'later.pdf']), { timeout: 10_000 });
  });

  it('waits for an empty file and for a PDF without its end, and takes them when they are whole', async () => {
    const folder = temporaryFolder();
    const { watch, taken } = watchIn(folder);
    writeFileSync(join(folder, 'scan.pdf'), '');
    writeFileSync(join(folder, 'half.pdf'), '%PDF-1.7\nhalf of it');
    await vi.waitFor(() => expect(watch.state().waiting).toBe(2), { timeout: 10_000 });
    expect(taken).toEqual([]);
    writeFileSync(join(folder, 'scan.pdf'), PDF);
    writeFileSync(join(folder, 'half.pdf'), PDF);
    // A second look at a file is harmless: its intake finds the request of the first.
    const names = () => [...new Set(taken)].toSorted();
    await vi.waitFor(() => expect(names()).toEqual(['half.pdf', 'scan.pdf']), { timeout: 10_000 });
    expect(watch.state().waiting).toBe(0);
  });

  it('tries a file again whose intake failed', async () => {
    const folder = temporaryFolder();
    let attempts = 0;
    const { taken } = watchIn(folder, async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('disk full');
    });
    writeFileSync(join(folder, 'a.pdf'), PDF);
    await vi.waitFor(() => expect(taken).toEqual(['a.pdf']), { timeout: 10_000 });
    expect(attempts).toBe(2);
  });

  it('says that a folder is unreachable and goes on when it is back', async () => {
    const folder = join(temporaryFolder(), 'share');
    const { watch, taken } = watchIn(folder);
    await vi.waitFor(() => expect(watch.state()).toMatchObject({ state: 'unreachable', problem: 'ENOENT' }));
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.pdf'), PDF);
    await vi.waitFor(() => expect(taken).toEqual(['a.pdf']), { timeout: 10_000 });
    expect(watch.state().state).toBe('active');
    rmSync(folder, { recursive: true });
    await vi.waitFor(() => expect(watch.state().state).toBe('unreachable'), { timeout: 10_000 });
  });

  it('takes nothing while paused, and everything afterwards', async () => {
    const folder = temporaryFolder();
    const { watch, taken } = watchIn(folder);
    await vi.waitFor(() => expect(watch.state().state).toBe('active'));
    watch.pause(true);
    writeFileSync(join(folder, 'a.pdf'), PDF);
    writeFileSync(join(folder, 'b.tmp'), PDF);
    expect(watch.state().state).toBe('paused');
    watch.pause(false);
    await vi.waitFor(() => expect(taken).toEqual(['a.pdf']), { timeout: 10_000 });
  });

  it('waits for no folder and follows no link', async () => {
    const folder = temporaryFolder();
    const outside = join(temporaryFolder(), 'private.pdf');
    writeFileSync(outside, PDF);
    mkdirSync(join(folder, 'processed'));
    symlinkSync(outside, join(folder, 'link.pdf'));
    const { watch, taken } = watchIn(folder);
    writeFileSync(join(folder, 'a.pdf'), PDF);
    await vi.waitFor(() => expect(taken).toEqual(['a.pdf']), { timeout: 10_000 });
    watch.pause(true);
    watch.pause(false);
    writeFileSync(join(folder, 'b.pdf'), PDF);
    await vi.waitFor(() => expect(taken).toContain('b.pdf'), { timeout: 10_000 });
    expect(taken).not.toContain('link.pdf');
    expect(watch.state().waiting).toBe(0);
  });
});
