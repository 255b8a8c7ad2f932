import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mailSnippet, VARIABLES, type VariableChoice } from './insert-variable.ts';

/** The data that an e-mail can print, by their names in the clerk's language. */
export function useMailVariables(): readonly VariableChoice[] {
  const { t } = useTranslation('mailTexts');
  return useMemo(
    () => VARIABLES.map((name) => ({ name, label: t(`variable.${name}`), snippet: mailSnippet(name) })),
    [t],
  );
}
