import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StubReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the model "says"; becomes the message content of a chat completion. */
  readonly content?: string;
  /** What the answer cost, as the server counts it. */
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number };
  /** The whole body, whatever it is, in place of a chat completion. */
  readonly raw?: string;
  /** Never answers. */
  readonly hang?: boolean;
  /** Begins to answer and goes on without end, a little every few milliseconds. */
  readonly endless?: boolean;
}

export interface StubRequest {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly type: string; readonly json_schema: { readonly schema: unknown } };
  };
}

export interface StubModelServer {
  readonly baseUrl: string;
  readonly requests: StubRequest[];
  /** The most calls that were open at the same moment. */
  readonly peak: () => number;
  readonly close: () => Promise<void>;
}

/** A real HTTP server on this machine that speaks the chat completions protocol. */
export async function startStubModelServer(
  reply: (request: StubRequest, count: number) => StubReply | Promise<StubReply>,
): Promise<StubModelServer> {
  const requests: StubRequest[] = [];
  let open = 0;
  let peak = 0;
  const server = createServer((incoming, outgoing) => {
    open += 1;
    peak = Math.max(peak, open);
    outgoing.on('close', () => (open -= 1));
    void answer(incoming, outgoing, async (request) => {
      requests.push(request);
      return reply(request, requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    peak: () => peak,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  reply: (request: StubRequest) => Promise<StubReply>,
): Promise<void> {
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  const body = JSON.parse(text) as StubRequest['body'];
  const request = { url: incoming.url ?? '', authorization: incoming.headers.authorization, body };
  const { status = 200, headers = {}, raw, hang = false, endless = false, ...said } = await reply(request);
  if (hang) return;
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
  if (endless) return sendWithoutEnd(outgoing);
  const usual = JSON.stringify(status === 200 ? completion(said) : { error: { message: 'stub' } });
  outgoing.end(raw ?? usual);
}

function sendWithoutEnd(outgoing: ServerResponse): void {
  const sending = setInterval(() => outgoing.write(' '), 5);
  outgoing.on('close', () => clearInterval(sending));
}

function completion({ content = '', usage }: Pick<StubReply, 'content' | 'usage'>): unknown {
  return {
    id: 'stub',
    object: 'chat.completion',
    created: 0,
    model: 'stub',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    ...(usage && { usage }),
  };
}
