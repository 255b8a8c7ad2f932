/** A part that is let go at the end. */
export interface Closable {
  readonly close: () => void | Promise<void>;
}

/** Closes the parts one after the other; whoever asks again waits for the same end. */
export function closeOnce(parts: readonly Closable[]): () => Promise<void> {
  let closing: Promise<void> | null = null;
  return () => (closing ??= closeInOrder(parts));
}

async function closeInOrder(parts: readonly Closable[]): Promise<void> {
  for (const part of parts) await part.close();
}
