import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsPatch } from '../../../src-preload/contract/settings.ts';
import { failureCode } from '../../api/call.ts';
import { useChangeSettings } from '../../api/settings.ts';
import { useNotices } from '../../components/use-notices.tsx';
import type { Refusal } from './setting-rules.ts';

/** Saves a change at once. `onRefused` gets the sentence when the engine does not take the value. */
export function useSaveSetting(): (patch: SettingsPatch, onRefused?: (sentence: string) => void) => void {
  const { t } = useTranslation();
  const notices = useNotices();
  const { mutate } = useChangeSettings();
  return useCallback(
    (patch, onRefused) =>
      mutate(patch, {
        onError: (error) => {
          if (failureCode(error) === 'invalid-input' && onRefused !== undefined) {
            onRefused(t('reason.invalid-input'));
          } else notices.failed(error);
        },
      }),
    [mutate, notices, t],
  );
}

/** The sentence for a value that cannot be saved; null when it can. */
export function useRefusalSentence(): (refusal: Refusal | null) => string | null {
  const { t } = useTranslation('settings');
  return useCallback(
    (refusal) => (refusal === null ? null : t(`invalid.${refusal.key}`, { ...refusal })),
    [t],
  );
}
