/** A message as it was received, whatever file it came in. */
export interface ReceivedMessage {
  /** Name and address as a reader is shown them; empty where the message does not say. */
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  /** ISO 8601, or the header as it stands when it is no date; empty where there is none. */
  readonly date: string;
  readonly text: string;
  /** The envelope of certified mail (PEC): what was sent is attached to it. */
  readonly certified: boolean;
  readonly attachments: readonly ReceivedAttachment[];
}

export interface ReceivedAttachment {
  /** As the sender wrote it: never a path to anything. Null where it has no name. */
  readonly filename: string | null;
  /** Part of the text (a logo, a pasted picture) rather than something sent along. */
  readonly inline: boolean;
  /** The message says that this is a message, whatever its bytes look like. */
  readonly isMessage: boolean;
  readonly bytes: Uint8Array;
}
