import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { PerformanceWindow } from '../../../src-preload/contract/performance.ts';
import type { SectionId } from './section-ids.ts';

interface Panel {
  readonly section: SectionId;
  /** How far back the sections with charts look. */
  readonly range: PerformanceWindow;
  /** Charts stand still: nothing is asked again until this ends. Not kept: the panel opens live. */
  readonly paused: boolean;
  readonly open: (section: SectionId) => void;
  readonly setRange: (range: PerformanceWindow) => void;
  readonly togglePaused: () => void;
}

/** Where the clerk stands in the panel; kept on this machine. */
export const usePanel = create<Panel>()(
  persist(
    (set) => ({
      section: 'overview',
      range: '1h',
      paused: false,
      open: (section) => set({ section }),
      setRange: (range) => set({ range }),
      togglePaused: () => set(({ paused }) => ({ paused: !paused })),
    }),
    { name: 'brokerflow.performance', partialize: ({ section, range }) => ({ section, range }) },
  ),
);
