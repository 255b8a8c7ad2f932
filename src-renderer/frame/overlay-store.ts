import { create } from 'zustand';

export type Overlay = 'palette' | 'help';

interface Overlays {
  readonly open: Overlay | null;
  readonly show: (overlay: Overlay) => void;
  readonly close: () => void;
}

/** Which overlay of the frame is open; never two at once. */
export const useOverlays = create<Overlays>((set) => ({
  open: null,
  show: (overlay) => set({ open: overlay }),
  close: () => set({ open: null }),
}));
