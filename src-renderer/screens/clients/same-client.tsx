import { Button } from '@mantine/core';
import { Equal, EqualNot, Users } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientQuestion, ClientRow } from '../../../src-preload/contract/clients.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { comparedLines, type ComparedLine } from './compared-lines.ts';
import { useClientCommands } from './use-client-commands.ts';
import { useClientDecisions } from './use-client-decisions.ts';
import classes from './clients.module.css';

interface SameClientProps {
  readonly question: ClientQuestion;
  /** What the first side is called: that of this request, or a new client. */
  readonly side: 'here' | 'asked';
}

/** "Is it the same client?": both sides beside each other, and two keys that answer. */
export function SameClient({ question, side }: SameClientProps): ReactElement {
  const { t } = useTranslation('clients');
  const formats = useFormats();
  const { busy, answer } = useClientDecisions();
  const same = (): void => answer(question, 'same');
  const different = (): void => answer(question, 'different');
  useClientCommands({ same, different }, busy ? ['same', 'different'] : []);
  const byCode = question.agrees.includes('vatNumber') || question.agrees.includes('taxCode');
  return (
    <section className={classes['question']} aria-label={t('question.title')}>
      <div className={classes['questionHead']}>
        <Users aria-hidden="true" />
        <div>
          <h2 className={classes['questionTitle']}>{t('question.title')}</h2>
          <p className={classes['muted']}>
            {byCode
              ? t('question.whyCode')
              : t('question.why', { likeness: formats.percent(question.similarity) })}
          </p>
        </div>
        <div className={classes['answers']}>
          <Button variant="default" disabled={busy} rightSection={<KeyHint keys="y" />} onClick={same}>
            {t('question.same')}
          </Button>
          <Button variant="default" disabled={busy} rightSection={<KeyHint keys="n" />} onClick={different}>
            {t('question.different')}
          </Button>
        </div>
      </div>
      <table className={classes['sides']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('question.trait')}</span>
            </th>
            <SideHead title={t(`question.${side}`)} client={question.client} />
            <SideHead title={t('question.known')} client={question.candidate} />
            <th scope="col" className="visually-hidden">
              {t('question.verdict')}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparedLines(question).map((line) => (
            <ComparedRow key={line.name} line={line} question={question} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SideHead(props: { readonly title: string; readonly client: ClientRow }): ReactElement {
  const { t } = useTranslation('clients');
  return (
    <th scope="col">
      {props.title}, {t('question.requests', { count: props.client.requestCount })}
    </th>
  );
}

function ComparedRow(props: {
  readonly line: ComparedLine;
  readonly question: ClientQuestion;
}): ReactElement {
  const { line, question } = props;
  const { t } = useTranslation('clients');
  const { t: shared } = useTranslation();
  const { name, verdict } = line;
  const value = (client: ClientRow): ReactElement | string =>
    name === 'name' ? <ClientLink client={client} /> : visibleText(client[name] ?? shared('none'));
  return (
    <tr data-verdict={verdict ?? undefined}>
      <th scope="row">{t(`field.${name}`)}</th>
      <td>{value(question.client)}</td>
      <td>{value(question.candidate)}</td>
      <td className={classes['verdict']}>
        {verdict === 'agrees' && <Equal aria-hidden="true" />}
        {verdict === 'differs' && <EqualNot aria-hidden="true" />}
        {t(`question.${verdict ?? 'oneSided'}`)}
      </td>
    </tr>
  );
}

function ClientLink({ client }: { readonly client: ClientRow }): ReactElement {
  const openClient = useNavigation((navigation) => navigation.openClient);
  return (
    <button type="button" className={classes['link']} onClick={() => openClient(client.id)}>
      {visibleText(client.name)}
    </button>
  );
}
