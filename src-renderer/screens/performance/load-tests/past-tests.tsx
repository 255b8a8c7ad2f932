import { Button, Group } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoadSummary } from '../../../../src-preload/contract/load-tests.ts';
import { useRemoveLoadTest, useSaveLoadTest } from '../../../api/load-tests.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { limitWords } from './limit-words.ts';
import panel from '../performance.module.css';
import classes from './load-tests.module.css';

interface PastTestsProps {
  readonly tests: readonly LoadSummary[];
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
}

/** The tests that were begun, newest first. */
export function PastTests({ tests, opened, onOpen }: PastTestsProps): ReactElement {
  const { t } = useTranslation('loadTests');
  const over = tests.filter(({ outcome }) => outcome !== 'running');
  return (
    <section className={panel['chart']} aria-labelledby="load-past">
      <header className={panel['chartHeader']}>
        <h2 id="load-past" className={panel['chartTitle']}>
          {t('pastTitle')}
        </h2>
      </header>
      {over.length === 0 ? (
        <p className={panel['muted']}>{t('none')}</p>
      ) : (
        <div className={classes['scroll']}>
          <table className={panel['table']}>
            <thead>
              <tr>
                <th scope="col">{t('column.kind')}</th>
                <th scope="col">{t('column.when')}</th>
                <th scope="col">{t('column.length')}</th>
                <th scope="col">{t('column.outcome')}</th>
                <th scope="col">{t('column.documents')}</th>
                <th scope="col">{t('column.calls')}</th>
                <th scope="col">{t('column.errors')}</th>
                <th scope="col">{t('column.limit')}</th>
                <th scope="col">{t('column.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {over.map((test) => (
                <TestRow
                  key={test.id}
                  test={test}
                  isOpen={test.id === opened}
                  onOpen={() => onOpen(test.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface TestRowProps {
  readonly test: LoadSummary;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function TestRow({ test, isOpen, onOpen }: TestRowProps): ReactElement {
  const { t } = useTranslation('loadTests');
  const formats = useFormats();
  const { kind, startedAt, seconds, outcome, figures } = test;
  return (
    <tr aria-current={isOpen}>
      <th scope="row">{t(`kind.${kind}`)}</th>
      <td>{formats.dateTime(startedAt)}</td>
      <td>{formats.duration(seconds * 1000)}</td>
      <td className={classes['limit']}>{t(`outcome.${outcome}`)}</td>
      <td>{formats.number(figures?.documentsPerMinute ?? null, 1)}</td>
      <td>{formats.number(figures?.callsPerMinute ?? null, 1)}</td>
      <td>{formats.number(figures?.errors ?? null)}</td>
      <td className={classes['limit']}>
        {figures === null ? formats.number(null) : limitWords(figures.breakingPoint, t, formats).short}
      </td>
      <td>
        <TestActions test={test} onOpen={onOpen} />
      </td>
    </tr>
  );
}

function TestActions({ test, onOpen }: Pick<TestRowProps, 'test' | 'onOpen'>): ReactElement {
  const { t } = useTranslation('loadTests');
  const formats = useFormats();
  const notices = useNotices();
  const save = useSaveLoadTest();
  const remove = useRemoveLoadTest();
  const [asking, setAsking] = useState(false);
  const named = { name: t(`kind.${test.kind}`), moment: formats.dateTime(test.startedAt) };
  const write = (format: 'html' | 'json'): void =>
    save.mutate(
      { id: test.id, format },
      { onSuccess: ({ saved }) => saved && notices.done(t('saved')), onError: notices.failed },
    );
  const confirm = (): void => {
    setAsking(false);
    remove.mutate({ id: test.id }, { onError: notices.failed });
  };
  const button = { size: 'compact-xs', variant: 'default' } as const;
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      <Button {...button} aria-label={t('showNamed', named)} onClick={onOpen}>
        {t('show')}
      </Button>
      <Button {...button} aria-label={t('htmlNamed', named)} onClick={() => write('html')}>
        {t('html')}
      </Button>
      <Button {...button} aria-label={t('jsonNamed', named)} onClick={() => write('json')}>
        {t('json')}
      </Button>
      <Button {...button} aria-label={t('removeNamed', named)} onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('removeTitle')}
        confirmLabel={t('remove')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p>{t('removeBody')}</p>
      </ConfirmDialog>
    </Group>
  );
}
