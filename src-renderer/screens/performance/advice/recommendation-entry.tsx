import { Button, Group } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recommendation } from '../../../../src-preload/contract/advice.ts';
import { useApplyAdvice, useDismissAdvice } from '../../../api/advice.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { figureWords } from './figure-words.ts';
import { useSubjectName } from './use-subject-name.ts';
import panel from '../performance.module.css';
import classes from './advice.module.css';

/** One recommendation: what, why by which figures, what it would bring, and the button where it can be applied. */
export function RecommendationEntry({ advice }: { readonly advice: Recommendation }): ReactElement {
  const { t } = useTranslation('advice');
  const formats = useFormats();
  const subject = useSubjectName()(advice);
  const words = { subject, ...figureWords(advice.evidence, formats) };
  const expected = { ...words, ...figureWords(advice.expected, formats) };
  return (
    <li className={panel['card']} data-urgent={advice.urgent || undefined}>
      <h3 className={classes['title']}>
        {t(`kind.${advice.kind}.title`, words)}
        {advice.urgent && <span className={classes['urgent']}>{t('urgent')}</span>}
      </h3>
      <p className={classes['text']}>{t(`kind.${advice.kind}.evidence`, words)}</p>
      <p className={classes['text']}>
        {t(`kind.${advice.kind}.expected`, expected)}
        {advice.savedMsPerHour !== null &&
          ` ${t('saved', { saved: formats.duration(advice.savedMsPerHour) })}`}
      </p>
      <Actions advice={advice} title={t(`kind.${advice.kind}.title`, words)} />
    </li>
  );
}

function Actions({
  advice,
  title,
}: {
  readonly advice: Recommendation;
  readonly title: string;
}): ReactElement {
  const { t } = useTranslation('advice');
  const notices = useNotices();
  const apply = useApplyAdvice();
  const dismiss = useDismissAdvice();
  const [asking, setAsking] = useState(false);
  const applyNow = (): void => {
    setAsking(false);
    apply.mutate(
      { id: advice.id },
      { onSuccess: () => notices.done(t('applied.done')), onError: notices.failed },
    );
  };
  return (
    <Group gap="sm" mt="sm">
      {advice.remedy !== null && (
        <Button size="xs" loading={apply.isPending} onClick={() => setAsking(true)}>
          {t('apply')}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        loading={dismiss.isPending}
        aria-label={t('dismissNamed', { title })}
        onClick={() =>
          dismiss.mutate(
            { id: advice.id },
            { onSuccess: () => notices.done(t('dismissed')), onError: notices.failed },
          )
        }
      >
        {t('dismiss')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={title}
        confirmLabel={t('apply')}
        onConfirm={applyNow}
        onClose={() => setAsking(false)}
      >
        {t('applyHelp')}
      </ConfirmDialog>
    </Group>
  );
}
