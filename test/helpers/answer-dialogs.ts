import type { RunningApplication } from '../../scripts/electron-drive.ts';

/** What the clerk does in the system's dialogs; null: changes their mind. */
export interface DialogAnswers {
  /** Where to save. */
  readonly save: string | null;
  /** Which files or folder to open. */
  readonly open: readonly string[] | null;
}

/** Answers the system's dialogs from now on: nothing outside the application can click them. */
export async function answerDialogs(
  { application }: RunningApplication,
  answers: Partial<DialogAnswers>,
): Promise<void> {
  await application.evaluate(
    ({ dialog }, { save, open }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: save === null, filePath: save ?? '' });
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: open === null, filePaths: [...(open ?? [])] });
    },
    { save: null, open: null, ...answers },
  );
}
