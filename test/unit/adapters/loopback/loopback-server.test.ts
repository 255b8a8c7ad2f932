import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLoopbackServer } from '../../../../src-main/adapters/loopback/loopback-server.ts';

const TOKEN = 'a-long-token-of-this-office';
const WITH_TOKEN = { authorization: `Bearer ${TOKEN}` };

async function open(body: () => Promise<string> = () => Promise.resolve('figures')) {
  const failures: unknown[] = [];
  const server = await openLoopbackServer({
    port: 0,
    token: TOKEN,
    pages: { '/metrics': { mediaType: 'text/plain', body } },
    failed: (error) => failures.push(error),
  });
  onTestFinished(server.close);
  return { ...server, failures };
}

function ask(
  port: number,
  {
    path = '/metrics',
    method = 'GET',
    headers = {},
  }: { path?: string; method?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asking.on('error', reject);
    asking.end();
  });
}

describe('the server for other programs on this machine', () => {
  it('answers who carries the token', async () => {
    const { port } = await open();
    expect(await ask(port, { headers: WITH_TOKEN })).toEqual({ status: 200, body: 'figures' });
  });

  it.each([
    ['no token', {}, 401],
    ['another token', { authorization: 'Bearer another' }, 401],
    ['a part of the token', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }, 401],
    ['another name for this machine (DNS rebinding)', { ...WITH_TOKEN, host: 'evil.example' }, 403],
  ])('refuses %s', async (_case, headers, status) => {
    const { port } = await open(() => Promise.reject(new Error('must not be computed')));
    expect((await ask(port, { headers })).status).toBe(status);
  });

  it('knows no other paths and no other methods, whatever they are called', async () => {
    const { port } = await open();
    for (const path of ['/', '/__proto__', '/../metrics/..', '//other.example/metrics']) {
      expect((await ask(port, { path, headers: WITH_TOKEN })).status).toBe(404);
    }
    expect((await ask(port, { method: 'POST', headers: WITH_TOKEN })).status).toBe(405);
  });

  it('tells of a failure without its details', async () => {
    const { port, failures } = await open(() => Promise.reject(new Error('secret path')));
    const { status, body } = await ask(port, { headers: WITH_TOKEN });
    expect(status).toBe(500);
    expect(body).not.toContain('secret');
    expect(failures).toHaveLength(1);
  });

  it('says when its port is taken', async () => {
    const { port } = await open();
    const second = openLoopbackServer({ port, token: TOKEN, pages: {}, failed: () => undefined });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
