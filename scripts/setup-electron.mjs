// Second half of the set-up; runs on the project's own Node, because its packages need it.
import { installElectron, installedRuntime } from './electron-runtime.mjs';
import { SetupError } from './setup-console.mjs';
import { installSystemLibraries } from './setup-system.mjs';

try {
  await installElectron();
  await installSystemLibraries(installedRuntime().executablePath);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}
