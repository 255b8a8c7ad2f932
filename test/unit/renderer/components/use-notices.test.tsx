// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { useUndoStack } from '../../../../src-renderer/components/undo-stack.ts';
import { useNotices, type Notices } from '../../../../src-renderer/components/use-notices.tsx';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import { giveTheWindowASize } from '../open-window.tsx';

/** Hands out what a component would tell with. */
function Teller({ onReady }: { readonly onReady: (notices: Notices) => void }): null {
  const notices = useNotices();
  useEffect(() => onReady(notices), [notices, onReady]);
  return null;
}

beforeAll(giveTheWindowASize);
afterEach(() => {
  cleanup();
  notifications.clean();
  useUndoStack.setState(useUndoStack.getInitialState());
});

it('offers to take back the newest thing done to a request alone, and what was done to another', async () => {
  let notices: Notices | undefined;
  const take = (ready: Notices): void => {
    notices = ready;
  };
  render(
    <I18nextProvider i18n={createI18n('it')}>
      <MantineProvider env="test">
        <Notifications />
        <Teller onReady={take} />
      </MantineProvider>
    </I18nextProvider>,
  );
  const undone: string[] = [];
  const tell = (what: string, about: string): void =>
    act(() => notices?.done(what, () => void undone.push(what), about));
  tell('Corretto: Fatturato', 'first');
  tell('Corretto: Comune', 'second');
  tell('Corretto: Decorrenza', 'first');
  await screen.findByText('Corretto: Decorrenza');
  await waitFor(() => expect(screen.queryByText('Corretto: Fatturato')).toBeNull());
  expect(screen.queryByText('Corretto: Comune')).not.toBeNull();
  expect(useUndoStack.getState().steps.map(({ message }) => message)).toHaveLength(3);
  const [button] = screen.getAllByRole('button', { name: 'Annulla operazione' });
  if (button) fireEvent.click(button);
  await waitFor(() => expect(undone).toHaveLength(1));
});
