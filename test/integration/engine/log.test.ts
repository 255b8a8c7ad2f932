import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLog } from '../../../src-main/engine/log.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** What went to standard error is kept from the test's own output. */
function quiet(): void {
  const spy = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => spy.mockRestore());
}

describe('the log', () => {
  it('writes each line to a file of the data folder at once', () => {
    quiet();
    const dataFolder = temporaryFolder();
    const log = createLog(dataFolder);
    log.warn('A document could not be processed', { code: 'damaged' });
    log.error('Unexpected failure', new Error('broken %s'));
    const lines = readFileSync(join(dataFolder, 'logs', 'engine.log'), 'utf8');
    expect(lines).toContain(' warn A document could not be processed {"code":"damaged"}\n');
    expect(lines).toContain(' error Unexpected failure: Error: broken %s\n    at ');
  });

  it('turns the file over before it grows large', () => {
    quiet();
    const dataFolder = temporaryFolder();
    const log = createLog(dataFolder);
    const long = 'x'.repeat(100_000);
    for (let line = 0; line < 60; line += 1) log.info(long);
    const folder = join(dataFolder, 'logs');
    expect(readdirSync(folder).toSorted()).toEqual(['engine.log', 'engine.old.log']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(2_300_000);
  });

  it('writes no file without a data folder', () => {
    quiet();
    createLog().info('a line');
    expect(existsSync('logs')).toBe(false);
  });
});
