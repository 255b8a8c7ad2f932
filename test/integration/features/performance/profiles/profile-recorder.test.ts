import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flameGraphOfCpu } from '../../../../../src-main/features/performance/profiles/flame-graph.ts';
import { createProfileRecorder } from '../../../../../src-main/features/performance/profiles/profile-recorder.ts';
import { silentLog } from '../../../../helpers/silent-log.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

function recorder() {
  let now = Date.UTC(2026, 10, 21);
  const folder = join(temporaryFolder(), 'profiles');
  const changes: string[] = [];
  const made = createProfileRecorder({
    folder,
    now: () => new Date((now += 1)),
    changed: () => changes.push('changed'),
    log: silentLog,
  });
  return { ...made, changes };
}

describe('the recorder of profiles', () => {
  it('takes a CPU profile of this thread, which is ended early and drawn', async () => {
    const { record, stop, state, pathOf, changes } = recorder();
    await record('cpu', 60);
    expect((await state()).recording).toMatchObject({ kind: 'cpu', seconds: 60 });
    let sum = 0;
    for (let index = 0; index < 3e7; index += 1) sum += Math.sqrt(index);
    expect(sum).toBeGreaterThan(0);
    await stop();
    const { recording, files } = await state();
    expect(recording).toBeNull();
    expect(files).toMatchObject([{ kind: 'cpu' }]);
    const { frames, total } = flameGraphOfCpu(readFileSync(pathOf(files[0]?.name ?? ''), 'utf8'));
    expect(total).toBeGreaterThan(0);
    expect(frames.length).toBeGreaterThan(0);
    expect(changes).toHaveLength(2);
  });

  it('takes one at a time', async () => {
    const { record, stop } = recorder();
    await record('allocations', 60);
    await expect(record('cpu', 1)).rejects.toMatchObject({ code: 'conflict' });
    await stop();
    await record('cpu', 60);
    await stop();
  });

  it('removes what is not wanted any more', async () => {
    const { record, stop, state, pathOf, remove } = recorder();
    await record('allocations', 60);
    await stop();
    const name = (await state()).files[0]?.name ?? '';
    expect(existsSync(pathOf(name))).toBe(true);
    await remove(name);
    expect((await state()).files).toEqual([]);
  });
});
