import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Rectangle } from 'electron';
import * as z from 'zod';

const stateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});
/** Where the window stood when it was closed; screen pixels. */
export type WindowState = z.infer<typeof stateSchema>;

/** The remembered place, or null when there is none, it cannot be read, or no screen shows it any more. */
export function readWindowState(folder: string, screens: readonly Rectangle[]): WindowState | null {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
    return screens.some((screen) => titleBarOn(screen, state)) ? state : null;
  } catch {
    return null; // a window in the middle of the screen is the right answer to all of these
  }
}

/** A few bytes while the window closes, so written at once. */
export function writeWindowState(folder: string, state: WindowState): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), JSON.stringify(state));
}

function titleBarOn(screen: Rectangle, state: WindowState): boolean {
  const middle = state.x + state.width / 2;
  return (
    middle >= screen.x &&
    middle < screen.x + screen.width &&
    state.y >= screen.y &&
    state.y < screen.y + screen.height
  );
}

function fileIn(folder: string): string {
  return path.join(folder, 'window.json');
}
