import { Button, Group, Modal } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportEntry, ImportPreview } from '../../../src-preload/contract/insurer-import.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './import-dialog.module.css';
import type { BookFile } from './use-book-file.ts';

/** What a table would bring, before anything is written: what is added, changed and left out, and why. */
export function ImportDialog({ file }: { readonly file: BookFile }): ReactElement | null {
  const { t } = useTranslation('insurers');
  const { t: shared } = useTranslation();
  const { preview, busy, dismiss, take } = file;
  if (preview === null) return null;
  const { entries } = preview;
  return (
    <Modal
      opened
      size={640}
      onClose={dismiss}
      closeOnClickOutside={false}
      title={t('table.title', { file: visibleText(preview.filename) })}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      <div className={classes['body']}>
        {preview.problem === null ? <Findings preview={preview} /> : <NoTable preview={preview} />}
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={dismiss} data-autofocus={entries.length === 0}>
          {shared(entries.length === 0 ? 'action.close' : 'action.cancel')}
        </Button>
        {entries.length > 0 && (
          <Button loading={busy} onClick={take} data-autofocus>
            {t('table.take', { count: entries.length })}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

function NoTable({ preview: { problem, line } }: { readonly preview: ImportPreview }): ReactElement | null {
  const { t } = useTranslation('insurers');
  const formats = useFormats();
  if (problem === null) return null;
  return (
    <p>
      {line === null ? t(`table.problem.${problem}`) : t('table.brokenAt', { line: formats.number(line) })}
    </p>
  );
}

function Findings({ preview }: { readonly preview: ImportPreview }): ReactElement {
  const { t } = useTranslation('insurers');
  const formats = useFormats();
  const { entries, refused, unchanged } = preview;
  const added = entries.filter(({ id }) => id === null);
  const changed = entries.filter(({ id }) => id !== null);
  return (
    <>
      {entries.length === 0 && <p>{t('table.nothing')}</p>}
      <Part title={t('table.added', { count: added.length })} count={added.length}>
        {added.map((entry) => (
          <Entry key={entry.draft.name} entry={entry} />
        ))}
      </Part>
      <Part title={t('table.changed', { count: changed.length })} count={changed.length}>
        {changed.map((entry) => (
          <Entry key={entry.draft.name} entry={entry} />
        ))}
      </Part>
      {unchanged > 0 && <p className={classes['quiet']}>{t('table.unchanged', { count: unchanged })}</p>}
      <Part title={t('table.refused', { count: refused.length })} count={refused.length}>
        {refused.map(({ line, reason, text }) => (
          <li key={line}>
            <span className={classes['name']}>{t('table.line', { line: formats.number(line) })}</span>
            {t(`table.reason.${reason}`)}
            {text !== '' && <span className={classes['quiet']}> «{visibleText(text)}»</span>}
          </li>
        ))}
      </Part>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Part({ title, count, children }: PartProps): ReactElement | null {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={classes['title']}>{title}</h3>
      <ul className={classes['list']} tabIndex={0} aria-label={title}>
        {children}
      </ul>
    </section>
  );
}

/** An insurer: of a new one its contacts, of a known one what becomes another. */
function Entry({ entry: { id, draft, changes } }: { readonly entry: ImportEntry }): ReactElement {
  const { t } = useTranslation('insurers');
  const details =
    id === null
      ? [...draft.categories, ...draft.contacts.map(({ email }) => email)]
      : changes.map((change) => t(`table.change.${change}`));
  return (
    <li>
      <span className={classes['name']}>{visibleText(draft.name)}</span>
      <span className={classes['quiet']}>{details.join(' · ')}</span>
    </li>
  );
}
