import {
  boxOf,
  heightOf,
  widthOf,
  type PageSize,
  type Rectangle,
} from '../../core/reading-order/placed-word.ts';
import type { Drawing, TextRun } from './drawing/drawing.ts';
import { agreementOf, type Agreement } from './layer-agreement.ts';
import { hasFalseLetters, isGarbage } from './layer-quality.ts';
import type { PageContent } from './page-content.ts';
import { wordLikeness } from './word-likeness.ts';
import { wordsOfRuns, type RunWord } from './words-of-runs.ts';

/**
 * Why a page's words are taken from its text layer, or why not:
 * `text-layer` its own visible text; `scan-layer` the invisible text over a scan, which fits the picture;
 * `no-text-layer` there is none; `garbage-layer` a font lies about its letters; `sparse-layer-over-image` much of
 * what is drawn is no text; `invisible-layer` the invisible text over a scan is not language;
 * `layer-without-ink` it does not stand where the picture has words.
 */
export type LayerVerdict =
  | 'text-layer'
  | 'scan-layer'
  | 'no-text-layer'
  | 'garbage-layer'
  | 'sparse-layer-over-image'
  | 'invisible-layer'
  | 'layer-without-ink';

/** The verdict, with the words of a layer over a scan and how sure they are, 0..1. */
export type LayerJudgement =
  | { readonly verdict: Exclude<LayerVerdict, 'scan-layer'> }
  | { readonly verdict: 'scan-layer'; readonly words: readonly RunWord[]; readonly confidence: number };

/** Pictures over more than this share of a page may hold words that the layer does not have. */
const MUCH_PICTURE = 0.5;
/** Letters drawn as shapes, from which on a page may hold text that no layer has. */
const MANY_SHAPES = 150;
/** A layer that stands on less of the page's strokes than this is only a part of what is written. */
const LEAST_COVERED = 0.35;
/**
 * What an invisible layer must reach to be believed. Right ones have reached 0.99, 0.87 and 0.97, wrong ones at
 * most one or two of these (`npm run evaluate -- reading --layers`).
 */
const BELIEVED = { onInk: 0.75, emptyGaps: 0.72, covered: 0.52, likeness: 0.82 };
const ENOUGH_WORDS = 8;
/** Another program's recognition is never surer than this. */
const MOST_CONFIDENCE = 0.95;

/** Decides whether the text of a page is real. */
export async function judgeLayer(content: PageContent, size: PageSize): Promise<LayerJudgement> {
  if (content.scanned.length > 0) {
    const judged = await judgeScanLayer(content, size);
    const onlyPartly = content.words.length > 0 && pictureShare(content.drawing, size) < MUCH_PICTURE;
    if (judged.verdict === 'scan-layer' || !onlyPartly) return judged;
  }
  const { words } = content;
  if (words.length === 0) {
    const isFormAlone = content.forms.length > 0 && !(await isSparse(content, size));
    return { verdict: isFormAlone ? 'text-layer' : 'no-text-layer' };
  }
  if (lies(words)) return { verdict: 'garbage-layer' };
  if (mayHoldMore(content.drawing, size) && (await isSparse(content, size))) {
    return { verdict: 'sparse-layer-over-image' };
  }
  return { verdict: 'text-layer' };
}

async function judgeScanLayer(content: PageContent, size: PageSize): Promise<LayerJudgement> {
  const asWritten = wordsOfRuns(content.scanned);
  const texts = asWritten.map((word) => word.text);
  const likeness = wordLikeness(texts);
  const isLanguage = likeness.judged < ENOUGH_WORDS || likeness.share >= BELIEVED.likeness;
  if (isGarbage(texts) || !isLanguage) return { verdict: 'invisible-layer' };
  const { words, fit } = await bestFit(
    [asWritten, wordsOfRuns(content.scanned.map(overItsSpace))],
    content,
    size,
  );
  const fits =
    fit.onInk >= BELIEVED.onInk && fit.emptyGaps >= BELIEVED.emptyGaps && fit.covered >= BELIEVED.covered;
  if (!fits) return { verdict: 'layer-without-ink' };
  const confidence = Math.min(MOST_CONFIDENCE, likeness.share, fit.onInk);
  return { verdict: 'scan-layer', words, confidence };
}

/** Tesseract writes a word and the space after it into the box of the word alone. */
const overItsSpace = (run: TextRun): TextRun => ({ ...run, width: run.width + run.trailing });

async function bestFit(
  readings: readonly (readonly RunWord[])[],
  content: PageContent,
  size: PageSize,
): Promise<{ words: readonly RunWord[]; fit: Agreement }> {
  const fits = await Promise.all(
    readings.map(async (words) => ({
      words,
      fit: await agreement([...content.words, ...words], content, size),
    })),
  );
  return fits.reduce((best, next) => (next.fit.emptyGaps > best.fit.emptyGaps ? next : best));
}

async function agreement(
  words: readonly Rectangle[],
  content: PageContent,
  size: PageSize,
): Promise<Agreement> {
  const boxes = words.map((word) => boxOf(word, size));
  return agreementOf(boxes, await content.ink(), size.heightPt / size.widthPt);
}

/** All words together, or those of one font: a page may have one good font and one that lies. */
function lies(words: readonly RunWord[]): boolean {
  if (isGarbage(words.map((word) => word.text))) return true;
  const byFont = new Map<string, string[]>();
  for (const { font, text } of words) {
    const texts = byFont.get(font) ?? [];
    if (texts.push(text) === 1) byFont.set(font, texts);
  }
  return [...byFont.values()].some((texts) => texts.length >= ENOUGH_WORDS && hasFalseLetters(texts));
}

function mayHoldMore(drawing: Drawing, size: PageSize): boolean {
  return drawing.shapes.length > MANY_SHAPES || pictureShare(drawing, size) >= MUCH_PICTURE;
}

/** Which share of the page pictures cover; overlapping ones count twice. */
function pictureShare({ pictures }: Drawing, { widthPt, heightPt }: PageSize): number {
  const area = pictures.reduce((sum, picture) => sum + widthOf(picture) * heightOf(picture), 0);
  return Math.min(1, area / (widthPt * heightPt));
}

/** Words and form fields (with their frames) stand on little of what is drawn: the rest may be words too. */
async function isSparse(content: PageContent, size: PageSize): Promise<boolean> {
  const fields = content.forms.map((value) => value.rectangle);
  const { covered } = await agreement([...content.words, ...fields], content, size);
  return covered < LEAST_COVERED;
}
