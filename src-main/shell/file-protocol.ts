import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import type { Session } from 'electron';
import * as z from 'zod';
import { FILE_SCHEME, PAGE_HOST } from '../../src-preload/contract/bridge.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { byteRange } from './byte-range.ts';
import { CONTENT_SECURITY_POLICY, PAGE_ORIGIN } from './session-policy.ts';

const subjectSchema = z.enum(['document', 'form', 'template']);
const fileIdSchema = z.uuid();

const PAGE_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};
/** Types a stored file may be shown as; anything else is only bytes. */
const DOCUMENT_TYPES = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/tiff']);

/** Must run before Electron is ready. */
export function declareFileScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: FILE_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
    },
  ]);
}

/**
 * Serves the window's own page (`brokerflow://app/…`) and stored files by id
 * (`brokerflow://document/<id>`, `brokerflow://form/<id>`, `brokerflow://template/<version>`). The window never names a path.
 */
export function serveFiles(session: Session, engine: EngineClient, pageFolder: string): void {
  session.protocol.handle(FILE_SCHEME, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
    const url = new URL(request.url);
    return url.host === PAGE_HOST
      ? servePage(pageFolder, url)
      : serveStored(engine, url, request.headers.get('range'));
  });
}

async function servePage(pageFolder: string, url: URL): Promise<Response> {
  const file = pageFile(pageFolder, url);
  if (!file?.startsWith(pageFolder + path.sep)) return refusal(404);
  const type = PAGE_TYPES[path.extname(file)] ?? 'application/octet-stream';
  return serve(file, null, {
    'Content-Type': type,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  });
}

/** Null for a name that is no text (RFC 3986, 2.1). */
function pageFile(pageFolder: string, url: URL): string | null {
  try {
    return path.join(pageFolder, path.normalize(decodeURIComponent(url.pathname)));
  } catch {
    return null;
  }
}

async function serveStored(engine: EngineClient, url: URL, range: string | null): Promise<Response> {
  const subject = subjectSchema.safeParse(url.host);
  const id = fileIdSchema.safeParse(url.pathname.slice(1));
  if (!subject.success || !id.success) return refusal(400);
  const stored = await engine.file(subject.data, id.data);
  if (!stored.ok) return refusal(404);
  const { mediaType } = stored.value;
  return serve(stored.value.path, range, {
    'Content-Type': DOCUMENT_TYPES.has(mediaType) ? mediaType : 'application/octet-stream',
    'Content-Security-Policy': `default-src 'none'; sandbox`,
    'Access-Control-Allow-Origin': PAGE_ORIGIN,
    'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range',
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
  });
}

async function serve(
  file: string,
  range: string | null,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const entry = await stat(file).catch(() => null);
  if (!entry?.isFile()) return refusal(404);
  const part = byteRange(range, entry.size);
  if (part === 'unsatisfiable') return refusal(416);
  const [start, end] = part ?? [0, entry.size - 1];
  const body = entry.size === 0 ? null : Readable.toWeb(createReadStream(file, { start, end }));
  return new Response(body as ReadableStream<Uint8Array> | null, {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      'X-Content-Type-Options': 'nosniff',
      'Content-Length': String(end - start + 1),
      ...(part ? { 'Content-Range': `bytes ${start}-${end}/${entry.size}` } : {}),
    },
  });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: { 'X-Content-Type-Options': 'nosniff' } });
}
