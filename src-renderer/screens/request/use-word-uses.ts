import { useTranslation } from 'react-i18next';
import type { CustomFieldDefinition } from '../../../src-preload/contract/custom-fields.ts';
import type { Evidence, RequestDetail } from '../../../src-preload/contract/requests.ts';
import { FIELD_NAMES, type FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { useConfidenceThreshold } from '../../api/settings.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { visibleText } from '../../components/visible-text.ts';
import type { WordUse } from '../../viewer/word-choice.ts';
import { isCustomDoubtful } from './custom/custom-lines.ts';
import { customOfWords } from './custom/custom-text.ts';
import { useSetCustom } from './custom/use-set-custom.ts';
import { valueOfWords } from './typed-value.ts';
import type { RequestActions } from './use-request-actions.ts';
import type { RequestFocus } from './use-request-focus.ts';

/** What words chosen on a page can be taken as: what is missing or in doubt first, then the rest, the office's own data too. */
export function useWordUses(
  detail: Pick<RequestDetail, 'id' | 'customFields'>,
  view: Pick<RequestFocus, 'focus' | 'add' | 'show' | 'doubtful'>,
  actions: Pick<RequestActions, 'setField' | 'undo'>,
): readonly WordUse[] {
  const { t: shared } = useTranslation();
  const threshold = useConfidenceThreshold();
  const takeField = useTakeField(view, actions);
  const takeCustom = useTakeCustom(detail.id, view, actions.undo);
  const fieldUse = (name: FieldName): WordUse => ({
    key: name,
    label: shared(`field.${name}`),
    take: (evidence) => takeField(name, evidence),
  });
  const customUse = ({ definition }: RequestDetail['customFields'][number]): WordUse => ({
    key: definition.id,
    label: visibleText(definition.name),
    take: (evidence) => takeCustom(definition, evidence),
  });
  const { doubtful } = view;
  const { customFields } = detail;
  return [
    ...doubtful.map(fieldUse),
    ...customFields.filter((field) => isCustomDoubtful(field, threshold)).map(customUse),
    ...FIELD_NAMES.filter((name) => !doubtful.includes(name)).map(fieldUse),
    ...customFields.filter((field) => !isCustomDoubtful(field, threshold)).map(customUse),
  ];
}

/** Where the words are not understood, the box opens with them. */
function useTakeField(
  { focus, add }: Pick<RequestFocus, 'focus' | 'add'>,
  { setField }: Pick<RequestActions, 'setField'>,
): (name: FieldName, evidence: Evidence) => void {
  return (name, evidence) => {
    focus(name);
    void setField(name, valueOfWords(name, evidence.raw), evidence).then((saved) => {
      if (!saved) add(name, evidence.raw);
    });
  };
}

function useTakeCustom(
  requestId: string,
  { show }: Pick<RequestFocus, 'show'>,
  undo: () => void,
): (definition: CustomFieldDefinition, evidence: Evidence) => void {
  const { t } = useTranslation('custom');
  const notices = useNotices();
  const set = useSetCustom(requestId, undo);
  return ({ id, type }, evidence) => {
    show(evidence);
    void set(id, customOfWords(type, evidence.raw), evidence).then((saved) => {
      if (!saved) notices.done(t(`refused.${type}`));
    });
  };
}
