import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppliedAdvice } from '../../../../src-preload/contract/advice.ts';
import { useUndoAdvice } from '../../../api/advice.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import panel from '../performance.module.css';

/** What was followed, what was measured before and since, and what became of it. */
export function AppliedList({
  applied,
}: {
  readonly applied: readonly AppliedAdvice[];
}): ReactElement | null {
  const { t } = useTranslation('advice');
  if (applied.length === 0) return null;
  return (
    <section aria-labelledby="advice-applied">
      <h2 id="advice-applied">{t('applied.title')}</h2>
      <table className={panel['table']}>
        <thead>
          <tr>
            <th scope="col">{t('applied.what')}</th>
            <th scope="col">{t('applied.when')}</th>
            <th scope="col">{t('applied.before')}</th>
            <th scope="col">{t('applied.after')}</th>
            <th scope="col">{t('applied.outcome')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('applied.undo')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {applied.map((one) => (
            <AppliedLine key={one.id} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AppliedLine({ one }: { readonly one: AppliedAdvice }): ReactElement {
  const { t } = useTranslation('advice');
  const formats = useFormats();
  const notices = useNotices();
  const undo = useUndoAdvice();
  const inForce = one.state === 'kept' || one.state === 'measuring';
  const title = t(`kind.${one.kind}.title`, { subject: one.subject });
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{formats.dateTime(one.appliedAt)}</td>
      <td>{formats.duration(one.before.value)}</td>
      <td>{formats.duration(one.after.value)}</td>
      <td>{t(`applied.state.${one.state}`, { gain: gainOf(one, formats.percent) })}</td>
      <td>
        {inForce && (
          <Button
            size="compact-xs"
            variant="default"
            loading={undo.isPending}
            aria-label={t('applied.undoNamed', { title })}
            onClick={() =>
              undo.mutate(
                { appliedId: one.id },
                { onSuccess: () => notices.done(t('applied.undone')), onError: notices.failed },
              )
            }
          >
            {t('applied.undo')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** By how much it became faster; a dash where one of the two was not measured. */
function gainOf({ before, after }: AppliedAdvice, percent: (fraction: number | null) => string): string {
  if (before.value === null || after.value === null || before.value === 0) return percent(null);
  return percent(1 - after.value / before.value);
}
