import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';

/** What becomes of files dropped on the window while a screen has a use of its own for them. */
interface DropReceiver {
  /** What will happen, already in the clerk's language. */
  readonly title: string;
  readonly help: string;
  readonly receive: (files: readonly File[]) => void;
}

interface Receivers {
  readonly receiver: DropReceiver | null;
}

/** Null: dropped files are taken in as documents. */
export const useDropReceiver = create<Receivers>(() => ({ receiver: null }));

/** Takes dropped files for as long as the component is there. */
export function useReceiveDrops({ title, help, receive }: DropReceiver): void {
  const received = useEffectEvent(receive);
  useEffect(() => {
    useDropReceiver.setState({ receiver: { title, help, receive: (files) => received(files) } });
    return () => useDropReceiver.setState({ receiver: null });
  }, [title, help]);
}
