import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';

/** What the keys of this screen do. */
export interface FormKeys {
  readonly next: () => void;
  readonly previous: () => void;
  readonly open: () => void;
  readonly save: () => void;
  readonly print: () => void;
  readonly compare: () => void;
  readonly saveAll: () => void;
  readonly openRequest: () => void;
}

const STROKES: Readonly<Record<keyof FormKeys, readonly string[]>> = {
  next: ['j'],
  previous: ['k'],
  open: ['o'],
  save: ['mod+s'],
  print: ['mod+p'],
  compare: ['c'],
  saveAll: ['mod+shift+s'],
  openRequest: ['Enter'],
};

/** Offers the actions on the chosen form by key and in the palette. */
export function useFormCommands(keys: FormKeys, chosen: boolean): void {
  const { t } = useTranslation('forms');
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  const commands = useMemo(
    (): readonly AppCommand[] =>
      (['next', 'previous', 'open', 'save', 'print', 'compare', 'saveAll', 'openRequest'] as const).map(
        (key) => ({
          id: `forms.${key}`,
          title: t(key),
          group: 'screen',
          keys: STROKES[key],
          enabled: chosen,
          run: () => latest.current[key](),
        }),
      ),
    [t, chosen],
  );
  useAppCommands(commands);
}
