import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlowDocument } from '../../../src-preload/contract/performance.ts';
import { STAGES } from '../../../src-preload/contract/vocabulary.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './performance.module.css';

/** One document: how long it took, stage by stage, and the way to its request. */
export function SlowDocumentEntry({ document }: { readonly document: SlowDocument }): ReactElement {
  const { t } = useTranslation('performance');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const file = visibleText(document.filename);
  const openRequest = useNavigation((navigation) => navigation.openRequest);
  const stages = STAGES.flatMap((stage) => {
    const milliseconds = document.stages[stage];
    return milliseconds === undefined ? [] : [{ stage, milliseconds }];
  });
  return (
    <>
      <div className={classes['slowestLine']}>
        <button
          type="button"
          className={classes['link']}
          title={file}
          aria-label={t('slowest.open', { file })}
          onClick={() => openRequest(document.requestId)}
        >
          {file}
        </button>
        <span className={classes['figure']}>{formats.duration(document.totalMs)}</span>
      </div>
      <div className={classes['breakdown']} aria-hidden="true">
        {stages.map(({ stage, milliseconds }) => (
          <span
            key={stage}
            title={shared(`stage.${stage}`)}
            style={{ width: `${(milliseconds / Math.max(1, document.totalMs)) * 100}%` }}
          />
        ))}
      </div>
      <p className={classes['muted']}>
        {[
          t('slowest.finished', { time: formats.time(document.finishedAt) }),
          ...stages.map(({ stage, milliseconds }) =>
            t('slowest.stage', { stage: shared(`stage.${stage}`), time: formats.duration(milliseconds) }),
          ),
        ].join(' · ')}
      </p>
    </>
  );
}
