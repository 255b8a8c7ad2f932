import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { toCallError } from '../../../src-main/core/errors.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { sample, temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';

const FLEET = sample('Richiesta flotta Trasporti Bellini.pdf');

/** Lets the database grow no further, as on a full disk; or again as far as it likes. */
async function limit(engine: TestEngine, to: 'what it has' | 'nothing'): Promise<void> {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db);
  const pages = to === 'nothing' ? 2 ** 30 : (rows[0]?.page_count ?? 0);
  await sql.raw(`pragma max_page_count = ${pages}`).execute(engine.db);
}

describe('a full disk', () => {
  it('is called by its name, and the engine goes on once there is room', async () => {
    const engine = await temporaryEngine();
    await limit(engine, 'what it has');
    const long = { office: { name: 'x'.repeat(120) } };
    const refused: unknown[] = [];
    // Free space within the last pages takes a few rows before the file would have to grow.
    for (let attempt = 0; attempt < 200 && refused.length === 0; attempt += 1) {
      await engine
        .takeIn({ path: `/absent/${'x'.repeat(1000)}.pdf`, source: 'drop' })
        .catch((error: unknown) => {
          refused.push(toCallError(error));
        });
    }
    expect(refused).toMatchObject([{ code: 'disk-full' }]);
    await limit(engine, 'nothing');
    expect((await engine.call('settings.set', long)).ok).toBe(true);
    const { requestId } = await takeIntoEngine(engine, FLEET);
    await engine.waitFor(requestId);
    expect((await engine.ask('requests.get', { id: requestId })).status).toBe('ready');
  });

  it('in the middle of the work leaves the request to be taken up when there is room', async () => {
    const engine = await temporaryEngine({ catchUpMs: 50 });
    await limit(engine, 'what it has');
    const { requestId: id } = await takeIntoEngine(engine, FLEET);
    await engine.waitFor(id);
    expect((await engine.ask('requests.get', { id })).status).not.toBe('ready');
    await limit(engine, 'nothing');
    const status = async () => {
      const request = await engine.ask('requests.get', { id });
      if (request.status === 'failed') await engine.ask('requests.retry', { id });
      return request.status;
    };
    await vi.waitFor(async () => expect(await status()).toBe('ready'), { timeout: 20_000, interval: 200 });
    expect((await engine.ask('requests.list', {})).total).toBe(1);
  });
});
