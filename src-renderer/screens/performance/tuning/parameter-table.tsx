import { Pencil, RotateCcw } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TunedParameter, TuningReport } from '../../../../src-preload/contract/tuning.ts';
import { useReleaseTuned } from '../../../api/tuning.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import { useTunedValue } from './use-tuned-value.ts';
import { ValueDialog } from './value-dialog.tsx';
import panel from '../performance.module.css';
import classes from './tuning.module.css';

type Parameter = TuningReport['parameters'][number];

/** What can be tuned, as it is set now, and by whom. */
export function ParameterTable({ parameters }: { readonly parameters: readonly Parameter[] }): ReactElement {
  const { t } = useTranslation('tuning');
  const [edited, setEdited] = useState<TunedParameter | null>(null);
  return (
    <section className={panel['chart']} aria-labelledby="tuning-parameters">
      <header className={panel['chartHeader']}>
        <h2 id="tuning-parameters" className={panel['chartTitle']}>
          {t('parameters')}
        </h2>
      </header>
      <div className={classes['scroll']}>
        <table className={panel['table']}>
          <thead>
            <tr>
              <th scope="col">{t('column.what')}</th>
              <th scope="col">{t('column.value')}</th>
              <th scope="col">{t('column.bounds')}</th>
              <th scope="col">{t('column.setBy')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((each) => (
              <ParameterRow
                key={each.parameter}
                parameter={each}
                onChange={() => setEdited(each.parameter)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ValueDialog
        key={edited}
        parameter={parameters.find(({ parameter }) => parameter === edited) ?? null}
        onClose={() => setEdited(null)}
      />
    </section>
  );
}

function ParameterRow({
  parameter: { parameter, value, least, most, setBy },
  onChange,
}: {
  readonly parameter: Parameter;
  readonly onChange: () => void;
}): ReactElement {
  const { t } = useTranslation('tuning');
  const notices = useNotices();
  const release = useReleaseTuned();
  const valueOf = useTunedValue();
  const name = t(`parameter.${parameter}`);
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={classes['about']}>{t(`about.${parameter}`)}</span>
      </th>
      <td>{valueOf(parameter, value)}</td>
      <td>{t('bounds', { least: valueOf(parameter, least), most: valueOf(parameter, most) })}</td>
      <td>{t(`setBy.${setBy}`)}</td>
      <td className={classes['buttons']}>
        {setBy === 'clerk' && (
          <IconButton
            icon={RotateCcw}
            label={t('releaseNamed', { name })}
            loading={release.isPending}
            onClick={() =>
              release.mutate(
                { parameter },
                { onSuccess: () => notices.done(t('released', { name })), onError: notices.failed },
              )
            }
          />
        )}
        <IconButton icon={Pencil} label={t('changeNamed', { name })} onClick={onChange} />
      </td>
    </tr>
  );
}
