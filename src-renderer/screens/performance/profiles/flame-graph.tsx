import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlameGraph as FlameGraphOf } from '../../../../src-preload/contract/profiles.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import panel from '../performance.module.css';
import classes from './profiles.module.css';

const ROW_PX = 18;
/** What weighs most by itself, as a table: also what a screen reader reads of the picture. */
const LISTED = 15;

type Frame = FlameGraphOf['frames'][number];

/** What calls what, each as wide as it weighs; a click makes one the whole width. */
export function FlameGraph({ graph }: { readonly graph: FlameGraphOf }): ReactElement {
  const { t } = useTranslation('profiles');
  const [whole, setWhole] = useState<Frame | null>(null);
  const words = useWeightWords(graph.kind);
  if (graph.frames.length === 0) return <p className={panel['muted']}>{t('flame.nothing')}</p>;
  const from = whole?.start ?? 0;
  const share = whole?.share ?? 1;
  const shown = graph.frames.filter(
    (frame) => frame.start + frame.share > from && frame.start < from + share,
  );
  const rows = 1 + Math.max(...shown.map(({ depth }) => depth));
  return (
    <>
      <p className={panel['muted']}>{t(`flame.help.${graph.kind}`, { total: words(graph.total) })}</p>
      {whole !== null && (
        <button type="button" className={classes['back']} onClick={() => setWhole(null)}>
          {t('flame.back')}
        </button>
      )}
      <div className={classes['flame']} style={{ height: rows * ROW_PX }} aria-hidden="true">
        {shown.map((frame) => (
          <button
            key={`${frame.depth} ${frame.start}`}
            type="button"
            tabIndex={-1}
            className={classes['frame']}
            title={`${frame.label} · ${frame.place ?? ''} · ${words(frame.share * graph.total)}`}
            style={{
              top: frame.depth * ROW_PX,
              left: `${((Math.max(frame.start, from) - from) / share) * 100}%`,
              width: `${(Math.min(frame.share, share) / share) * 100}%`,
            }}
            onClick={() => setWhole(frame)}
          >
            {frame.label}
          </button>
        ))}
      </div>
      <HeaviestTable graph={graph} />
    </>
  );
}

function HeaviestTable({ graph }: { readonly graph: FlameGraphOf }): ReactElement {
  const { t } = useTranslation('profiles');
  const formats = useFormats();
  const words = useWeightWords(graph.kind);
  const heaviest = byFunction(graph.frames).slice(0, LISTED);
  return (
    <table className={panel['table']}>
      <caption className={panel['muted']}>{t('flame.heaviest')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('flame.function')}</th>
          <th scope="col">{t('flame.place')}</th>
          <th scope="col">{t('flame.own')}</th>
          <th scope="col">{t('flame.share')}</th>
        </tr>
      </thead>
      <tbody>
        {heaviest.map(({ label, place, own }) => (
          <tr key={`${label} ${place ?? ''}`}>
            <th scope="row">{label}</th>
            <td>{place ?? '—'}</td>
            <td>{words(own)}</td>
            <td>{formats.percent(own / graph.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same function in several places of the graph, added up. */
function byFunction(frames: readonly Frame[]): { label: string; place: string | null; own: number }[] {
  const sums = new Map<string, { label: string; place: string | null; own: number }>();
  for (const { label, place, own } of frames) {
    const key = `${label} ${place ?? ''}`;
    sums.set(key, { label, place, own: (sums.get(key)?.own ?? 0) + own });
  }
  return [...sums.values()].toSorted((one, other) => other.own - one.own);
}

function useWeightWords(kind: FlameGraphOf['kind']): (weight: number) => string {
  const formats = useFormats();
  return kind === 'cpu' ? formats.duration : formats.size;
}
