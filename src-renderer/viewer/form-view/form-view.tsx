import { FileLock2, ListTree, PencilLine } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmptyBox } from '../../../src-preload/contract/form-templates.ts';
import type { ValueSource } from '../../../src-preload/contract/form-values.ts';
import type { FormSummary } from '../../../src-preload/contract/requests.ts';
import { formUrl } from '../../api/documents.ts';
import { useSaveFlatForm } from '../../api/forms.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { DocumentViewer } from '../document-viewer.tsx';
import type { Highlight, ViewerTarget } from '../highlight.ts';
import { FieldLayer } from './field-layer.tsx';
import { FillAgain } from './fill-again.tsx';
import type { ChosenValue } from './use-chosen-value.ts';
import { ValueLayer } from './value-layer.tsx';
import { ValueList } from './value-list.tsx';
import classes from './form-view.module.css';

interface FormViewProps {
  readonly form: FormSummary;
  readonly chosen: ChosenValue;
  /** Whether the list of its values stands beside it from the start. */
  readonly listed: boolean;
  /** Leads to a datum in the request. */
  readonly onOpenSource: (source: ValueSource) => void;
  /** What else can be done, in the viewer's bar. */
  readonly renderActions?: () => ReactNode;
}

/**
 * A filled form: each value tells where it comes from, what stayed empty is named and marked, and the fields can be
 * changed by hand on the page.
 */
export function FormView(props: FormViewProps): ReactElement {
  const { form, chosen, onOpenSource, renderActions } = props;
  const { t } = useTranslation('forms');
  const [editing, setEditing] = useState(false);
  const [listing, setListing] = useState(props.listed);
  const [target, setTarget] = useState<ViewerTarget | null>(null);
  // A value chosen on the page opens the list, where what it comes from is told.
  if (chosen.value !== null && !listing) setListing(true);
  // While it is being changed the page stays as it was opened: the fields over it show what is new.
  const [shown, setShown] = useState(form.createdAt);
  if (!editing && shown !== form.createdAt) setShown(form.createdAt);
  const showGap = ({ page, box }: EmptyBox): void => {
    chosen.choose(null);
    setTarget({ page, box });
  };
  const toggleEditing = (): void => setEditing(!editing);
  const toggleList = (): void => {
    chosen.choose(null);
    setListing(!listing);
  };
  const url = `${formUrl(form.id)}?of=${encodeURIComponent(shown)}`;
  return (
    <div className={classes['form']}>
      <Notes form={form} onShow={showGap} />
      <div className={classes['body']}>
        {listing && <ValueList chosen={chosen} onOpenSource={onOpenSource} />}
        <div className={classes['pages']}>
          <DocumentViewer
            file={{ url, kind: 'pdf', name: form.filename, documentId: null }}
            highlights={editing ? [] : marksOf(form.empty, target)}
            target={chosen.formTarget ?? target}
            renderLayer={(page) =>
              editing ? <FieldLayer form={form} page={page} /> : <ValueLayer page={page} chosen={chosen} />
            }
            renderActions={() => (
              <>
                <IconButton
                  icon={ListTree}
                  label={t('values.title')}
                  pressed={listing}
                  onClick={toggleList}
                />
                <IconButton icon={PencilLine} label={t('edit')} pressed={editing} onClick={toggleEditing} />
                <SaveFlat formId={form.id} />
                {renderActions?.()}
              </>
            )}
          />
        </div>
      </div>
    </div>
  );
}

function SaveFlat({ formId }: { readonly formId: string }): ReactElement {
  const { t } = useTranslation('forms');
  const notices = useNotices();
  const { mutate } = useSaveFlatForm();
  const told = { onSuccess: ({ saved }: { readonly saved: boolean }) => saved && notices.done(t('saved')) };
  return (
    <IconButton
      icon={FileLock2}
      label={t('saveFlat')}
      onClick={() => mutate({ id: formId }, { ...told, onError: notices.failed })}
    />
  );
}

/** What stayed empty, a click away, and that the form was changed by hand. */
function Notes({
  form,
  onShow,
}: {
  readonly form: FormSummary;
  readonly onShow: (box: EmptyBox) => void;
}): ReactElement | null {
  const { t } = useTranslation('forms');
  const { empty, edited } = form;
  if (empty.length === 0 && !edited) return null;
  return (
    <div className={classes['notes']}>
      {edited && <FillAgain requestId={form.requestId} edited />}
      {empty.length > 0 && (
        <div className={classes['empty']}>
          <span>{t('stayEmpty')}</span>
          {empty.map((box) => (
            <button
              key={`${box.page} ${box.box.join(' ')}`}
              type="button"
              className={classes['gap']}
              onClick={() => onShow(box)}
            >
              {visibleText(box.label)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function marksOf(empty: readonly EmptyBox[], target: ViewerTarget | null): Highlight[] {
  return empty.map(({ page, box }) => ({
    key: `${page} ${box.join(' ')}`,
    page,
    box,
    active: target?.page === page && target.box?.join(' ') === box.join(' '),
  }));
}
