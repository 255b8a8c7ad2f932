import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPlace } from '../../../../src-preload/contract/text-templates.ts';
import { mailSnippet, variablesOf, type VariableChoice } from './insert-variable.ts';

/** The data that an e-mail can print, by their names in the clerk's language. */
export function useMailVariables({ purpose }: Pick<TextPlace, 'purpose'>): readonly VariableChoice[] {
  const { t } = useTranslation('mailTexts');
  return useMemo(
    () =>
      variablesOf({ purpose }).map((name) => ({
        name,
        label: t(`variable.${name}`),
        snippet: mailSnippet(name),
      })),
    [t, purpose],
  );
}
