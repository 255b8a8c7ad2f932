import { Button } from '@mantine/core';
import { Check, Pencil, RotateCcw } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../src-preload/contract/days.ts';
import type { Deadline } from '../../../src-preload/contract/deadlines.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { stateWords } from './deadline-words.ts';
import { PostponeMenu } from './postpone-menu.tsx';
import { RenewalSection } from './renewal-section.tsx';
import { When } from './when.tsx';
import { usePolicyActions } from './use-policy-actions.ts';
import type { DeadlineActions } from './use-deadline-actions.ts';
import classes from './deadlines.module.css';

interface DeadlineDetailProps {
  readonly deadline: Deadline;
  readonly today: Day;
  readonly actions: DeadlineActions;
  readonly postponing: boolean;
  readonly onPostponing: (opened: boolean) => void;
  readonly onEdit: () => void;
}

/** The chosen deadline: what it is about, where its day comes from, and what can be done. */
export function DeadlineDetail(props: DeadlineDetailProps): ReactElement {
  const { deadline, today, actions, postponing, onPostponing, onEdit } = props;
  const { t } = useTranslation('deadlines');
  const formats = useFormats();
  const { kind, shownOn, state, policy } = deadline;
  const said = stateWords(deadline, t, formats.date);
  return (
    <section className={classes['detail']} aria-label={t('detail.label')}>
      <h2 className={classes['detailTitle']}>
        {t(`kind.${kind}`)} {formats.date(shownOn)}
        <When day={shownOn} today={today} done={state === 'done'} />
      </h2>
      {said !== null && <p className={classes['muted']}>{said}</p>}
      <div className={classes['buttons']}>
        {state === 'done' ? (
          <Button
            variant="default"
            leftSection={<RotateCcw aria-hidden="true" />}
            onClick={() => actions.reopen(deadline)}
          >
            {t('action.reopen')}
          </Button>
        ) : (
          <>
            <Button
              leftSection={<Check aria-hidden="true" />}
              rightSection={<KeyHint keys="d" />}
              onClick={() => actions.finish(deadline)}
            >
              {t('action.done')}
            </Button>
            <PostponeMenu
              today={today}
              opened={postponing}
              onOpened={onPostponing}
              onPostpone={(day) => actions.postpone(deadline, day)}
            />
            {state === 'postponed' && (
              <Button variant="default" onClick={() => actions.reopen(deadline)}>
                {t('action.reopen')}
              </Button>
            )}
          </>
        )}
        {policy !== null && (
          <Button variant="default" leftSection={<Pencil aria-hidden="true" />} onClick={onEdit}>
            {t('action.edit')}
          </Button>
        )}
      </div>
      <Facts deadline={deadline} />
      {policy !== null && <RenewalSection key={deadline.id} deadline={deadline} actions={actions} />}
    </section>
  );
}

function Facts({ deadline }: { readonly deadline: Deadline }): ReactElement {
  const { t } = useTranslation('deadlines');
  const formats = useFormats();
  const { openClient, openRequest } = useNavigation.getState();
  const { confirm } = usePolicyActions();
  const { client, request, policy, category } = deadline;
  return (
    <dl className={classes['facts']}>
      <Fact name={t('detail.client')}>
        {client === null ? (
          t('noClient')
        ) : (
          <button type="button" className={classes['link']} onClick={() => openClient(client.id)}>
            {visibleText(client.name)}
          </button>
        )}
      </Fact>
      {category !== null && <Fact name={t('detail.category')}>{category}</Fact>}
      {policy !== null && (
        <>
          <Fact name={t('detail.insurer')}>{visibleText(policy.insurer ?? t('noInsurer'))}</Fact>
          <Fact name={t('detail.number')}>{visibleText(policy.number ?? t('noNumber'))}</Fact>
          {policy.premiumEur !== null && (
            <Fact name={t('detail.premium')}>{formats.money(policy.premiumEur)}</Fact>
          )}
          <Fact name={t('detail.basis')}>
            {basisWords(policy.expiryBasis, t)}
            {policy.expiryBasis === 'start' && (
              <div>
                <button type="button" className={classes['link']} onClick={() => confirm(policy)}>
                  {t('action.confirm')}
                </button>
              </div>
            )}
          </Fact>
          {policy.notes !== '' && <Fact name={t('detail.notes')}>{visibleText(policy.notes)}</Fact>}
        </>
      )}
      {request !== null && (
        <Fact name={t('detail.request')}>
          <button
            type="button"
            className={classes['link']}
            title={t('detail.openRequest')}
            onClick={() => openRequest(request.id)}
          >
            {visibleText(request.filename)}
          </button>
        </Fact>
      )}
    </dl>
  );
}

function basisWords(
  basis: NonNullable<Deadline['policy']>['expiryBasis'],
  t: ReturnType<typeof useTranslation<'deadlines'>>['t'],
): string {
  if (basis === 'stated') return t('detail.basisStated');
  return basis === 'start' ? t('detail.basisStart') : t('detail.basisClerk');
}

function Fact(props: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
