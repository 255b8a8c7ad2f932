import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeResult } from '../../src-preload/contract/calls/intake.ts';
import { useAddFiles, useAddSamples, usePickFiles } from '../api/intake.ts';
import { useNotices } from '../components/use-notices.tsx';

export interface TakeIn {
  readonly addFiles: (files: readonly File[]) => void;
  readonly pickFiles: () => void;
  readonly addSamples: () => void;
}

/** The three ways to hand documents over from the window; each says afterwards what became of them. */
export function useTakeIn(): TakeIn {
  const { t } = useTranslation('frame');
  const notices = useNotices();
  const { mutate: add } = useAddFiles();
  const { mutate: pick } = usePickFiles();
  const { mutate: samples } = useAddSamples();
  return useMemo(() => {
    const told = {
      onSuccess: ({ results }: { readonly results: readonly IntakeResult[] }) => {
        const count = (outcome: IntakeResult['outcome']): number =>
          results.filter((result) => result.outcome === outcome).length;
        const parts = [
          { key: 'intake.added', count: count('accepted') },
          { key: 'intake.duplicates', count: count('duplicate') },
          { key: 'intake.linked', count: count('linked') },
          { key: 'intake.refused', count: count('refused') },
        ] as const;
        const sentence = parts
          .filter((part) => part.count > 0)
          .map((part) => t(part.key, { count: part.count }));
        if (sentence.length > 0) notices.done(sentence.join('. ').replaceAll('..', '.'));
      },
      onError: notices.failed,
    };
    return {
      addFiles: (files) => add(files, told),
      pickFiles: () => pick({}, told),
      addSamples: () => samples({}, told),
    };
  }, [add, pick, samples, notices, t]);
}
