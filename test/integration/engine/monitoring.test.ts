import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function switchOn(engine: TestEngine, port: number): Promise<string> {
  await engine.ask('settings.set', { monitoring: { enabled: true, port } });
  await expect.poll(async () => (await engine.ask('monitoring.state', {})).address).not.toBeNull();
  const { address } = await engine.ask('monitoring.state', {});
  return address ?? '';
}

const withToken = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe('the endpoint for other programs', () => {
  it('is shut until it is switched on, and then tells what was measured to who has the token', async () => {
    const engine = await temporaryEngine();
    expect(await engine.ask('monitoring.state', {})).toMatchObject({ address: null, problem: null });
    const address = await switchOn(engine, await freePort());
    const { tokenFile } = await engine.ask('monitoring.state', {});
    expect(statSync(tokenFile).mode & 0o077).toBe(0);
    const token = readFileSync(tokenFile, 'utf8');

    expect((await fetch(`${address}/metrics`)).status).toBe(401);
    const metrics = await fetch(`${address}/metrics`, withToken(token));
    expect(metrics.headers.get('content-type')).toContain('version=0.0.4');
    const dashboard: unknown = await (await fetch(`${address}/dashboard.json`, withToken(token))).json();
    expect(dashboard).toMatchObject({
      recommendations: [],
      optimization_summary: { applied: 0, rolled_back: 0 },
    });

    await engine.ask('monitoring.renewToken', {});
    expect((await fetch(`${address}/metrics`, withToken(token))).status).toBe(401);
    expect((await fetch(`${address}/metrics`, withToken(readFileSync(tokenFile, 'utf8')))).status).toBe(200);

    await engine.ask('settings.set', { monitoring: { enabled: false } });
    await expect.poll(async () => (await engine.ask('monitoring.state', {})).address).toBeNull();
    await expect(fetch(`${address}/metrics`)).rejects.toThrow();
  });

  it('says when its port is taken, and keeps nobody from working', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const engine = await temporaryEngine();
    await engine.ask('settings.set', { monitoring: { enabled: true, port } });
    await expect.poll(async () => (await engine.ask('monitoring.state', {})).problem).toBe('port-taken');
    expect(await engine.ask('requests.counts', {})).toBeTruthy();
  });
});
