import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../../src-preload/contract/requests.ts';
import type { Word } from '../../core/document-text.ts';
import { boxOf, widthOf, heightOf, type PageSize } from '../../core/reading-order/placed-word.ts';
import type { GreyImage } from '../images/grey-image.ts';
import { arrangeRunWords } from './arrange-run-words.ts';
import { formValues, type FormValue } from './form-values.ts';
import { imageCoverage } from './image-coverage.ts';
import { isGarbage } from './layer-quality.ts';
import type { PageView } from './pdf-runtime.ts';
import { renderPage } from './render-page.ts';
import { textRuns } from './text-runs.ts';
import { wordsOfRuns, type RunWord } from './words-of-runs.ts';

/** Why a page's words are taken from its text layer, or why not; `as-asked` when the layer was to be passed over. */
export type LayerVerdict =
  'text-layer' | 'no-text-layer' | 'garbage-layer' | 'sparse-layer-over-image' | 'as-asked';

/** What reading a PDF page gave: its words, or its picture together with what is known exactly. */
export type PdfPage = PageSize &
  (
    | { readonly kind: 'text'; readonly words: readonly Word[] }
    | {
        readonly kind: 'picture';
        readonly reason: Exclude<LayerVerdict, 'text-layer'>;
        readonly image: GreyImage;
        /** Values of form fields: exact, so better than what is recognised inside the same boxes. */
        readonly known: readonly KnownText[];
      }
  );

/** Words that are known to stand inside a box of the page. */
export interface KnownText {
  readonly box: Box;
  readonly words: readonly Word[];
}

/** A page with more words than this is not asked for its pictures. */
const SPARSE_WORDS = 50;
/** A sparse layer is only a stamp on a scan when pictures cover this share and words less than that. */
const SCAN_COVERAGE = 0.5;
const MOST_WORD_COVERAGE = 0.06;

/** Which page (1-based) to read, and how. */
export interface WantedPage {
  readonly page: number;
  /** Resolution of its picture. */
  readonly dpi: number;
  /** Passes over a text layer. */
  readonly recognize?: boolean;
}

/** Reads one page: its words when its text layer is real, else its picture. */
export async function readPdfPage(
  document: PDFDocumentProxy,
  { page: number, dpi, recognize = false }: WantedPage,
): Promise<PdfPage> {
  const page = await document.getPage(number);
  try {
    const view = page.getViewport({ scale: 1 });
    const size: PageSize = { widthPt: view.width, heightPt: view.height };
    const layer = wordsOfRuns(await textRuns(page, view));
    const forms = await formValues(page, view);
    const reason = recognize ? 'as-asked' : await judgeLayer(page, view, layer);
    if (reason === 'text-layer') {
      const words = [...layer, ...forms.flatMap((value) => value.words)];
      return { ...size, kind: 'text', words: arrangeRunWords(words, size) };
    }
    const image = await renderPage(page, dpi);
    return { ...size, kind: 'picture', reason, image, known: forms.map((value) => knownText(value, size)) };
  } finally {
    page.cleanup();
  }
}

async function judgeLayer(
  page: PDFPageProxy,
  view: PageView,
  words: readonly RunWord[],
): Promise<LayerVerdict> {
  if (words.length === 0) return 'no-text-layer';
  if (isGarbage(words.map((word) => word.text))) return 'garbage-layer';
  const covered = words.reduce((sum, word) => sum + widthOf(word) * heightOf(word), 0);
  if (words.length > SPARSE_WORDS || covered > MOST_WORD_COVERAGE * view.width * view.height) {
    return 'text-layer';
  }
  return (await imageCoverage(page, view)) >= SCAN_COVERAGE ? 'sparse-layer-over-image' : 'text-layer';
}

function knownText(value: FormValue, size: PageSize): KnownText {
  return { box: boxOf(value.rectangle, size), words: arrangeRunWords(value.words, size) };
}
