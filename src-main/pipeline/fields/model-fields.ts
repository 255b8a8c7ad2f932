import type { ContestedField, Field, ModelOpinion } from '../../../src-preload/contract/requests.ts';
import type { Category, FieldName } from '../../../src-preload/contract/vocabulary.ts';
import type { DocumentText } from '../../core/document-text.ts';
import type { ModelReading } from '../../core/model-answer.ts';
import type { ExtractedFields } from '../../core/stage.ts';
import { locateReading, type LocatedReading } from './locate-reading.ts';
import { readDocument } from './reading.ts';
import { isSameValue } from './same-value.ts';

/** What a model's readings add to what was found here. */
export interface WeighedReadings {
  /** Fields that nothing else gives: shown as the model's, for the clerk to confirm. */
  readonly filled: readonly Field[];
  /** Readings that differ from a value found here, which stays. */
  readonly differing: ModelOpinion['differing'];
}

interface Found {
  readonly fields: ExtractedFields;
  readonly contested: readonly ContestedField[];
}

/** Less than any finder gives: one witness, who may have been told what to say. */
const MODEL_CONFIDENCE = 0.5;
/** Where money and messages go is never taken from a model alone. */
const NEVER_FILLED: ReadonlySet<FieldName> = new Set(['iban', 'email', 'phone']);
/** A value found here with its check digit right is not doubted by a model. */
const PROVEN_BY_CHECK_DIGIT: ReadonlySet<FieldName> = new Set(['vatNumber', 'taxCode', 'iban']);

/**
 * Weighs what a model read against what was found here. A reading whose words do not stand in the live request,
 * or whose value does not stand in its words, is left out; so is a field that the model itself gives twice.
 */
export function weighReadings(
  document: DocumentText,
  { category, today }: { readonly category: Category; readonly today: Date },
  found: Found,
  readings: readonly ModelReading[],
): WeighedReadings {
  if (readings.length === 0) return { filled: [], differing: [] };
  const text = readDocument(document, category, today);
  const read = oneForEachField(readings.flatMap((reading) => locateReading(reading, text) ?? []));
  const contested = new Set(found.contested.map(({ name }) => name));
  return {
    filled: read
      .filter(({ name }) => !found.fields[name] && !contested.has(name) && !NEVER_FILLED.has(name))
      .map(({ name, value, evidence }) => ({
        name,
        value,
        confidence: MODEL_CONFIDENCE,
        valid: true,
        problem: null,
        source: 'model',
        evidence,
      })),
    differing: read.filter(({ name, value }) => {
      const here = found.fields[name];
      if (!here || (here.valid && PROVEN_BY_CHECK_DIGIT.has(name))) return false;
      return !isSameValue(here.value, value);
    }),
  };
}

/** Plates are read one by one and make one list. */
function oneForEachField(located: readonly LocatedReading[]): readonly LocatedReading[] {
  return located.flatMap((first, index) => {
    const same = located.filter(({ name }) => name === first.name);
    if (located.findIndex(({ name }) => name === first.name) !== index) return [];
    if (typeof first.value === 'object') return [joined(first, same)];
    return same.every(({ value }) => isSameValue(value, first.value)) ? [first] : [];
  });
}

function joined(first: LocatedReading, all: readonly LocatedReading[]): LocatedReading {
  const byPlate = new Map(all.map((one) => [[one.value].flat().join(), one]));
  const kept = [...byPlate.values()];
  return {
    name: first.name,
    value: kept.flatMap(({ value }) => (typeof value === 'object' ? value : [])),
    evidence: kept.flatMap(({ evidence }) => evidence),
  };
}
