import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateDetail } from '../../../src-preload/contract/form-templates.ts';
import { useAddTemplate, usePickTemplate } from '../../api/form-templates.ts';
import { failureCode } from '../../api/call.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { useReceiveDrops } from '../../frame/drop-receiver.ts';

/** A PDF that asks for its password: the one that was dropped, or the one picked last. */
interface LockedForm {
  readonly file: File | null;
  readonly wrong: boolean;
}

export interface TemplateImport {
  readonly pick: () => void;
  readonly busy: boolean;
  /** Null while none is asked for. */
  readonly locked: LockedForm | null;
  readonly unlock: (password: string) => void;
  readonly giveUp: () => void;
}

/**
 * Takes PDFs in as forms, dropped on the window or picked.
 * @param templateId the form that gets a new version; null makes new forms
 */
export function useTemplateImport(
  templateId: string | null,
  onAdded: (template: TemplateDetail) => void,
): TemplateImport {
  const { t } = useTranslation('templates');
  const notices = useNotices();
  const adding = useAddTemplate();
  const picking = usePickTemplate();
  const [locked, setLocked] = useState<LockedForm | null>(null);
  const added = (template: TemplateDetail): void => {
    setLocked(null);
    notices.done(
      t(template.version > 1 ? 'versionAdded' : 'added', { name: template.title, version: template.version }),
    );
    onAdded(template);
  };
  const refused =
    (file: File | null) =>
    (error: Error): void => {
      const code = failureCode(error);
      if (code === 'encrypted' || code === 'wrong-password')
        setLocked({ file, wrong: code === 'wrong-password' });
      else notices.failed(error);
    };
  const add = (file: File, password: string | null): void =>
    adding.mutate({ file, templateId, password }, { onSuccess: added, onError: refused(file) });
  const pick = (password: string | null, again: boolean): void =>
    picking.mutate(
      { templateId, password, again },
      { onSuccess: ({ template }) => template !== null && added(template), onError: refused(null) },
    );
  useReceiveDrops({
    title: t(templateId === null ? 'drop.title' : 'drop.versionTitle'),
    help: t('drop.help'),
    receive: (files) => {
      const [first] = files;
      if (first !== undefined) add(first, null);
      if (files.length > 1) notices.done(t('drop.oneAtATime'));
    },
  });
  return {
    pick: () => pick(null, false),
    busy: adding.isPending || picking.isPending,
    locked,
    unlock: (password) => (locked?.file ? add(locked.file, password) : pick(password, true)),
    giveUp: () => setLocked(null),
  };
}
