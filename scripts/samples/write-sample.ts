import { truncate } from '../documents/damage.ts';
import { protectPdf } from '../documents/protect.ts';
import { renderPages } from '../documents/render-pages.ts';
import { renderRequestPdf } from '../documents/render-request-pdf.ts';
import { roughDpi, scanPdf, scanToJpegs } from '../documents/scan-pages.ts';
import { seedOf } from '../documents/seeded-random.ts';
import { writeBilevelTiff } from '../documents/write-tiff.ts';
import type { Sample, SampleForm } from './sample.ts';

type Writer = (pdf: Uint8Array, sample: Sample) => Promise<Uint8Array> | Uint8Array;

const WRITERS: Readonly<Record<SampleForm, Writer>> = {
  'digital-pdf': (pdf) => pdf,
  'office-scan': (pdf, sample) => scanPdf(pdf, { dpi: 200, damage: 'office', seed: seedOf(sample.file) }),
  'rough-scan': (pdf, sample) => {
    const seed = seedOf(sample.file);
    return scanPdf(pdf, { dpi: roughDpi(seed), damage: 'rough', seed });
  },
  'photo-jpeg': photograph,
  'screenshot-png': async (pdf) =>
    new Uint8Array(await firstPage(pdf, 110).then((page) => page.encode('png'))),
  'fax-tiff': async (pdf) => writeBilevelTiff(await renderPages(pdf, 200), 200),
  'protected-pdf': (pdf, sample) => protectPdf(pdf, passwordOf(sample)),
  'truncated-pdf': (pdf) => truncate(pdf, 0.6),
};

/** The bytes of a sample's file. The same sample gives the same bytes, except a protected one. */
export async function writeSample(sample: Sample): Promise<Uint8Array> {
  return WRITERS[sample.form](await renderRequestPdf(sample.request), sample);
}

async function photograph(pdf: Uint8Array, sample: Sample): Promise<Uint8Array> {
  const [picture] = await scanToJpegs(pdf, { dpi: 200, damage: 'photo', seed: seedOf(sample.file) });
  if (!picture) throw new Error(`${sample.file} has no page to photograph`);
  return picture;
}

async function firstPage(pdf: Uint8Array, dpi: number) {
  const [page] = await renderPages(pdf, dpi);
  if (!page) throw new Error('The document has no page');
  return page;
}

function passwordOf(sample: Sample): string {
  if (sample.password === undefined) throw new Error(`${sample.file} is protected but has no password`);
  return sample.password;
}
