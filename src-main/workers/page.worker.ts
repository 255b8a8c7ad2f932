import { setImmediate } from 'node:timers/promises';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { turned, type GreyImage } from '../adapters/images/grey-image.ts';
import { preparePicture } from '../adapters/images/prepare-picture.ts';
import type { PdfExtras } from '../adapters/pdf/ignored/ignored-content.ts';
import { collectGarbage } from '../core/collect-garbage.ts';
import { assertNever, BrokerFlowError, toCallError } from '../core/errors.ts';
import { openFile, type OpenFile } from './open-files.ts';
import type { PageAnswer, PageTask, ReadAnswer, ReadTask, WorkerPage } from './page-protocol.ts';

/** Less ink than this is dust: nothing on the page is worth recognising. */
const BLANK_INK = 0.000_01;

/** Entry of a page worker thread: answers one task at a time. Pixels are handed over, not copied. */
export default async function answer(task: PageTask): Promise<PageAnswer> {
  try {
    const value = await work(task);
    const image = imageIn(value);
    if (image) void setImmediate().then(collectGarbage);
    return handedOver({ ok: true, value }, image);
  } catch (error) {
    return { ok: false, error: toCallError(error) };
  }
}

async function work(task: PageTask): Promise<ReadAnswer | GreyImage> {
  switch (task.kind) {
    case 'read':
      return read(task);
    case 'turn':
      return turned(task.image, task.quarters);
    default:
      return assertNever(task);
  }
}

function imageIn(value: ReadAnswer | GreyImage): GreyImage | null {
  if ('pixels' in value) return value;
  return value.page.kind === 'picture' ? value.page.prepared.image : null;
}

/** Piscina posts what `valueSymbol` gives; the caller's type is that value's. */
function handedOver(answer: PageAnswer, image: GreyImage | null): PageAnswer {
  if (!image) return answer;
  const moved: object = move({
    [transferableSymbol]: [image.pixels.buffer],
    [valueSymbol]: answer,
  });
  return moved as PageAnswer;
}

async function read(task: ReadTask): Promise<ReadAnswer> {
  const file = await openFile(task);
  const page = await readPage(file, task);
  if (task.inspect !== true) return { totalPages: file.totalPages, page, ignored: [] };
  const extras = await file.extras();
  refuseUnshownForm(extras, page);
  return { totalPages: file.totalPages, page, ignored: extras.ignored };
}

/** In place of a form that only Adobe's programs show, a page asks for these programs in a few words. */
const MOST_WORDS_OF_NOTICE = 250;

function refuseUnshownForm({ needsXfa, isXfaOnly }: PdfExtras, page: WorkerPage): void {
  const words = page.kind === 'text' ? page.words : [];
  const isNotice =
    words.length <= MOST_WORDS_OF_NOTICE && words.some((word) => /\bAdobe\b/iu.test(word.text));
  if (needsXfa || (isXfaOnly && isNotice)) {
    throw new BrokerFlowError('xfa-form', 'The pages of the PDF are made by a form that only Adobe shows');
  }
}

async function readPage(file: OpenFile, task: ReadTask): Promise<WorkerPage> {
  if (task.page > file.totalPages) return damagedPage('The file has no such page');
  try {
    const page = await file.read(task);
    if (page.kind === 'text') return page;
    await freeDrawing();
    const { widthPt, heightPt, reason, known } = page;
    const prepared = await preparePicture(page.image, (factor) => file.draw(task.page, task.dpi * factor));
    if (prepared.inkShare < BLANK_INK && known.length === 0) return { kind: 'blank', widthPt, heightPt };
    return { kind: 'picture', widthPt, heightPt, reason, known, prepared };
  } catch (error) {
    if (file.totalPages === 1 && error instanceof BrokerFlowError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return damagedPage(message);
  }
}

/** What pdf.js drew with, about 60 MB a page, goes before the picture is prepared; canvases are freed by the event loop. */
async function freeDrawing(): Promise<void> {
  collectGarbage();
  await setImmediate();
}

/** The size of a page that cannot be read is not known: A4 is shown in its place. */
function damagedPage(message: string): WorkerPage {
  return { kind: 'damaged', message, widthPt: 595, heightPt: 842 };
}
