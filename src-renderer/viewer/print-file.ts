import { openPdf } from './pdf-source.ts';

/** Pixels of paper for each CSS pixel: 200 dots an inch, which print sharp and stay small. */
const PRINT_SCALE = 200 / 96;

/** The pages lie in this element, the one thing of the window that goes onto paper (see the global styles). */
const PAPER = 'print-paper';

/**
 * Prints a stored PDF through the system's own dialog: the pages are drawn as the viewer draws them, so that nothing in
 * the file runs. Resolves when the dialog is closed.
 * Rejects with a `ViewerError` when the file cannot be opened.
 */
export async function printPdf(url: string): Promise<void> {
  const { signal } = new AbortController();
  const source = await openPdf(url, null, signal);
  const paper = document.createElement('div');
  paper.className = PAPER;
  const addresses: string[] = [];
  try {
    for (let page = 1; page <= source.pageCount; page += 1) {
      const canvas = await source.draw(page, PRINT_SCALE, signal);
      const address = URL.createObjectURL(await pictureOf(canvas));
      source.release(page);
      addresses.push(address);
      paper.append(await loadedPicture(address));
    }
    document.body.append(paper);
    window.print();
  } finally {
    paper.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
    source.close();
  }
}

function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture of the page')) : resolve(blob)));
  });
}

async function loadedPicture(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  image.alt = '';
  await image.decode();
  return image;
}
