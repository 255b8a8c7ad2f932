import type { WatchState } from '../../src-preload/contract/settings.ts';

/** The watched folder as the clerk controls it. */
export interface FolderWatchControl {
  readonly state: () => WatchState;
  readonly pause: (paused: boolean) => void;
}
