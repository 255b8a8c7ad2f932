import type { CustomFieldType, CustomValue } from '../../../src-preload/contract/custom-fields.ts';
import type { Paper } from '../../../src-preload/contract/papers.ts';
import type { ItemColumn, ItemKind, RiskItem } from '../../../src-preload/contract/risk-items.ts';
import type {
  Category,
  DraftKind,
  DraftPurpose,
  FieldName,
  FieldValue,
} from '../../../src-preload/contract/vocabulary.ts';

/** How a language names and writes what messages and papers print. */
export interface LetterWords {
  readonly category: Readonly<Record<Category, string>>;
  readonly label: Readonly<Record<FieldName, string>>;
  /** A value as running text has it, without its unit. */
  readonly value: <N extends FieldName>(name: N, value: FieldValue<N>) => string;
  readonly valueWithUnit: <N extends FieldName>(name: N, value: FieldValue<N>) => string;
  /** A missing datum as a client is asked for it, e.g. "Massimale desiderato, in euro". */
  readonly missing: (name: FieldName) => string;
  /** Which of several values is right, as a client is asked. */
  readonly confirm: (name: string, values: readonly string[]) => string;
  readonly day: (date: Date) => string;
  /** Stands for a list of plates that is too long for a letter. */
  readonly manyPlates: (count: number) => string;
  /** First part of a draft's file name. */
  readonly title: (purpose: DraftPurpose, recipient: DraftKind) => string;
  readonly paper: Readonly<Record<Paper, string>>;
  /** Stands before the reference of a request. */
  readonly reference: string;
  readonly itemKind: Readonly<Record<ItemKind, string>>;
  readonly itemColumn: Readonly<Record<ItemColumn, string>>;
  /** A cell of a table, amounts without the sign of the euro; '' for an empty one. */
  readonly cell: (item: Pick<RiskItem, 'cells'>, column: ItemColumn) => string;
  readonly customValue: (type: CustomFieldType, value: CustomValue) => string;
  /** A share between 0 and 1 in percent, rounded down: 99.97 % is not certainty. */
  readonly share: (share: number) => string;
}
