// npm run demo [-- --out FOLDER]: set-up, build, then the real application with the sample documents.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildApplication } from './build.mjs';
import { nodeExecutable } from './setup-dependencies.mjs';
import { root } from './setup-folders.mjs';
import { setUp } from './setup.mjs';

await setUp();
await buildApplication();
const demo = path.join(root, 'scripts/demo-run.ts');
const { status } = spawnSync(nodeExecutable, [demo, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
