import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_VARIABLES, type PaperVariable } from '../../../../src-preload/contract/papers.ts';
import type { VariableChoice } from '../mail-texts/insert-variable.ts';

/** What prints a datum: a list as points, pairs and rows as a table. */
const SNIPPETS: Readonly<Record<(typeof PAPER_VARIABLES)[PaperVariable], (name: string) => string>> = {
  text: (name) => `{{ ${name} }}`,
  list: (name) => `{% for voce in ${name} %}\n- {{ voce }}\n{%- endfor %}`,
  pairs: (name) =>
    `| | |\n|---|---|\n{%- for voce in ${name} %}\n| {{ voce.nome }} | {{ voce.valore }} |\n{%- endfor %}`,
  tables: (name) =>
    [
      `{% for tabella in ${name} %}`,
      '## {{ tabella.titolo }}',
      '',
      '|{% for colonna in tabella.colonne %} {{ colonna }} |{% endfor %}',
      '|{% for colonna in tabella.colonne %}---|{% endfor %}',
      '{%- for riga in tabella.righe %}',
      '|{% for cella in riga %} {{ cella }} |{% endfor %}',
      '{%- endfor %}',
      '{% endfor %}',
    ].join('\n'),
};

/** The data that the text of a paper can print, by their names in the clerk's language. */
export function usePaperVariables(): readonly VariableChoice[] {
  const { t } = useTranslation('papers');
  return useMemo(
    () =>
      (Object.keys(PAPER_VARIABLES) as readonly PaperVariable[]).map((name) => ({
        name,
        label: t(`variable.${name}`),
        snippet: SNIPPETS[PAPER_VARIABLES[name]](name),
      })),
    [t],
  );
}
