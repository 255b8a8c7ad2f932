// Everything between a fresh clone and a working tree; each step does nothing when it is already done.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { SetupError, say } from './setup-console.mjs';
import { installDependencies, nodeExecutable } from './setup-dependencies.mjs';
import { root, withLock } from './setup-folders.mjs';

/** Dependencies, Node, Electron, system libraries. Ends the process with a sentence when a step cannot be done. */
export async function setUp() {
  try {
    await withLock(root, async () => {
      await installDependencies();
      const electron = spawnSync(nodeExecutable, [path.join(root, 'scripts/setup-electron.mjs')], {
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      if (electron.status !== 0) throw new SetupError('The set-up could not be finished.');
    });
    say('done');
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exit(1);
  }
}

if (process.argv[1] === path.join(root, 'scripts/setup.mjs')) await setUp();
