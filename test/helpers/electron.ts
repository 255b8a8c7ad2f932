import type { RunningApplication } from '../../scripts/electron-drive.ts';

/** Ends the application the hard way, as a power cut does. */
export async function killApplication(running: RunningApplication): Promise<void> {
  const child = running.application.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
