import type { CustomFieldDefinition, CustomReading } from '../../../../src-preload/contract/custom-fields.ts';
import type { DocumentText } from '../../../core/document-text.ts';
import { FIELD_LABELS } from '../../../core/field-labels.ts';
import type { Category } from '../../../../src-preload/contract/vocabulary.ts';
import { readDocument } from '../reading.ts';
import { cellsOf } from './cells.ts';
import { labelPlaces, labelWords } from './label-places.ts';
import { valueAt, type Candidate } from './value-at.ts';

/** What a document says of a datum of the office's own. */
export interface CustomFinding {
  readonly fieldId: string;
  /** One: the value. Several: the document contradicts itself, and none is chosen. */
  readonly readings: readonly CustomReading[];
}

interface Options {
  readonly category: Category;
  /** The day on which the document is read. */
  readonly today: Date;
}

/** More places of one label are a list or an attack; each is compared with every cell of the document. */
const MOST_PLACES = 200;

/**
 * Finds the office's own data in the live request: the value stands after one of the labels in the same line, in the
 * next cell, or below it. Labels are plain text, compared word by word. Of the places of a label only those count
 * where a value stands most surely. Data without a value are left out.
 */
export function findCustomFields(
  document: DocumentText,
  definitions: readonly CustomFieldDefinition[],
  { category, today }: Options,
): readonly CustomFinding[] {
  if (definitions.length === 0) return [];
  const cells = cellsOf(document, readDocument(document, category, today));
  const labels = knownLabels(definitions);
  return definitions.flatMap((definition) => {
    const places = definition.labels.flatMap((label) => labelPlaces(cells, labelWords(label)));
    const candidates = places
      .slice(0, MOST_PLACES)
      .flatMap((place) => valueAt(place, { cells, labels, type: definition.type }) ?? []);
    const readings = distinct(surest(candidates));
    return readings.length === 0 ? [] : [{ fieldId: definition.id, readings }];
  });
}

/** What a form prints beside and below a label that was left empty: other labels. */
function knownLabels(definitions: readonly CustomFieldDefinition[]): ReadonlySet<string> {
  const own = definitions.flatMap(({ name, labels }) => [name, ...labels]);
  return new Set([...own, ...Object.values(FIELD_LABELS)].map((label) => labelWords(label).join(' ')));
}

function surest(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = Math.max(...candidates.map(({ sureness }) => sureness));
  return candidates.filter(({ sureness }) => sureness === best);
}

/** The same value at several places is one value, as sure as at its best place. */
function distinct(candidates: readonly Candidate[]): readonly CustomReading[] {
  const byValue = new Map<CustomReading['value'], Candidate>();
  for (const candidate of candidates) {
    const known = byValue.get(candidate.value);
    if (!known || known.confidence < candidate.confidence) byValue.set(candidate.value, candidate);
  }
  return [...byValue.values()].map(({ value, confidence, evidence }) => ({ value, confidence, evidence }));
}
