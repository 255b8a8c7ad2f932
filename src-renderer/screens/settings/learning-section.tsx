import { Button, Group, Switch } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LearningState } from '../../../src-preload/contract/learning.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { useForgetLearning, useLearningState, useUndoLastLearning } from '../../api/learning.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import { LearningFile } from './learning-file.tsx';
import { LearningResult } from './learning-result.tsx';
import { Section } from './section.tsx';
import styles from './settings-screen.module.css';
import { useSaveSetting } from './use-save-setting.ts';

/** What the local model learns from corrections: how much, how well, and taking it back. */
export function LearningSection({ settings }: { readonly settings: Settings }): ReactElement {
  const { t } = useTranslation('learning');
  const save = useSaveSetting();
  const { data: state } = useLearningState();
  const { enabled } = settings.learning;
  return (
    <Section title={t('title')} help={t('help')}>
      <Switch
        label={t('enabled')}
        checked={enabled}
        onChange={(event) => save({ learning: { enabled: event.currentTarget.checked } })}
      />
      {!enabled && <span className={styles['quiet']}>{t('off')}</span>}
      {state !== undefined && (
        <>
          <LearningResult state={state} />
          <TakingBack state={state} />
          <LearningFile />
        </>
      )}
    </Section>
  );
}

function TakingBack({ state }: { readonly state: LearningState }): ReactElement | null {
  const { t } = useTranslation('learning');
  const notices = useNotices();
  const undoLast = useUndoLastLearning();
  if (state.last === null && state.learnt + state.refused === 0) return null;
  return (
    <Group gap="sm">
      {state.last !== null && (
        <Button
          variant="default"
          loading={undoLast.isPending}
          onClick={() =>
            undoLast.mutate({}, { onSuccess: () => notices.done(t('undone')), onError: notices.failed })
          }
        >
          {t('undoLast', { count: state.last.lessons })}
        </Button>
      )}
      <Forget />
    </Group>
  );
}

function Forget(): ReactElement {
  const { t } = useTranslation('learning');
  const notices = useNotices();
  const forget = useForgetLearning();
  const [asking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    forget.mutate({}, { onSuccess: () => notices.done(t('forgotten')), onError: notices.failed });
  };
  return (
    <>
      <Button variant="default" loading={forget.isPending} onClick={() => setAsking(true)}>
        {t('forget')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('forgetTitle')}
        confirmLabel={t('forget')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('forgetBody')}
      </ConfirmDialog>
    </>
  );
}
