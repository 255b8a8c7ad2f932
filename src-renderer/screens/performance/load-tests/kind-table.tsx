import { Button, SegmentedControl } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LOAD_KINDS, LOAD_TESTS, type LoadKind } from '../../../../src-preload/contract/load-tests.ts';
import { useStartLoadTest } from '../../../api/load-tests.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import panel from '../performance.module.css';
import classes from './load-tests.module.css';

const SCALES = { whole: 1, tenth: 0.1, twentieth: 0.05 } as const;
type Scale = keyof typeof SCALES;
const SCALE_NAMES = ['whole', 'tenth', 'twentieth'] as const satisfies readonly Scale[];

/** The kinds of tests, with what each does and how long it takes at the chosen length. */
export function KindTable({ busy }: { readonly busy: boolean }): ReactElement {
  const { t } = useTranslation('loadTests');
  const formats = useFormats();
  const notices = useNotices();
  const start = useStartLoadTest();
  const [scale, setScale] = useState<Scale>('twentieth');
  const [asked, setAsked] = useState<LoadKind | null>(null);
  const lengthOf = (kind: LoadKind): string =>
    formats.duration(LOAD_TESTS[kind].seconds * SCALES[scale] * 1000);
  const confirm = (): void => {
    if (asked !== null) start.mutate({ kind: asked, scale: SCALES[scale] }, { onError: notices.failed });
    setAsked(null);
  };
  return (
    <section className={panel['chart']} aria-labelledby="load-kinds">
      <header className={panel['chartHeader']}>
        <h2 id="load-kinds" className={panel['chartTitle']}>
          {t('kindsTitle')}
        </h2>
        <SegmentedControl
          size="xs"
          aria-label={t('scale.label')}
          value={scale}
          onChange={setScale}
          data={SCALE_NAMES.map((value) => ({ value, label: t(`scale.${value}`) }))}
        />
      </header>
      <div className={classes['scroll']}>
        <table className={panel['table']}>
          <thead>
            <tr>
              <th scope="col">{t('column.kind')}</th>
              <th scope="col">{t('column.users')}</th>
              <th scope="col">{t('column.length')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('start')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {LOAD_KINDS.map((kind) => (
              <tr key={kind}>
                <th scope="row" className={classes['name']}>
                  {t(`kind.${kind}`)}
                  <span className={classes['about']}>{t(`about.${kind}`)}</span>
                </th>
                <td>{formats.number(LOAD_TESTS[kind].users)}</td>
                <td>{lengthOf(kind)}</td>
                <td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={busy || start.isPending}
                    aria-label={t('startNamed', { name: t(`kind.${kind}`) })}
                    onClick={() => setAsked(kind)}
                  >
                    {t('start')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ConfirmDialog
        opened={asked !== null}
        title={asked === null ? '' : t('confirmTitle', { name: t(`kind.${asked}`) })}
        confirmLabel={t('start')}
        onConfirm={confirm}
        onClose={() => setAsked(null)}
      >
        <p>{asked !== null && t('confirmBody', { length: lengthOf(asked) })}</p>
      </ConfirmDialog>
    </section>
  );
}
