import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../src-preload/contract/outbox.ts';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import { useCanSend } from './use-can-send.ts';
import { canSend } from './ready.ts';

/** What the keys of this screen do. */
interface SendKeys {
  readonly send: () => void;
  readonly sendAll: () => void;
  readonly next: () => void;
  readonly previous: () => void;
}

/** Offers the actions of the send view by key and in the palette. */
export function useSendCommands(
  keys: SendKeys,
  { letter, ready }: { readonly letter: Letter | undefined; readonly ready: number },
): void {
  const { t } = useTranslation('send');
  const mailWorks = useCanSend();
  const sendable = mailWorks && letter !== undefined && canSend(letter);
  const several = mailWorks && ready > 1;
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  const commands = useMemo((): readonly AppCommand[] => {
    const command = (key: keyof SendKeys, title: string, stroke: string[], enabled = true): AppCommand => ({
      id: `send.${key}`,
      title,
      group: 'screen',
      keys: stroke,
      enabled,
      run: () => latest.current[key](),
    });
    return [
      command('send', t('command.send'), ['mod+Enter'], sendable),
      command('sendAll', t('command.sendAll'), [], several),
      command('next', t('command.next'), ['j'], letter !== undefined),
      command('previous', t('command.previous'), ['k'], letter !== undefined),
    ];
  }, [t, sendable, several, letter]);
  useAppCommands(commands);
}

/** Escape leads back, also while the letters are still being read. */
export function useCloseCommand(onClose: () => void): void {
  const { t } = useTranslation('send');
  useAppCommands(
    useMemo(
      (): readonly AppCommand[] => [
        { id: 'send.close', title: t('back'), group: 'screen', keys: ['Escape'], run: onClose },
      ],
      [t, onClose],
    ),
  );
}
