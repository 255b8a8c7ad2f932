import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderRequestPdf } from '../../scripts/documents/render-request-pdf.ts';
import type { RequestDocument } from '../../scripts/documents/request-document.ts';
import { scanPdf } from '../../scripts/documents/scan-pages.ts';
import { buildingSamples } from '../../scripts/samples/building.ts';
import { fleetSamples } from '../../scripts/samples/fleet.ts';

/** How many one-page documents of each kind. Each is different, so none counts as a duplicate. */
export interface DocumentCounts {
  readonly digital: number;
  readonly scanned: number;
}

/** Run in a process of its own, so that drawing the pages does not count as memory of the product. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, digital, scanned] = process.argv.slice(2);
  if (folder === undefined) throw new Error('write-documents FOLDER DIGITAL SCANNED');
  await writeDocuments(folder, { digital: Number(digital), scanned: Number(scanned) });
}

async function writeDocuments(folder: string, counts: DocumentCounts): Promise<void> {
  const fleet = requestOf(fleetSamples[0]?.request);
  const building = requestOf(buildingSamples[0]?.request);
  for (let number = 1; number <= counts.digital; number += 1)
    write(folder, 'digital', number, await renderRequestPdf(numbered(fleet, number)));
  for (let number = 1; number <= counts.scanned; number += 1) {
    const pdf = await renderRequestPdf(numbered(building, number));
    write(folder, 'scanned', number, await scanPdf(pdf, { dpi: 200, damage: 'office', seed: number }));
  }
}

function write(folder: string, kind: keyof DocumentCounts, number: number, bytes: Uint8Array): void {
  mkdirSync(path.join(folder, kind), { recursive: true });
  writeFileSync(path.join(folder, kind, `${kind}-${String(number).padStart(3, '0')}.pdf`), bytes);
}

function numbered(request: RequestDocument, number: number): RequestDocument {
  return { ...request, subject: `${request.subject ?? 'Richiesta'} (rif. ${number})` };
}

function requestOf(request: RequestDocument | undefined): RequestDocument {
  if (!request) throw new Error('The sample that the benchmark starts from is gone');
  return request;
}
