import { useRef, useState, type ChangeEvent, type FocusEvent, type KeyboardEvent } from 'react';

interface EditBoxOptions<V> {
  /** The value as it stands, in the clerk's words. */
  readonly initial: string;
  /** Text that was already refused, to be put right; null begins with the value as it is. */
  readonly proposed?: string | null;
  /** The value that was typed; null when it is none. An empty box is not asked about: it clears the value. */
  readonly read: (typed: string) => V | null;
  /** Stores the value (null clears it); resolves to false when the engine refused it. */
  readonly onSave: (value: V | null) => Promise<boolean>;
  /** Called when nothing is left to edit: saved, unchanged or given up. */
  readonly onDone: () => void;
}

/** What a box for correcting a value needs to be one. */
interface EditBox {
  readonly refused: boolean;
  readonly input: {
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLInputElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: () => void;
  };
}

/** A box in which a value is corrected: Enter and leaving it save once, Escape leaves the value as it was. */
export function useEditBox<V>({
  initial,
  proposed = null,
  read,
  onSave,
  onDone,
}: EditBoxOptions<V>): EditBox {
  const [typed, setTyped] = useState(proposed ?? initial);
  const [refused, setRefused] = useState(proposed !== null);
  const settled = useRef(false);

  const finish = (): void => {
    settled.current = true;
    onDone();
  };
  const save = async (): Promise<void> => {
    if (settled.current) return;
    if (typed.trim() === initial.trim()) return finish();
    const value = typed.trim() === '' ? null : read(typed);
    if (value === null && typed.trim() !== '') return setRefused(true);
    settled.current = true;
    if (await onSave(value)) return onDone();
    settled.current = false;
    setRefused(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      finish();
    }
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    setTyped(event.currentTarget.value);
    setRefused(false);
  };
  return {
    refused,
    input: {
      value: typed,
      onChange,
      onFocus: (event) => event.currentTarget.select(),
      onKeyDown,
      onBlur: () => void save(),
    },
  };
}
