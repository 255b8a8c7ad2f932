import type { RequestDetail } from '../../src-preload/contract/requests.ts';
import type { Sample } from './samples.ts';

/** A sentence for every sample that did not end as its manifest says; none when all did. */
export function problemsOf(samples: readonly Sample[], details: readonly RequestDetail[]): readonly string[] {
  const byName = new Map(details.map((detail) => [detail.filename, detail]));
  const surplus = details.length - samples.length;
  return [
    ...samples.flatMap((sample) => problemOf(sample, byName) ?? []),
    ...(surplus === 0 ? [] : [`${details.length} requests for ${samples.length} documents`]),
  ];
}

function problemOf(sample: Sample, byName: ReadonlyMap<string, RequestDetail>): string | null {
  const detail = byName.get(sample.file);
  if (!detail) return `${sample.file} is not there`;
  const twin = sample.duplicateOf === null ? undefined : byName.get(sample.duplicateOf);
  if (sample.duplicateOf !== null) return isLinked(detail, twin) ? null : `${sample.file} is no duplicate`;
  if (sample.outcome === 'failed') {
    const asExpected = detail.status === 'failed' && detail.reason === sample.error;
    return asExpected
      ? null
      : `${sample.file} is ${detail.status} (${detail.reason}), not failed (${sample.error})`;
  }
  const { status } = detail;
  return status === 'ready' || status === 'review' ? null : `${sample.file} is ${status} (${detail.reason})`;
}

/** Files dropped together arrive in any order, so either of the two may be the duplicate. */
function isLinked(detail: RequestDetail, twin: RequestDetail | undefined): boolean {
  return twin !== undefined && (detail.duplicateOf === twin.id || twin.duplicateOf === detail.id);
}
