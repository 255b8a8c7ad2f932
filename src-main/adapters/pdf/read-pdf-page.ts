import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../../src-preload/contract/requests.ts';
import type { Word } from '../../core/document-text.ts';
import { boxOf, type PageSize } from '../../core/reading-order/placed-word.ts';
import type { PagePicture } from '../images/separate-colour.ts';
import { arrangeRunWords } from './arrange-run-words.ts';
import type { FormValue } from './form-values.ts';
import { joinBrokenWords } from './join-broken-words.ts';
import { judgeLayer, type LayerJudgement, type LayerVerdict } from './judge-layer.ts';
import { annotationTexts, pageContent, type PageContent } from './page-content.ts';
import { renderPage } from './render-page.ts';
import type { RunWord } from './words-of-runs.ts';

/** Verdicts with which the words of the layer are taken. */
export type LayerReason = Extract<LayerVerdict, 'text-layer' | 'scan-layer'>;
/** Why a page is read from its picture; `as-asked` when its layer was to be passed over. */
export type PictureReason = Exclude<LayerVerdict, LayerReason> | 'as-asked';

/** What reading a PDF page gave: its words, or its picture together with what is known exactly. */
export type PdfPage = PageSize &
  (
    | { readonly kind: 'text'; readonly reason: LayerReason; readonly words: readonly Word[] }
    | {
        readonly kind: 'picture';
        readonly reason: PictureReason;
        readonly image: PagePicture;
        /** Form values and visible text: exact, so better than what is recognised in the same place. */
        readonly known: readonly KnownText[];
      }
  );

/** Words that are known to stand inside a box of the page. */
export interface KnownText {
  readonly box: Box;
  readonly words: readonly Word[];
}

/** Which page (1-based) to read, and how. */
export interface WantedPage {
  readonly page: number;
  /** Resolution of its picture. */
  readonly dpi: number;
  /** Passes over a text layer. */
  readonly recognize?: boolean;
  /** The file is large for its pages: look for text first, before pictures are decoded. */
  readonly likelyScan?: boolean;
}

/** Reads one page: its words when its text layer is real, else its picture. */
export async function readPdfPage(document: PDFDocumentProxy, wanted: WantedPage): Promise<PdfPage> {
  const page = await document.getPage(wanted.page);
  try {
    const view = page.getViewport({ scale: 1 });
    const size: PageSize = { widthPt: view.width, heightPt: view.height };
    const picture = async (reason: PictureReason, known: readonly KnownText[]): Promise<PdfPage> => ({
      ...size,
      kind: 'picture',
      reason,
      image: await renderPage(page, wanted.dpi),
      known,
    });
    if (wanted.likelyScan === true && (await hasNoText(page))) return await picture('no-text-layer', []);
    const content = await pageContent(document, page, view);
    const known = knownTexts(content, size);
    if (wanted.recognize === true) return await picture('as-asked', known.forms);
    const judgement = await judgeLayer(content, size);
    const { verdict } = judgement;
    if (verdict === 'text-layer' || verdict === 'scan-layer') {
      return { ...size, kind: 'text', reason: verdict, words: wordsOf(content, judgement, size) };
    }
    const isExact = verdict === 'sparse-layer-over-image';
    return await picture(verdict, isExact ? [...known.forms, ...known.words] : known.forms);
  } finally {
    page.cleanup();
  }
}

/** Neither the page nor a form field or note on it has text. */
async function hasNoText(page: PDFPageProxy): Promise<boolean> {
  const { items } = await page.getTextContent();
  return items.length === 0 && (await annotationTexts(page)).length === 0;
}

/** The words of the layer and of the form fields in reading order; notes come after what they are about. */
function wordsOf(content: PageContent, judgement: LayerJudgement, size: PageSize): readonly Word[] {
  const inLines = content.forms.filter((value) => !value.isNote).flatMap((value) => value.words);
  const exact = [...content.words, ...inLines];
  const scan = judgement.verdict === 'scan-layer' ? judgement : { words: [], confidence: 1 };
  const confidences = new Map(scan.words.map((word) => [word, scan.confidence]));
  const arranged = arrangeRunWords([...exact, ...scan.words], size, confidences);
  const notes = content.forms
    .filter((value) => value.isNote)
    .map((value) => arrangeRunWords(value.words, size));
  return notes.reduce(after, joinBrokenWords(arranged));
}

/** Words that follow others as blocks of their own. */
function after(words: readonly Word[], next: readonly Word[]): readonly Word[] {
  const line = (words.at(-1)?.line ?? -1) + 1;
  const block = (words.at(-1)?.block ?? -1) + 1;
  return [...words, ...next.map((word) => ({ ...word, line: word.line + line, block: word.block + block }))];
}

function knownTexts(content: PageContent, size: PageSize) {
  const ofForm = ({ rectangle, words }: FormValue): KnownText => ({
    box: boxOf(rectangle, size),
    words: arrangeRunWords(words, size),
  });
  const ofWord = (word: RunWord): KnownText => ({
    box: boxOf(word, size),
    words: arrangeRunWords([word], size),
  });
  return { forms: content.forms.map(ofForm), words: content.words.map(ofWord) };
}
