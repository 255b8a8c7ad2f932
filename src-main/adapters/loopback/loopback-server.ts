import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is answered under a path. */
export interface LoopbackPage {
  readonly mediaType: string;
  readonly body: () => Promise<string>;
}

/** Pages for other programs on this machine. */
export interface LoopbackServer {
  /** The port that is listened on. */
  readonly port: number;
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * Answers GET requests from this machine alone that carry the token (`Authorization: Bearer`). The `Host` must be this
 * machine by its number or `localhost`: a web page that was tricked into another address learns nothing.
 * @param options.port 0 for any free one
 * @throws Error with the system's code when the port cannot be listened on
 */
export async function openLoopbackServer(options: {
  readonly port: number;
  readonly token: string;
  readonly pages: Readonly<Record<string, LoopbackPage>>;
  readonly failed: (error: unknown) => void;
}): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      options.failed(error);
      end(response, 500, 'The figures could not be computed\n');
    });
  });
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo; // a TCP server has no other
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { token, pages }: { readonly token: string; readonly pages: Readonly<Record<string, LoopbackPage>> },
): Promise<void> {
  if (!isThisMachine(request.headers.host)) return end(response, 403, 'Not under this name\n');
  if (!carries(request.headers.authorization, token)) {
    response.setHeader('WWW-Authenticate', 'Bearer');
    return end(response, 401, 'A token is needed\n');
  }
  if (request.method !== 'GET') return end(response, 405, 'Only GET\n');
  const [pathname = ''] = (request.url ?? '').split('?');
  const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
  if (!page) return end(response, 404, `There is ${Object.keys(pages).join(' and ')}\n`);
  const body = await page.body();
  end(response, 200, body, page.mediaType);
}

function end(response: ServerResponse, status: number, body: string, mediaType = 'text/plain'): void {
  response.writeHead(status, {
    'Content-Type': mediaType,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

function isThisMachine(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '');
  return name === LOOPBACK || name === 'localhost';
}

/** Compared by their hashes, which are of one length, in a time that tells nothing of how much is right. */
function carries(authorization: string | undefined, token: string): boolean {
  const given = authorization?.replace(/^Bearer /i, '') ?? '';
  return timingSafeEqual(hashOf(given), hashOf(token));
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
