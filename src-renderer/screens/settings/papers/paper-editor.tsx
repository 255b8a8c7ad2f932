import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../../src-preload/contract/channels.ts';
import { LONGEST_PAPER, type PaperPlace } from '../../../../src-preload/contract/papers.ts';
import { usePaperPreview, useSetPaperText } from '../../../api/papers.ts';
import { useRecentRequests } from '../../../api/requests.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import classes from '../mail-texts/mail-texts.module.css';
import { TextProblems } from '../mail-texts/text-problems.tsx';
import { VariableBox } from '../mail-texts/variable-box.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { usePaperVariables } from './paper-variables.ts';

/** Typing settles before the preview follows. */
const PREVIEW_PAUSE_MS = 500;

interface PaperEditorProps {
  readonly place: PaperPlace;
  readonly text: CallOutput<'papers.text'>;
  readonly onChanged: (changed: boolean) => void;
  readonly onClose: () => void;
}

/** The text of a paper beside the page it makes of the newest request. */
export function PaperEditor({ place, text, onChanged, onClose }: PaperEditorProps): ReactElement {
  const { t } = useTranslation('papers');
  const { t: shared } = useTranslation();
  const [source, setSource] = useState(text.source);
  const [settled] = useDebouncedValue(source, PREVIEW_PAUSE_MS);
  const { data: recent } = useRecentRequests(null);
  const request = recent?.rows.find(({ category }) => category !== null) ?? null;
  const { data: preview } = usePaperPreview({ ...place, source: settled, requestId: request?.id ?? null });
  const variables = usePaperVariables();
  const { keep, reset, busy } = useKeeping(place, text.source, () => onChanged(false));
  const problems = (preview?.problems ?? []).map((problem) => ({ ...problem, part: 'body' as const }));
  const changed = source !== text.source;
  return (
    <div className={classes['editor']}>
      <div className={classes['boxes']}>
        <VariableBox
          label={t('source')}
          value={source}
          lines={22}
          longest={LONGEST_PAPER}
          variables={variables}
          wrong={problems.length > 0}
          onChange={(next) => {
            setSource(next);
            onChanged(next !== text.source);
          }}
        />
        <p className={classes['quiet']}>{t('markdown')}</p>
        <TextProblems problems={problems} />
        <div className={classes['actions']}>
          <span className={classes['quiet']}>{t(text.source === text.original ? 'original' : 'own')}</span>
          {text.source !== text.original && (
            <Button variant="default" disabled={busy} onClick={reset}>
              {t('reset')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {shared(changed ? 'action.cancel' : 'action.close')}
          </Button>
          <Button
            disabled={!changed || problems.length > 0 || settled !== source}
            loading={busy}
            onClick={() => keep(source)}
          >
            {t('save')}
          </Button>
        </div>
      </div>
      <PaperPreview pdf={preview?.pdf ?? null} request={request} wrong={problems.length > 0} />
    </div>
  );
}

/** Stores the office's text or lets the shipped one stand again; either is taken back by storing what was. */
function useKeeping(place: PaperPlace, before: string, onKept: () => void) {
  const { t } = useTranslation('papers');
  const notices = useNotices();
  const setting = useSetPaperText();
  const onError = notices.failed;
  const store = (source: string | null, sentence: string): void =>
    setting.mutate(
      { ...place, source },
      {
        onSuccess: () => {
          onKept();
          notices.done(sentence, () => setting.mutate({ ...place, source: before }, { onError }));
        },
        onError,
      },
    );
  return {
    busy: setting.isPending,
    keep: (source: string) => store(source, t('saved')),
    reset: () => store(null, t('wasReset')),
  };
}
