// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {
  Letter,
  LetterAttachment,
  LetterChange,
  OutboxMessage,
} from '../../../../src-preload/contract/outbox.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { aDraft, aRequestDetail, aRequestRow, requestId } from '../a-request-row.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { NOTHING_OUTGOING, ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(closeWindow);

const ROW = aRequestRow(1);

function anAttachment(change: Partial<LetterAttachment> = {}): LetterAttachment {
  const filename = 'modulo.pdf';
  return { id: filename, kind: 'form', filename, sizeBytes: 1000, included: true, source: null, ...change };
}

function aLetter(number: number, change: Partial<Letter> = {}): Letter {
  return {
    draft: { ...aDraft(number, 'insurer'), body: 'Testo preparato' },
    to: ['quotazioni@alfa.example'],
    cc: [],
    subject: 'Richiesta [Rif. 00000000]',
    body: 'Testo preparato',
    edited: false,
    newer: null,
    attachments: [anAttachment()],
    sizeBytes: 2000,
    limitBytes: 25_000_000,
    warnings: [],
    message: null,
    ...change,
  };
}

function aMessage(change: Partial<OutboxMessage> = {}): OutboxMessage {
  return {
    id: requestId(50),
    requestId: ROW.id,
    policyId: null,
    clientName: ROW.clientName,
    purpose: 'quotation',
    insurer: null,
    subject: 'Richiesta',
    recipients: [{ address: 'quotazioni@alfa.example', kind: 'to', state: 'waiting', answer: null }],
    attachments: [],
    state: 'waiting',
    problem: null,
    answer: null,
    attempts: 1,
    nextTryAt: null,
    createdAt: '2026-11-21T09:00:00.000Z',
    sentAt: null,
    receipt: null,
    ...change,
  };
}

/** An office that sends, with letters that change as the clerk changes them. */
function officeWith(first: readonly Letter[]): ScriptedEngine {
  let letters = first;
  const change = (draftId: string, make: (letter: Letter) => Letter): Letter => {
    letters = letters.map((each) => (each.draft.id === draftId ? make(each) : each));
    return letters.find(({ draft }) => draft.id === draftId) as Letter;
  };
  const edited = ({ draftId, enclose, ...parts }: LetterChange): Letter =>
    change(draftId, (letter) => ({
      ...letter,
      ...(parts as Partial<Letter>),
      edited: true,
      attachments: letter.attachments.map((each) => ({
        ...each,
        included: enclose?.id === each.id ? enclose.included : each.included,
      })),
    }));
  return new ScriptedEngine([ROW], {
    'requests.get': () => aRequestDetail(ROW),
    'outbox.state': () => ({ ...NOTHING_OUTGOING, problem: null }),
    'outbox.letters': () => ({ letters: [...letters], addressees: [] }),
    'outbox.editLetter': edited,
    'outbox.chooseText': ({ draftId, text }) =>
      change(draftId, (letter) => ({
        ...letter,
        ...(text === 'newer' ? letter.newer : {}),
        newer: null,
        warnings: [],
      })),
    'outbox.send': () => ({ messages: [aMessage()] }),
    'outbox.settle': () => aMessage({ state: 'sent' }),
    'outbox.paper': () => ({ pdf: '' }),
    'drafts.open': () => ({}),
  });
}

async function openLetters(engine: ScriptedEngine): Promise<void> {
  openWindow(engine);
  useNavigation.getState().openSend(ROW.id);
  await screen.findByRole('heading', { level: 1, name: /^Invio/u });
  await screen.findByLabelText('Oggetto');
}

const sendButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Invia' });

describe('the letters of a request', () => {
  it('go out once the clerk has seen to whom and with how much', async () => {
    const engine = officeWith([aLetter(8), aLetter(9, { to: ['altra@beta.example'], attachments: [] })]);
    await openLetters(engine);
    fireEvent.click(screen.getByRole('button', { name: 'Invia le 2 pronte' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Inviare 2 messaggi?' }));
    expect(dialog.getByText(/a quotazioni@alfa\.example, con un allegato/u)).toBeTruthy();
    expect(dialog.getByText(/a altra@beta\.example, senza allegati/u)).toBeTruthy();
    expect(engine.inputsOf('outbox.send')).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Invia' }));
    await waitFor(() =>
      expect(engine.inputsOf('outbox.send')).toEqual([
        {
          letters: [
            { draftId: requestId(8), repeats: null },
            { draftId: requestId(9), repeats: null },
          ],
        },
      ]),
    );
  });

  it('stay while something stands against them, and say what', async () => {
    await openLetters(officeWith([aLetter(8, { to: [], warnings: ['no-recipient', 'missing-data'] })]));
    expect(sendButton().disabled).toBe(true);
    expect(screen.getAllByText('Manca il destinatario.').length).toBeGreaterThan(0);
    expect(screen.getByText('Mancano dati che la compagnia richiede.')).toBeTruthy();
  });

  it('keep what is written when its box is left, and give the prepared text back', async () => {
    const engine = officeWith([aLetter(8)]);
    await openLetters(engine);
    const box = screen.getByLabelText<HTMLTextAreaElement>('Lettera', { selector: 'textarea' });
    fireEvent.change(box, { target: { value: 'Il mio testo' } });
    expect(engine.inputsOf('outbox.editLetter')).toEqual([]);
    fireEvent.blur(box);
    await waitFor(() =>
      expect(engine.inputsOf('outbox.editLetter')).toEqual([{ draftId: requestId(8), body: 'Il mio testo' }]),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Torna al testo preparato' }));
    await waitFor(() => expect(engine.inputsOf('outbox.editLetter')).toHaveLength(2));
    await waitFor(() => expect(box.value).toBe('Testo preparato'));
    fireEvent.click(await screen.findByRole('button', { name: 'Annulla operazione' }));
    await waitFor(() => expect(box.value).toBe('Il mio testo'));
  });

  it('go with what is ticked, and show it', async () => {
    const paper = anAttachment({ id: 'paper:cover-letter', kind: 'cover-letter', filename: 'Lettera.pdf' });
    const engine = officeWith([aLetter(8, { attachments: [anAttachment(), { ...paper, included: false }] })]);
    await openLetters(engine);
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Lettera.pdf' });
    expect(box.checked).toBe(false);
    fireEvent.click(box);
    await waitFor(() =>
      expect(engine.inputsOf('outbox.editLetter')).toEqual([
        { draftId: requestId(8), enclose: { id: 'paper:cover-letter', included: true } },
      ]),
    );
    await waitFor(() => expect(box.checked).toBe(true));
    fireEvent.click(screen.getByRole('button', { name: 'Guarda Lettera.pdf' }));
    await screen.findByRole('dialog', { name: 'Lettera.pdf' });
    await waitFor(() =>
      expect(engine.inputsOf('outbox.paper')).toEqual([{ draftId: requestId(8), paper: 'cover-letter' }]),
    );
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('heading', { level: 1, name: /^Invio/u })).toBeTruthy();
  });

  it('ask which text goes on when the data changed after the clerk wrote', async () => {
    const newer = { subject: 'Richiesta [Rif. 00000000]', body: 'Testo con i dati nuovi' };
    const engine = officeWith([aLetter(8, { body: 'Il mio testo', newer, warnings: ['text-changed'] })]);
    await openLetters(engine);
    expect(sendButton().disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Prendi quello nuovo' }));
    await screen.findByDisplayValue('Testo con i dati nuovi');
    expect(sendButton().disabled).toBe(false);
  });

  it('say when nobody knows whether one left, and leave that to the clerk', async () => {
    const message = aMessage({ state: 'unsure', problem: 'no-answer' });
    const engine = officeWith([aLetter(8, { message })]);
    await openLetters(engine);
    expect(screen.getByText(/Non si sa se è partita/u)).toBeTruthy();
    expect(sendButton().disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'C’è: segna come inviata' }));
    await waitFor(() =>
      expect(engine.inputsOf('outbox.settle')).toEqual([{ id: message.id, outcome: 'sent' }]),
    );
  });

  it('once sent go out again only with a warning, as a repetition', async () => {
    const message = aMessage({ state: 'sent', sentAt: '2026-11-21T09:30:00.000Z' });
    const engine = officeWith([aLetter(8, { message })]);
    await openLetters(engine);
    fireEvent.click(screen.getByRole('button', { name: 'Invia di nuovo' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/È già stato inviato/u)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Invia' }));
    await waitFor(() =>
      expect(engine.inputsOf('outbox.send')).toEqual([
        { letters: [{ draftId: requestId(8), repeats: message.id }] },
      ]),
    );
  });

  it('open in the mail program where sending from here is off', async () => {
    const engine = new ScriptedEngine([ROW], {
      'requests.get': () => aRequestDetail(ROW),
      'outbox.letters': () => ({ letters: [aLetter(8)], addressees: [] }),
      'drafts.open': () => ({}),
    });
    await openLetters(engine);
    expect(screen.queryByRole('button', { name: 'Invia' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Apri nel programma di posta' }));
    await waitFor(() => expect(engine.inputsOf('drafts.open')).toEqual([{ id: requestId(8) }]));
    fireEvent.click(screen.getByRole('button', { name: 'Imposta la posta in uscita' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Impostazioni' })).toBeTruthy();
  });
});
