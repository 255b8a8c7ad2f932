import type { ReviewReason } from '../../src-preload/contract/errors.ts';
import type {
  Category,
  Classifier,
  FieldName,
  Matters,
  PageSource,
  PageWarning,
} from '../../src-preload/contract/vocabulary.ts';

/** Below this mean word confidence a recognised page may have numbers read wrong. */
const POOR_READING = 0.7;

/** What is known of how a page was read. */
export interface PageFindings {
  readonly source: PageSource;
  readonly confidence: number;
  readonly warnings: readonly PageWarning[];
}

/** What decides whether a processed request can go out as it is. */
export interface Findings {
  readonly category: Category;
  /** The local model's, 0..1: an outside one that agrees does not raise it. */
  readonly confidence: number;
  readonly classifier: Classifier;
  readonly matters: Matters;
  readonly threshold: number;
  /** What an outside model calls it; null when it was not asked or gave no answer. */
  readonly advised: Category | null;
  readonly pages: readonly (PageFindings & { readonly page: number })[];
  /** Names of the parts (attachments) that could not be read. */
  readonly unread: readonly string[];
  readonly fields: readonly { readonly name: FieldName; readonly valid: boolean }[];
  /** Names of data, the office's own too, without a value because the document gives several. */
  readonly contested: readonly string[];
  /** Names of required data that it does not give. */
  readonly missing: readonly string[];
  /** Fields that an outside model alone has read, or reads otherwise. */
  readonly unconfirmed: readonly FieldName[];
  /** Names of known clients that the client may be. */
  readonly alikeClients: readonly string[];
}

/**
 * Whether words or figures of a page are likely to be wrong. That many words were guesses tells it much better than
 * their mean, in which a few wrong figures drown (`npm run evaluate -- reading` prints both).
 */
export function isPoorReading({ source, confidence, warnings }: PageFindings): boolean {
  return source === 'ocr' && (confidence < POOR_READING || warnings.includes('unsure-words'));
}

/**
 * Why a human must look, the gravest reason first; null when nothing speaks against "ready".
 * `detail` names the fields or pages concerned, separated by commas; files by semicolons.
 */
export function reviewReason(findings: Findings): { reason: ReviewReason; detail: string } | null {
  const poor = findings.pages.filter(isPoorReading);
  if (poor.length > 0) return { reason: 'poor-reading', detail: poor.map((page) => page.page).join(',') };
  if (findings.unread.length > 0) return { reason: 'unread-part', detail: findings.unread.join('; ') };
  const doubt = findings.classifier === 'clerk' ? null : categoryDoubt(findings);
  if (doubt) return doubt;
  if (findings.contested.length > 0)
    return { reason: 'contradictory-data', detail: findings.contested.join(',') };
  const invalid = findings.fields.filter((field) => !field.valid);
  if (invalid.length > 0)
    return { reason: 'invalid-data', detail: invalid.map((field) => field.name).join(',') };
  if (findings.unconfirmed.length > 0)
    return { reason: 'unconfirmed-data', detail: findings.unconfirmed.join(',') };
  if (findings.missing.length > 0) return { reason: 'missing-data', detail: findings.missing.join(',') };
  if (findings.alikeClients.length > 0)
    return { reason: 'unsure-client', detail: findings.alikeClients.join('; ') };
  return null;
}

/** What speaks against the category as the engine chose it. */
function categoryDoubt({
  category,
  advised,
  matters,
  confidence,
  threshold,
}: Findings): { reason: ReviewReason; detail: string } | null {
  if (matters === 'none') return { reason: 'no-request', detail: '' };
  if (matters === 'several') return { reason: 'several-requests', detail: '' };
  if (advised !== null && advised !== category) return { reason: 'models-disagree', detail: advised };
  return confidence < threshold ? { reason: 'low-confidence', detail: confidence.toFixed(3) } : null;
}
