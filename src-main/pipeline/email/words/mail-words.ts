import type {
  Category,
  DraftKind,
  DraftPurpose,
  FieldName,
  FieldValue,
} from '../../../../src-preload/contract/vocabulary.ts';

/** How a language names and writes what the messages print. */
export interface MailWords {
  readonly category: Readonly<Record<Category, string>>;
  readonly label: Readonly<Record<FieldName, string>>;
  /** A value as running text has it, without its unit. */
  readonly value: <N extends FieldName>(name: N, value: FieldValue<N>) => string;
  readonly valueWithUnit: <N extends FieldName>(name: N, value: FieldValue<N>) => string;
  /** A missing datum as a client is asked for it, e.g. "Massimale desiderato, in euro". */
  readonly missing: (name: FieldName) => string;
  readonly day: (date: Date) => string;
  /** Stands for a list of plates that is too long for a letter. */
  readonly manyPlates: (count: number) => string;
  /** First part of a draft's file name. */
  readonly title: (purpose: DraftPurpose, recipient: DraftKind) => string;
}
