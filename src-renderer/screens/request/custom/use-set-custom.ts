import { useTranslation } from 'react-i18next';
import type { CustomValue } from '../../../../src-preload/contract/custom-fields.ts';
import type { Evidence } from '../../../../src-preload/contract/evidence.ts';
import { failureCode } from '../../../api/call.ts';
import { useSetCustomValue } from '../../../api/custom-fields.ts';
import { useNotices } from '../../../components/use-notices.tsx';

/** Stores a value, null to clear it. False when the engine refused it; the sentence belongs beside the box then. */
export type SetCustom = (
  fieldId: string,
  value: CustomValue | null,
  evidence: Evidence | null,
) => Promise<boolean>;

/** @param undo takes back the last correction of the request */
export function useSetCustom(id: string, undo: () => void): SetCustom {
  const { t } = useTranslation('request');
  const notices = useNotices();
  const setValue = useSetCustomValue();
  return async (fieldId, value, evidence) => {
    try {
      await setValue.mutateAsync({ id, fieldId, value, evidence });
      notices.done(t('done.saved'), undo, id);
      return true;
    } catch (error) {
      if (failureCode(error) !== 'invalid-input') notices.failed(error);
      return false;
    }
  };
}
