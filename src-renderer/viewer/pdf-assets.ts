import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url&no-inline';

/**
 * pdf.js's own data files, bundled with the application: nothing is fetched from elsewhere.
 * Vite gives every file a hashed address, so they are found by name here, not by folder.
 */
const files = {
  cMapUrl: import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
  standardFontDataUrl: import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{ttf,pfb}', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
  wasmUrl: import.meta.glob<string>('../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
} as const;

type AssetKind = keyof typeof files;

const addresses: ReadonlyMap<string, string> = new Map(
  Object.entries(files).flatMap(([kind, found]) =>
    Object.entries(found).map(([path, url]) => [`${kind}/${path.slice(path.lastIndexOf('/') + 1)}`, url]),
  ),
);

/** Address of the worker script that parses PDFs off the window's thread. */
export const pdfWorkerUrl: string = workerUrl;

/** Hands pdf.js a data file by kind and name; it rejects for one that is not bundled. */
export class BundledBinaryDataFactory {
  async fetch({ kind, filename }: { kind: AssetKind; filename: string }): Promise<Uint8Array> {
    const address = addresses.get(`${kind}/${filename}`);
    if (address === undefined) throw new Error(`Not bundled: ${filename}`);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`Not readable: ${filename}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
