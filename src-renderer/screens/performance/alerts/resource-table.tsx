import { Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  HYSTERESIS_POINTS,
  RESOURCES,
  type Resource,
  type WatchedResource,
} from '../../../../src-preload/contract/alerts.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ThresholdDialog } from './threshold-dialog.tsx';
import panel from '../performance.module.css';
import slos from '../slos/slos.module.css';

/** Where each resource stands, and from where on it warns. */
export function ResourceTable({
  resources,
}: {
  readonly resources: readonly WatchedResource[];
}): ReactElement {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  const [edited, setEdited] = useState<Resource | null>(null);
  return (
    <section className={panel['chart']} aria-labelledby="alerts-resources">
      <header className={panel['chartHeader']}>
        <h2 id="alerts-resources" className={panel['chartTitle']}>
          {t('resources.title')}
        </h2>
      </header>
      <div className={slos['scroll']}>
        <table className={panel['table']}>
          <thead>
            <tr>
              <th scope="col">{t('resources.name')}</th>
              <th scope="col">{t('resources.now')}</th>
              <th scope="col">{t('resources.warning')}</th>
              <th scope="col">{t('resources.critical')}</th>
              <th scope="col">{t('resources.forSeconds')}</th>
              <th scope="col">{t('resources.alerts')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('objectives.change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {resources.map((watched) => (
              <ResourceRow
                key={watched.resource}
                watched={watched}
                onChange={() => setEdited(watched.resource)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={panel['note']}>{t('resources.source', { points: formats.number(HYSTERESIS_POINTS) })}</p>
      <ThresholdDialog
        key={edited}
        watched={resources.find(({ resource }) => resource === edited) ?? null}
        onClose={() => setEdited(null)}
      />
    </section>
  );
}

interface ResourceRowProps {
  readonly watched: WatchedResource;
  readonly onChange: () => void;
}

function ResourceRow({ watched, onChange }: ResourceRowProps): ReactElement {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  const { resource, threshold, value } = watched;
  const percent = (points: number | null): string => formats.percent(points === null ? null : points / 100);
  const name = t(`resource.${resource}`);
  return (
    <tr>
      <th scope="row" title={RESOURCES[resource].metric}>
        {name}
      </th>
      <td>{percent(value)}</td>
      <td>{percent(threshold.warning)}</td>
      <td>{percent(threshold.critical)}</td>
      <td>{formats.duration(threshold.forSeconds * 1000)}</td>
      <td>{t(threshold.alerts ? 'resources.on' : 'resources.off')}</td>
      <td>
        <IconButton icon={Pencil} label={t('resources.changeNamed', { name })} onClick={onChange} />
      </td>
    </tr>
  );
}
