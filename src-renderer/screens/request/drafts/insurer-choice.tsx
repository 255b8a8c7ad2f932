import { Button, Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Insurer } from '../../../../src-preload/contract/insurers.ts';
import type { RequestDetail } from '../../../../src-preload/contract/requests.ts';
import { useInsurers } from '../../../api/insurers.ts';
import { isWorking } from '../../../api/request-state.ts';
import { visibleText } from '../../../components/visible-text.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useNavigation } from '../../../frame/navigation.ts';
import classes from './drafts.module.css';
import { useInsurerChoice } from './use-insurer-choice.ts';

/** Whom a request is put to: the insurers of its category until the clerk ticks others. */
export function InsurerChoice({ detail }: { readonly detail: RequestDetail }): ReactElement | null {
  const { t } = useTranslation('insurers');
  const formats = useFormats();
  const { data } = useInsurers();
  const { choose, busy, pending } = useInsurerChoice(detail.id);
  const { category, insurers, status } = detail;
  if (data === undefined || category === null) return null;
  if (data.insurers.length === 0) return <EmptyBook />;
  const asked = new Set(pending ?? insurers.asked.map(({ id }) => id));
  const isNear = ({ id, categories }: Insurer): boolean => asked.has(id) || categories.includes(category);
  const others = data.insurers.filter((insurer) => !isNear(insurer));
  const disabled = busy || isWorking(status) || status === 'archived';
  const tick = (id: string, checked: boolean): void => {
    const kept = [...asked].filter((other) => other !== id);
    choose(checked ? [...kept, id] : kept);
  };
  const answerOf = (id: string): string | undefined => {
    const answer = insurers.answered.find(({ insurerId }) => insurerId === id);
    return answer && t('drafts.answered', { date: formats.date(answer.at) });
  };
  const box = ({ id, name }: Insurer): ReactElement => (
    <Checkbox
      key={id}
      size="xs"
      label={visibleText(name)}
      description={answerOf(id)}
      checked={asked.has(id)}
      disabled={disabled}
      onChange={(event) => tick(id, event.currentTarget.checked)}
    />
  );
  return (
    <div className={classes['choice']} aria-busy={busy}>
      <p className={classes['quiet']}>{summary()}</p>
      {data.insurers.filter(isNear).map(box)}
      {others.length > 0 && (
        <details className={classes['others']}>
          <summary>{t('choice.others', { count: others.length })}</summary>
          <div className={classes['choice']}>{others.map(box)}</div>
        </details>
      )}
      {insurers.chosen && (
        <div>
          <Button variant="subtle" size="compact-xs" disabled={disabled} onClick={() => choose(null)}>
            {t('choice.reset')}
          </Button>
        </div>
      )}
    </div>
  );

  function summary(): string {
    if (asked.size === 0) return t('choice.nobody');
    return insurers.chosen ? t('choice.byClerk') : t('choice.byCategory', { category });
  }
}

function EmptyBook(): ReactElement {
  const { t } = useTranslation('insurers');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <div className={classes['choice']}>
      <p className={classes['quiet']}>{t('choice.emptyBook')}</p>
      <div>
        <Button variant="default" size="compact-xs" onClick={() => go('insurers')}>
          {t('choice.openBook')}
        </Button>
      </div>
    </div>
  );
}
