import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndexAdvice, NotTried, WatchedQuery } from '../../../../src-preload/contract/queries.ts';
import { useApplyIndex, useTryIndex, useUndoIndex } from '../../../api/queries.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { PlanSteps } from './plan-steps.tsx';
import panel from '../performance.module.css';
import classes from './queries.module.css';

interface IndexAdvicePartProps {
  readonly query: WatchedQuery;
  /** Whether an index is being tried right now, for this statement or another. */
  readonly trying: boolean;
}

/** Which index would help, from trying it on a copy; made and dropped from here. */
export function IndexAdvicePart({ query, trying }: IndexAdvicePartProps): ReactElement {
  const { t } = useTranslation('queries');
  const { failed } = useNotices();
  const [notTried, setNotTried] = useState<NotTried | null>(null);
  const attempt = useTryIndex();
  const tryIndex = (): void =>
    attempt.mutate(
      { id: query.id },
      { onSuccess: (outcome) => setNotTried(outcome.notTried), onError: failed },
    );
  const { advice } = query;
  return (
    <section aria-labelledby="query-advice">
      <h3 id="query-advice">{t('advice.title')}</h3>
      {advice === null && notTried === null && <p className={panel['muted']}>{t('advice.help')}</p>}
      {notTried !== null && <p role="status">{t(`notTried.${notTried}`)}</p>}
      {advice?.state === 'useless' && <Useless advice={advice} />}
      {advice !== null && advice.state !== 'useless' && <Advised advice={advice} busy={attempt.isPending} />}
      {advice?.state !== 'applied' && (
        <Button
          size="compact-sm"
          variant="default"
          loading={attempt.isPending}
          disabled={trying && !attempt.isPending}
          onClick={tryIndex}
        >
          {t(advice === null ? 'advice.try' : 'advice.tryAgain')}
        </Button>
      )}
    </section>
  );
}

function Useless({ advice }: { readonly advice: IndexAdvice }): ReactElement {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  const words = { when: formats.dateTime(advice.triedAt), before: formats.duration(advice.beforeMs) };
  return <p>{t('advice.useless', words)}</p>;
}

interface AdvisedProps {
  readonly advice: IndexAdvice;
  /** Whether another trial for it is under way: nothing is decided until it has ended. */
  readonly busy: boolean;
}

function Advised({ advice, busy }: AdvisedProps): ReactElement {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  return (
    <>
      <pre className={classes['code']} tabIndex={0} aria-label={t('advice.statement')}>
        {advice.sql}
      </pre>
      <p>
        {t('advice.tried', {
          before: formats.duration(advice.beforeMs),
          after: formats.duration(advice.afterMs),
          runs: formats.number(advice.runs),
          size: formats.size(advice.size),
          when: formats.dateTime(advice.triedAt),
        })}
      </p>
      <h4>{t('advice.planAfter')}</h4>
      <PlanSteps plan={advice.planAfter} label={t('advice.planAfter')} />
      <Gain advice={advice} />
      <Change advice={advice} busy={busy} />
    </>
  );
}

/** What became of it in use, once it is applied. */
function Gain({ advice }: { readonly advice: IndexAdvice }): ReactElement | null {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  const { measuredBefore: before, measuredAfter: after } = advice;
  if (before === null) return null;
  if (after === null) return <p role="status">{t('advice.notMeasured')}</p>;
  return (
    <p role="status">
      {t('advice.measured', {
        count: after.count,
        runs: formats.number(after.count),
        beforeP50: formats.duration(before.p50Ms),
        beforeP95: formats.duration(before.p95Ms),
        afterP50: formats.duration(after.p50Ms),
        afterP95: formats.duration(after.p95Ms),
      })}
    </p>
  );
}

function Change({ advice, busy }: AdvisedProps): ReactElement {
  const { t } = useTranslation('queries');
  const { done, failed } = useNotices();
  const apply = useApplyIndex();
  const undo = useUndoIndex();
  const { id, indexName } = advice;
  if (advice.state === 'applied') {
    const drop = (): void =>
      undo.mutate(
        { id },
        { onSuccess: () => done(t('advice.undone', { index: indexName })), onError: failed },
      );
    return (
      <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={drop}>
        {t('advice.undo')}
      </Button>
    );
  }
  const make = (): void =>
    apply.mutate(
      { id },
      { onSuccess: () => done(t('advice.applied', { index: indexName })), onError: failed },
    );
  return (
    <>
      <p className={panel['muted']}>{t('advice.applyHelp')}</p>
      <Button size="compact-sm" loading={apply.isPending} disabled={busy} onClick={make} mr="xs">
        {t('advice.apply')}
      </Button>
    </>
  );
}
