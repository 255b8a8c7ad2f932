import type { RequestRow } from '../../src-preload/contract/requests.ts';
import type { TestEngine } from './temporary-engine.ts';

/** Resolves with a request's row when it is one that fits: it does already, or the window is told so later. */
export async function rowTold(
  engine: Pick<TestEngine, 'on' | 'ask'>,
  id: string,
  fits: (row: RequestRow) => boolean,
): Promise<RequestRow> {
  const told = new Promise<RequestRow>((resolve) => {
    const stop = engine.on((event) => {
      if (event.name !== 'requests.changed') return;
      const row = event.payload.rows.find((each) => each.id === id && fits(each));
      if (!row) return;
      stop();
      resolve(row);
    });
  });
  const now = await engine.ask('requests.get', { id });
  return fits(now) ? now : told;
}
