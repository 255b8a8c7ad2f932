import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperAccuracy } from '../../../../src-preload/contract/accuracy.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import classes from '../performance.module.css';

/** What was measured on each kind of paper; the counts behind a share show when it is pointed at. */
export function AccuracyTable({ papers }: { readonly papers: readonly PaperAccuracy[] }): ReactElement {
  const { t } = useTranslation('performance');
  return (
    <div className={classes['tableScroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('accuracy.paper')}</th>
            <th scope="col">{t('accuracy.category')}</th>
            <th scope="col">{t('accuracy.baseline')}</th>
            <th scope="col">{t('accuracy.alone')}</th>
            <th scope="col">{t('accuracy.aloneRight')}</th>
            <th scope="col">{t('accuracy.calibration')}</th>
            <th scope="col">{t('accuracy.valuesFound')}</th>
            <th scope="col">{t('accuracy.valuesRight')}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <PaperRow key={paper.paper} paper={paper} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PaperRow({ paper }: { readonly paper: PaperAccuracy }): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  const { requests, right, accepted, acceptedRight, baselines, calibrationError, values } = paper;
  return (
    <tr>
      <th scope="row">{t(`accuracy.papers.${paper.paper}`)}</th>
      <Share part={right} whole={requests} />
      <Share part={Math.max(0, ...baselines.map((baseline) => baseline.right))} whole={requests} />
      <Share part={accepted} whole={requests} />
      <Share part={acceptedRight} whole={accepted} />
      <td>{formats.percent(calibrationError, 1)}</td>
      <Share part={values.right} whole={values.labelled} />
      <Share part={values.right} whole={values.found} />
    </tr>
  );
}

function Share({ part, whole }: { readonly part: number; readonly whole: number }): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  const counts = { part: formats.number(part), whole: formats.number(whole) };
  return (
    <td title={t('accuracy.counts', counts)}>{formats.percent(whole === 0 ? null : part / whole, 1)}</td>
  );
}
