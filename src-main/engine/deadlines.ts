import type { Logger } from '../core/stage.ts';
import { startDailyRounds, type DailyRounds } from '../features/deadlines/daily-rounds.ts';
import { createRenewalEditor, type RenewalEditor } from '../features/deadlines/renewal-editor.ts';
import { openRenewalTexts } from '../features/deadlines/renewal-texts.ts';
import { createRenewalLetters, type RenewalLetters } from '../features/deadlines/renewal-letters.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { Publish } from './event-hub.ts';

const NO_ROUNDS: DailyRounds = { round: async () => undefined, close: async () => undefined };

/** Wires what is due by when: the letters of renewal and the daily rounds. */
export function startDeadlines(parts: {
  readonly environment: JobEnvironment;
  readonly templatesFolder: string;
  readonly publish: Publish;
  readonly log: Logger;
  /** False: nobody is there to be reminded (headless use). */
  readonly reminds: boolean;
}): {
  readonly letters: RenewalLetters;
  readonly rounds: DailyRounds;
  readonly editor: RenewalEditor;
} {
  const { environment, templatesFolder, publish, log } = parts;
  const texts = openRenewalTexts(templatesFolder);
  const letters = createRenewalLetters({ ...environment, texts, log });
  const rounds = parts.reminds ? startDailyRounds({ ...environment, letters, log, publish }) : NO_ROUNDS;
  return { letters, rounds, editor: createRenewalEditor(texts) };
}
