import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccuracyMeasurement, AccuracyReport } from '../../../../src-preload/contract/accuracy.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { AccuracyTable } from './accuracy-table.tsx';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { CorrectionTable } from './correction-table.tsx';
import classes from '../performance.module.css';

/** How well categories are decided: as measured before shipping, and as this office corrects. */
export function Accuracy({ report }: { readonly report: AccuracyReport }): ReactElement {
  const { t } = useTranslation('performance');
  const { measurement, sameModel, weeks } = report;
  return (
    <div className={classes['accuracy']}>
      <ChartFrame title={t('accuracy.title')} unit={t('accuracy.unit')}>
        {measurement === null ? (
          <p className={classes['muted']}>{t('accuracy.none')}</p>
        ) : (
          <>
            <AccuracyTable papers={measurement.papers} />
            <Source measurement={measurement} sameModel={sameModel} />
          </>
        )}
      </ChartFrame>
      <ChartFrame title={t('corrections.title')} unit={t('corrections.unit')}>
        <CorrectionTable weeks={weeks} />
        <p className={classes['note']}>{t('corrections.source')}</p>
      </ChartFrame>
    </div>
  );
}

/** Letters of the hash that are enough to tell two models apart by eye. */
const HASH_SHOWN = 8;

/** Where the figures come from, and what they do not speak for. */
function Source({
  measurement,
  sameModel,
}: {
  measurement: AccuracyMeasurement;
  sameModel: boolean;
}): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  const { matters, measuredOn, modelSha256, papers, threshold, trainedOn } = measurement;
  return (
    <>
      <p className={classes['note']}>
        {t('accuracy.source', {
          date: formats.date(measuredOn),
          model: modelSha256.slice(0, HASH_SHOWN),
          requests: formats.number(Math.max(...papers.map(({ requests }) => requests))),
          trainedOn: formats.number(trainedOn),
        })}{' '}
        {t('accuracy.threshold', { threshold: formats.percent(threshold) })}{' '}
        {t('accuracy.matters', {
          right: formats.number(matters.right),
          texts: formats.number(matters.texts),
        })}
      </p>
      {!sameModel && (
        <p className={classes['note']} data-tone="warn" role="note">
          {t('accuracy.otherModel')}
        </p>
      )}
    </>
  );
}
