import type { MessageFacts } from '../adapters/mail/message-facts.ts';
import type { ErrorCode } from '../../src-preload/contract/errors.ts';
import type { ContainerType } from '../core/media-type.ts';

/** What can be asked of the unpack thread. Plain data: it crosses a thread boundary. */
export type UnpackQuestion =
  | ({ readonly kind: 'unpack' } & UnpackTask)
  | { readonly kind: 'find-password'; readonly path: string; readonly passwords: readonly string[] }
  | { readonly kind: 'read-message'; readonly path: string };

/** Open a file for the documents in it. */
export interface UnpackTask {
  readonly path: string;
  /** Only shown: what is signed has the name of the file without its ending. */
  readonly filename: string;
  readonly mediaType: ContainerType | 'application/pdf';
  /** Tried on what is locked, in this order. */
  readonly passwords: readonly string[];
  /** An empty folder of the caller's: what is found is written there, under names that are only numbers. */
  readonly folder: string;
  /** Bytes of everything found together. */
  readonly mostBytes: number;
}

/** A document that was found, or an attachment that cannot be read (`problem`) or need not be (`kept`). */
export interface UnpackedPart {
  /** As the sender named it, made one line: only shown. */
  readonly filename: string;
  readonly path: string;
  readonly role: 'read' | 'kept';
  readonly problem: ErrorCode | null;
}

export interface Unpacked {
  readonly parts: readonly UnpackedPart[];
  /** Names of what was left out on purpose: logos inside the text. */
  readonly leftOut: readonly string[];
  /** Names of signed files whose contents were taken out; nobody verified their signatures. */
  readonly unverified: readonly string[];
  /** Whether the file as it was given is read too: a PDF is, unless its page only says where its files are. */
  readonly hasOwnPages: boolean;
}

/** A message as it says itself what it is and belongs to, and what a person wrote in it. */
export interface ReadMessage {
  readonly facts: MessageFacts;
  readonly text: string;
}

/** What the thread answers, to each question its own. */
export type UnpackValue = Unpacked | { readonly password: string | null } | ReadMessage;
