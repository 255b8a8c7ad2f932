import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Score } from '../../../../src-preload/contract/advice.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { figureWords } from './figure-words.ts';
import panel from '../performance.module.css';
import classes from './advice.module.css';

const GOOD = 85;
const FAIR = 60;

/** The score with the formula it comes from: weights, shares and the figures behind each. */
export function ScoreCard({ score }: { readonly score: Score }): ReactElement {
  const { t } = useTranslation('advice');
  const formats = useFormats();
  const { points } = score;
  return (
    <section className={panel['card']} aria-labelledby="advice-score">
      <h2 id="advice-score" className={classes['title']}>
        {t('score.title')}
      </h2>
      <p className={classes['points']} data-tone={toneOf(points)}>
        {points === null ? t('score.unknown') : t('score.points', { points: formats.number(points) })}
        {points !== null && <span className={classes['verdict']}>{t(`score.${verdictOf(points)}`)}</span>}
      </p>
      <table className={panel['table']}>
        <caption className={classes['caption']}>{t('score.formula')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('score.part')}</th>
            <th scope="col">{t('score.weight')}</th>
            <th scope="col">{t('score.share')}</th>
            <th scope="col" className={classes['words']}>
              {t('score.from')}
            </th>
          </tr>
        </thead>
        <tbody>
          {score.parts.map(({ part, weight, share, figures }) => (
            <tr key={part}>
              <th scope="row">{t(`score.parts.${part}`)}</th>
              <td>{share === null ? t('score.noWeight') : formats.number(weight)}</td>
              <td>{formats.percent(share)}</td>
              <td className={classes['words']}>
                {share === null
                  ? t('score.notMeasured')
                  : t(`score.figures.${part}`, {
                      ...figureWords(figures, formats),
                      resource: resourceName(figures['resource'], t),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function resourceName(
  resource: string | number | undefined,
  t: ReturnType<typeof useTranslation<'advice'>>['t'],
): string {
  if (resource === 'cpu') return t('resource.cpu');
  if (resource === 'memory') return t('resource.memory');
  return t('resource.disk');
}

function verdictOf(points: number): 'good' | 'fair' | 'poor' {
  if (points >= GOOD) return 'good';
  return points >= FAIR ? 'fair' : 'poor';
}

function toneOf(points: number | null): 'ok' | 'warn' | 'bad' | 'none' {
  if (points === null) return 'none';
  return ({ good: 'ok', fair: 'warn', poor: 'bad' } as const)[verdictOf(points)];
}
