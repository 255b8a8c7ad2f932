import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Layout {
  /** The sidebar shows icons only. */
  readonly narrow: boolean;
  readonly toggle: () => void;
}

/** How the frame is laid out; kept on this machine. */
export const useLayout = create<Layout>()(
  persist((set) => ({ narrow: false, toggle: () => set(({ narrow }) => ({ narrow: !narrow })) }), {
    name: 'brokerflow.layout',
  }),
);
