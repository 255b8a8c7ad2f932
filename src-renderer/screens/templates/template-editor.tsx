import { Button, Group, Progress } from '@mantine/core';
import { ArrowLeft, BadgeCheck, CheckCheck, FilePlus2, Pencil, Trash2, Type } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateDetail } from '../../../src-preload/contract/form-templates.ts';
import { templateUrl, useConfirmTemplate } from '../../api/form-templates.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { DocumentViewer } from '../../viewer/document-viewer.tsx';
import type { ViewerTarget } from '../../viewer/highlight.ts';
import { BoxLayer } from './box-layer.tsx';
import { BoxList } from './box-list.tsx';
import { BoxPane } from './box-pane.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import { useBoxWork, type BoxWork } from './use-box-work.ts';
import { useEditorCommands } from './use-editor-commands.ts';
import { useTemplateImport } from './use-template-import.ts';
import { useTemplateRemoval } from './use-template-removal.ts';
import classes from './templates.module.css';

interface TemplateEditorProps {
  readonly template: TemplateDetail;
  readonly onClose: () => void;
}

/** One form on its pages: what goes into each box, and putting it to use. */
export function TemplateEditor({ template, onClose }: TemplateEditorProps): ReactElement {
  const { t } = useTranslation('templates');
  const work = useBoxWork(template);
  const [placing, setPlacing] = useState(template.kind === 'placed');
  const [editing, setEditing] = useState(false);
  const taking = useTemplateImport(template.id, () => work.select(null));
  const remove = useTemplateRemoval(onClose);
  const confirm = useConfirming(template);
  useEditorCommands({ work, confirm, togglePlacing: () => setPlacing(!placing), close: onClose });
  const newest = template.versions[0];
  const target = useTargetOf(work);
  return (
    <div className={classes['screen']}>
      <EditorHeader template={template} onEdit={() => setEditing(true)} onClose={onClose}>
        <IconButton
          icon={Type}
          label={t('placeText')}
          pressed={placing}
          onClick={() => setPlacing(!placing)}
        />
        <IconButton icon={FilePlus2} label={t('newVersion')} onClick={taking.pick} loading={taking.busy} />
        <IconButton icon={Trash2} label={t('remove')} onClick={() => remove(template)} />
        <Button leftSection={<BadgeCheck aria-hidden="true" />} onClick={confirm}>
          {t(template.confirmedAt === null ? 'confirm' : 'confirmAgain')}
        </Button>
      </EditorHeader>
      <div className={classes['editor']}>
        <div className={classes['pages']}>
          {newest !== undefined && (
            <DocumentViewer
              key={newest.id}
              file={{ url: templateUrl(newest.id), kind: 'pdf', name: newest.filename, documentId: null }}
              target={target}
              renderLayer={(page) => (
                <BoxLayer template={template} page={page} work={work} placing={placing} />
              )}
            />
          )}
        </div>
        <aside className={classes['side']}>
          <State template={template} work={work} placing={placing} />
          <BoxPane template={template} work={work} />
          <BoxList template={template} work={work} />
        </aside>
      </div>
      {editing && <TemplateDialog template={template} onClose={() => setEditing(false)} />}
      <PasswordDialog taking={taking} />
    </div>
  );
}

function EditorHeader(props: {
  readonly template: TemplateDetail;
  readonly onEdit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const { template, onEdit, onClose, children } = props;
  const { t } = useTranslation('templates');
  const { t: shared } = useTranslation();
  const { insurer, category, version } = template;
  const facts = [
    insurer === null ? t('anyInsurer') : visibleText(insurer.name),
    category ?? t('anyCategory'),
    t('version', { version }),
  ];
  return (
    <ScreenHeader title={visibleText(template.title)} note={facts.join(' · ')}>
      <IconButton icon={ArrowLeft} label={shared('action.back')} onClick={onClose} />
      <IconButton icon={Pencil} label={t('edit')} onClick={onEdit} />
      {children}
    </ScreenHeader>
  );
}

/** How far it is, what was done to the file, and what will be left empty. */
function State({
  template,
  work,
  placing,
}: {
  template: TemplateDetail;
  work: BoxWork;
  placing: boolean;
}): ReactElement {
  const { t } = useTranslation('templates');
  const formats = useFormats();
  const { boxes, notices, confirmedAt, usedVersion, version } = template;
  const share = boxes.total === 0 ? 0 : (boxes.sure / boxes.total) * 100;
  const said = t('progress', {
    done: formats.number(boxes.sure),
    count: boxes.total,
    total: formats.number(boxes.total),
  });
  return (
    <section className={classes['progress']}>
      <strong>{said}</strong>
      <Progress value={share} size="sm" aria-label={said} />
      {boxes.unsure > 0 && (
        <Group gap="xs" justify="space-between" wrap="nowrap">
          <span className={classes['warn']}>{t('unsure', { count: boxes.unsure })}</span>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<CheckCheck aria-hidden="true" />}
            onClick={work.acceptAll}
          >
            {t('acceptAll')}
          </Button>
        </Group>
      )}
      <p className={classes['facts']}>
        {confirmedAt !== null
          ? t('inUse')
          : usedVersion === null
            ? t('notUsed')
            : t('olderUsed', { used: usedVersion, version })}
      </p>
      {placing && <p className={classes['hint']}>{t('placingHelp')}</p>}
      {notices.map((notice) => (
        <p key={notice} className={classes['facts']}>
          {t(`notice.${notice}`)}
        </p>
      ))}
    </section>
  );
}

/** Puts the newest version to use. */
function useConfirming(template: TemplateDetail): () => void {
  const { t } = useTranslation('templates');
  const notices = useNotices();
  const { mutate } = useConfirmTemplate();
  const { id, boxes } = template;
  return () =>
    mutate(
      { id },
      {
        onSuccess: () =>
          notices.done(
            boxes.sure < boxes.total
              ? t('confirmedPartly', { count: boxes.total - boxes.sure })
              : t('confirmed'),
          ),
        onError: notices.failed,
      },
    );
}

/** The chosen box is brought into view. */
function useTargetOf({ selected }: BoxWork): ViewerTarget | null {
  const place = selected?.places[0];
  const [shown, setShown] = useState<{ name: string | null; target: ViewerTarget | null }>({
    name: null,
    target: null,
  });
  const name = selected?.name ?? null;
  if (shown.name !== name) {
    setShown({ name, target: place === undefined ? null : { page: place.page, box: place.box } });
  }
  return shown.target;
}
