import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { storeRequest } from '../../helpers/stored-requests.ts';
import { sample, temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const FLEET = sample('Richiesta flotta Trasporti Bellini.pdf');
const doubtful = { status: 'review', reason: 'low-confidence', reason_detail: '0.512' } as const;

async function statusOf(engine: TestEngine, id: string) {
  return (await engine.ask('requests.get', { id })).status;
}

/** What the history says of one kind of event: by whom, before and after. */
async function told(engine: TestEngine, id: string, event: string) {
  const { history } = await engine.ask('requests.get', { id });
  return history
    .filter((entry) => entry.event === event)
    .map(({ who, before, after }) => [who, before, after]);
}

describe('one thing done to many requests', () => {
  it('changes those it suits, names the others, and is told in the history with who, before and after', async () => {
    const engine = await temporaryEngine({ clerk: 'm.rossi' });
    const first = await storeRequest(engine.db, '1.pdf', doubtful);
    const second = await storeRequest(engine.db, '2.pdf', doubtful);
    const ready = await storeRequest(engine.db, '3.pdf');
    const working = await storeRequest(engine.db, '4.pdf', { status: 'reading' });
    const gone = randomUUID();

    const outcome = await engine.ask('review.bulk', {
      action: { kind: 'accept' },
      ids: [first, second, first, ready, working, gone],
    });
    expect(outcome.undo).not.toBeNull();
    expect(outcome).toMatchObject({
      done: [first, second],
      left: [
        { id: ready, reason: 'unsuited' },
        { id: working, reason: 'working' },
        { id: gone, reason: 'gone' },
      ],
    });
    expect(await statusOf(engine, first)).toBe('ready');
    expect(await statusOf(engine, working)).toBe('reading');
    expect(await told(engine, first, 'accepted')).toEqual([['m.rossi', 'review', 'ready']]);
  });

  it('leaves nothing to take back when nothing was done', async () => {
    const engine = await temporaryEngine();
    const ready = await storeRequest(engine.db, '1.pdf');
    const outcome = await engine.ask('review.bulk', { action: { kind: 'accept' }, ids: [ready] });
    expect(outcome).toEqual({ done: [], left: [{ id: ready, reason: 'unsuited' }], undo: null });
    expect(await engine.db.selectFrom('bulk_actions').selectAll().execute()).toEqual([]);
  });

  it('is taken back once, with the reason of each request', async () => {
    const engine = await temporaryEngine();
    const id = await storeRequest(engine.db, '1.pdf', doubtful);
    const { undo } = await engine.ask('review.bulk', { action: { kind: 'accept' }, ids: [id] });
    const token = undo ?? '';
    expect(await engine.ask('review.undo', { token })).toEqual({ done: [id], left: [] });
    expect(await engine.ask('requests.get', { id })).toMatchObject({
      status: 'review',
      reason: 'low-confidence',
      reasonDetail: '0.512',
    });
    expect(await told(engine, id, 'reopened')).toHaveLength(1);
    await expect(engine.ask('review.undo', { token })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('does not take back what something else was done to since', async () => {
    const engine = await temporaryEngine();
    const ids = [
      await storeRequest(engine.db, '1.pdf', doubtful),
      await storeRequest(engine.db, '2.pdf', doubtful),
    ] as const;
    const accepted = await engine.ask('review.bulk', { action: { kind: 'accept' }, ids: [...ids] });
    await engine.ask('review.bulk', { action: { kind: 'archive' }, ids: [ids[1]] });
    expect(await engine.ask('review.undo', { token: accepted.undo ?? '' })).toEqual({
      done: [ids[0]],
      left: [{ id: ids[1], reason: 'changed' }],
    });
    expect(await statusOf(engine, ids[1])).toBe('archived');
  });

  it('archives and restores, and takes back either', async () => {
    const engine = await temporaryEngine();
    const id = await storeRequest(engine.db, '1.pdf', doubtful);
    const archived = await engine.ask('review.bulk', { action: { kind: 'archive' }, ids: [id] });
    expect(await statusOf(engine, id)).toBe('archived');
    const restored = await engine.ask('review.bulk', { action: { kind: 'restore' }, ids: [id] });
    expect(await statusOf(engine, id)).toBe('review');
    await engine.ask('review.undo', { token: restored.undo ?? '' });
    expect(await statusOf(engine, id)).toBe('archived');
    await engine.ask('review.undo', { token: archived.undo ?? '' });
    expect(await engine.ask('requests.get', { id })).toMatchObject({
      status: 'review',
      reason: 'low-confidence',
    });
  });

  it('sorts requests into a category with their forms, and takes that back though they are being made', async () => {
    const engine = await temporaryEngine();
    const [taken] = await engine.takeIn({ path: FLEET, source: 'drop' });
    const id = taken?.requestId ?? '';
    await engine.waitFor(id);
    const action = { kind: 'category', category: 'Fabbricato' } as const;
    const { done, undo } = await engine.ask('review.bulk', { action, ids: [id] });
    expect(done).toEqual([id]);
    await engine.waitFor(id);
    const sorted = await engine.ask('requests.get', { id });
    expect(sorted).toMatchObject({ category: 'Fabbricato', classifier: 'clerk' });
    expect(sorted.forms.map((form) => form.template)).toEqual(['building', 'summary']);

    // The same again suits nothing; another one is undone while its forms are made.
    expect((await engine.ask('review.bulk', { action, ids: [id] })).left).toEqual([
      { id, reason: 'unsuited' },
    ]);
    const other = await engine.ask('review.bulk', {
      action: { kind: 'category', category: 'Altro' },
      ids: [id],
    });
    expect(await engine.ask('review.undo', { token: other.undo ?? '' })).toEqual({ done: [id], left: [] });
    await engine.waitFor(id);
    expect((await engine.ask('requests.get', { id })).category).toBe('Fabbricato');
    expect(await engine.ask('review.undo', { token: undo ?? '' })).toEqual({ done: [id], left: [] });
    await engine.waitFor(id);
    const back = await engine.ask('requests.get', { id });
    expect(back).toMatchObject({ category: 'Flotta Auto', classifier: 'local' });
    expect(back.forms.map((form) => form.template)).toEqual(['fleet', 'summary']);
  });
});

describe('a request whose correction is still being compiled', () => {
  it('is waited for, so that the clerk can go on at once', async () => {
    const engine = await temporaryEngine();
    const [taken] = await engine.takeIn({ path: FLEET, source: 'drop' });
    const id = taken?.requestId ?? '';
    await engine.waitFor(id);
    await engine.ask('review.bulk', { action: { kind: 'category', category: 'Altro' }, ids: [id] });
    const outcome = await engine.ask('review.bulk', { action: { kind: 'archive' }, ids: [id] });
    expect(outcome).toMatchObject({ done: [id], left: [] });
    expect(await engine.ask('requests.get', { id })).toMatchObject({ status: 'archived', category: 'Altro' });
  });
});

describe('taking back after a restart', () => {
  it('finds the newest action of the last hours, not one of yesterday', async () => {
    const dataFolder = temporaryFolder();
    const first = await temporaryEngine({ dataFolder });
    const id = await storeRequest(first.db, '1.pdf', doubtful);
    const other = await storeRequest(first.db, '2.pdf', doubtful);
    await first.ask('review.bulk', { action: { kind: 'archive' }, ids: [id] });
    await first.ask('review.bulk', { action: { kind: 'accept' }, ids: [other] });
    await first.db
      .updateTable('bulk_actions')
      .set({ at: '2026-01-01T08:00:00.000Z' })
      .where('action', 'like', '%accept%')
      .execute();
    await first.close();

    const second = await temporaryEngine({ dataFolder });
    const { undoable } = await second.ask('review.undoable', {});
    expect(undoable).toMatchObject({ action: { kind: 'archive' }, count: 1 });
    await second.ask('review.undo', { token: undoable?.token ?? '' });
    expect(await statusOf(second, id)).toBe('review');
    expect(await second.ask('review.undoable', {})).toEqual({ undoable: null });
  });
});

describe('a doubtful value', () => {
  it('is confirmed as it stands, with its place, and that can be undone', async () => {
    const engine = await temporaryEngine();
    const [taken] = await engine.takeIn({ path: FLEET, source: 'drop' });
    const id = taken?.requestId ?? '';
    await engine.waitFor(id);
    const fieldOf = (detail: Awaited<ReturnType<typeof read>>) =>
      detail.fields.find((field) => field.name === 'plates');
    const read = () => engine.ask('requests.get', { id });
    const before = fieldOf(await read());
    const confirmed = fieldOf(await engine.ask('review.confirmField', { id, name: 'plates' }));
    expect(confirmed).toEqual({ ...before, source: 'clerk', confidence: 1 });
    expect(fieldOf(await engine.ask('requests.undo', { id }))).toEqual(before);
    await expect(engine.ask('review.confirmField', { id, name: 'iban' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
