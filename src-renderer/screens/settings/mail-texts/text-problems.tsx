import { CircleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextProblem } from '../../../../src-preload/contract/text-templates.ts';
import classes from './mail-texts.module.css';

/** What stands around a datum in a text. Written here, because i18next would take it for its own. */
const BRACES = { open: '{{', close: '}}' } as const;

/** What is wrong with a text, by part and line, in a sentence each. */
export function TextProblems({ problems }: { readonly problems: readonly TextProblem[] }): ReactElement {
  const { t } = useTranslation('mailTexts');
  return (
    <ul className={classes['problems']} aria-label={t('problems')} aria-live="polite">
      {problems.map((problem) => (
        <li key={`${problem.part} ${problem.line} ${problem.code} ${problem.name}`}>
          <CircleAlert aria-hidden="true" />
          <ProblemSentence problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function ProblemSentence({ problem }: { readonly problem: TextProblem }): ReactElement {
  const { t } = useTranslation('mailTexts');
  const { part, line, code, name } = problem;
  const words = { part: t(`place.${part}`), problem: t(`problem.${code}`, { name, ...BRACES }) };
  const sentence = line === null ? t('at', words) : t('atLine', { ...words, line });
  const why = code === 'required-variable' ? reasonFor(name) : null;
  return <span>{why === null ? sentence : `${sentence} ${t(`required.${why}`)}`}</span>;
}

function reasonFor(name: string | null): 'riferimento' | 'mancanti' | 'dati' | 'scadenza' | null {
  return (['riferimento', 'mancanti', 'dati', 'scadenza'] as const).find((known) => known === name) ?? null;
}
