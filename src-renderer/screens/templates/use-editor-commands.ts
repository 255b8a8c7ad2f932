import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import type { BoxWork } from './use-box-work.ts';

interface EditorKeys {
  readonly work: BoxWork;
  readonly confirm: () => void;
  readonly togglePlacing: () => void;
  readonly close: () => void;
}

/** What can be done to a form by key and in the palette. */
export function useEditorCommands(keys: EditorKeys): void {
  const { t } = useTranslation('templates');
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  const commands = useMemo((): readonly AppCommand[] => {
    const command = (
      id: string,
      title: string,
      stroke: string | null,
      run: (now: EditorKeys) => void,
    ): AppCommand => ({
      id: `templates.${id}`,
      title,
      group: 'screen',
      ...(stroke === null ? {} : { keys: [stroke] }),
      run: () => run(latest.current),
    });
    return [
      command('next', t('command.next'), 'j', ({ work }) => work.step(1)),
      command('previous', t('command.previous'), 'k', ({ work }) => work.step(-1)),
      command('go-on', t('goOn'), 'n', ({ work }) => work.goOn()),
      command('accept', t('accept'), 'a', ({ work }) => work.accept()),
      command('accept-all', t('acceptAll'), null, ({ work }) => work.acceptAll()),
      command('place', t('placeText'), 't', ({ togglePlacing }) => togglePlacing()),
      command('confirm', t('confirm'), 'mod+Enter', ({ confirm }) => confirm()),
      command('close', t('command.close'), 'Escape', ({ close }) => close()),
    ];
  }, [t]);
  useAppCommands(commands);
}
