import { openDisplay } from '../../scripts/electron-launch.mjs';

/** Vitest's global set-up of the window tests: one display for all of them, gone when they are done. */
export default async function openVirtualDisplay(): Promise<() => void> {
  const { display, stop } = await openDisplay();
  if (display) process.env['DISPLAY'] = display;
  return stop;
}
