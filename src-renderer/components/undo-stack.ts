import { create } from 'zustand';

/** Something that was done and can be taken back. */
export interface UndoStep {
  readonly id: string;
  /** What was done, in the clerk's language. */
  readonly message: string;
  /** The request it was done to; null for several. */
  readonly about: string | null;
  /** Resolves when it is taken back, or the clerk has been told why it was not. */
  readonly run: () => Promise<void>;
}

interface UndoStack {
  /** The newest last. */
  readonly steps: readonly UndoStep[];
  readonly push: (step: UndoStep) => void;
  /** Takes a step off, so that it is undone once; undefined when it is gone. */
  readonly take: (id: string) => UndoStep | undefined;
}

/** Steps beyond these are too long ago to be a slip. */
const KEPT = 50;

/** What the clerk did in this window and can take back, step by step. */
export const useUndoStack = create<UndoStack>((set, get) => ({
  steps: [],
  push: (step) => set(({ steps }) => ({ steps: [...steps, step].slice(-KEPT) })),
  take: (id) => {
    const step = get().steps.find((each) => each.id === id);
    set(({ steps }) => ({ steps: steps.filter((each) => each.id !== id) }));
    return step;
  },
}));
