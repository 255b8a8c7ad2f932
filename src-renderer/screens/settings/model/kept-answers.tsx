import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelState } from '../../../../src-preload/contract/model.ts';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import { useForgetAnswers } from '../../../api/model.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { NumberSetting } from '../number-setting.tsx';
import { checkSetting } from '../setting-rules.ts';
import styles from '../settings-screen.module.css';
import { useCost } from './use-cost.ts';
import { useSaveSetting } from '../use-save-setting.ts';

interface KeptAnswersProps {
  readonly settings: Settings;
  readonly cache: ModelState['cache'];
}

/** Answers that are used again for the same text: for how long, what they have saved, and forgetting them. */
export function KeptAnswers({ settings, cache }: KeptAnswersProps): ReactElement {
  const { t } = useTranslation('settings');
  const save = useSaveSetting();
  const formats = useFormats();
  const cost = useCost();
  const { entries, hits, savedEuro } = cache;
  return (
    <>
      <NumberSetting
        label={t('model.kept.days')}
        description={t('model.kept.help')}
        value={settings.model.cacheDays}
        check={(value) => checkSetting('model', 'cacheDays', value)}
        onSave={(cacheDays, refused) => save({ model: { cacheDays } }, refused)}
      />
      <span className={styles['quiet']}>
        {t('model.kept.count', { count: entries })}{' '}
        {hits > 0 && t('model.kept.hits', { hits: formats.number(hits) })}{' '}
        {savedEuro > 0 && t('model.kept.saved', { euro: cost(savedEuro) })}
      </span>
      {entries > 0 && <ForgetAnswers />}
    </>
  );
}

function ForgetAnswers(): ReactElement {
  const { t } = useTranslation('settings');
  const notices = useNotices();
  const forget = useForgetAnswers();
  const [asking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    forget.mutate({}, { onSuccess: () => notices.done(t('model.kept.forgotten')), onError: notices.failed });
  };
  return (
    <div>
      <Button variant="default" loading={forget.isPending} onClick={() => setAsking(true)}>
        {t('model.kept.forget')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('model.kept.forgetTitle')}
        confirmLabel={t('model.kept.forget')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('model.kept.forgetBody')}
      </ConfirmDialog>
    </div>
  );
}
