// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CustomFieldDefinition } from '../../../../src-preload/contract/custom-fields.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { Refusal, ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(closeWindow);

const CIG: CustomFieldDefinition = {
  id: '0b3e4c1e-6f0f-4a55-9c1a-0d6d2a3c4f10',
  name: 'CIG',
  type: 'text',
  category: null,
  labels: ['CIG', 'codice gara'],
  required: true,
};
const WORKS_END: CustomFieldDefinition = {
  id: '0b3e4c1e-6f0f-4a55-9c1a-0d6d2a3c4f11',
  name: 'Fine lavori',
  type: 'date',
  category: 'Rischi Tecnologici',
  labels: ['fine lavori'],
  required: false,
};

const open = async (engine: ScriptedEngine): Promise<void> => {
  useNavigation.getState().go('settings');
  openWindow(engine);
  await screen.findByRole('heading', { name: 'Dati dell’ufficio' });
};
const listed = (...definitions: CustomFieldDefinition[]) => ({
  'customFields.list': () => ({ definitions }),
});

describe("the office's own data in the settings", () => {
  it('are listed with type, category and what they are found by', async () => {
    await open(new ScriptedEngine([], listed(CIG, WORKS_END)));
    const rows = within(screen.getByRole('list', { name: 'Dati definiti' })).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      'CIGTesto · Tutte le categorie · richiestodopo «CIG» e «codice gara»',
      'Fine lavoriData · Rischi Tecnologicidopo «fine lavori»',
    ]);
  });

  it('are added with a name and the words that stand before them', async () => {
    const engine = new ScriptedEngine([], {
      ...listed(),
      'customFields.save': () => ({ definitions: [CIG] }),
    });
    await open(engine);
    fireEvent.click(screen.getByRole('button', { name: 'Aggiungi un dato' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Salva il dato' }));
    expect(await screen.findByText('Serve un nome.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Nome'), { target: { value: 'CIG' } });
    fireEvent.click(screen.getByRole('button', { name: 'Salva il dato' }));
    expect(await screen.findByText('Serve almeno una parola da cercare.')).toBeTruthy();
    const labels = screen.getByLabelText('Parole che lo precedono nei documenti');
    fireEvent.change(labels, { target: { value: 'CIG; codice gara;' } });
    fireEvent.click(screen.getByRole('button', { name: 'Salva il dato' }));
    await waitFor(() =>
      expect(engine.inputsOf('customFields.save')).toEqual([
        {
          id: null,
          draft: {
            name: 'CIG',
            type: 'text',
            category: null,
            labels: ['CIG', 'codice gara'],
            required: false,
          },
        },
      ]),
    );
    expect(await screen.findByRole('button', { name: 'Modifica CIG' })).toBeTruthy();
  });

  it('say that a name is taken, and keep what was filled in', async () => {
    const engine = new ScriptedEngine([], {
      ...listed(CIG),
      'customFields.save': () => {
        throw new Refusal('conflict');
      },
    });
    await open(engine);
    fireEvent.click(screen.getByRole('button', { name: 'Modifica CIG' }));
    fireEvent.change(await screen.findByLabelText('Nome'), { target: { value: 'Fine lavori' } });
    fireEvent.click(screen.getByRole('button', { name: 'Salva il dato' }));
    expect(await screen.findByText(/C’è già un dato con questo nome/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Nome').value).toBe('Fine lavori');
  });

  it('are put into another order', async () => {
    const engine = new ScriptedEngine([], {
      ...listed(CIG, WORKS_END),
      'customFields.order': () => ({ definitions: [WORKS_END, CIG] }),
    });
    await open(engine);
    fireEvent.click(screen.getByRole('button', { name: 'Sposta Fine lavori più in alto' }));
    await waitFor(() =>
      expect(engine.inputsOf('customFields.order')).toEqual([{ ids: [WORKS_END.id, CIG.id] }]),
    );
  });

  it('are deleted after a question, and brought back', async () => {
    const engine = new ScriptedEngine([], {
      ...listed(CIG),
      'customFields.remove': () => ({ definitions: [], requests: 3 }),
      'customFields.restore': () => ({ definitions: [CIG] }),
    });
    await open(engine);
    fireEvent.click(screen.getByRole('button', { name: 'Elimina CIG' }));
    expect(engine.inputsOf('customFields.remove')).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Elimina il dato' }));
    expect(await screen.findByText('«CIG» eliminato: era in 3 richieste')).toBeTruthy();
    expect(screen.getByText('Nessun dato definito.')).toBeTruthy();
    fireEvent.click(screen.getByText('Annulla operazione'));
    expect(await screen.findByRole('button', { name: 'Modifica CIG' })).toBeTruthy();
  });
});
