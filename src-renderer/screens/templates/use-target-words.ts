import { useTranslation } from 'react-i18next';
import type { FormTarget } from '../../../src-preload/contract/form-templates.ts';
import { useCustomFields } from '../../api/custom-fields.ts';
import { visibleText } from '../../components/visible-text.ts';

/** What a target is called in the clerk's language; a row with its number. */
export function useTargetWords(): (target: FormTarget, options?: { readonly withRow?: boolean }) => string {
  const { t } = useTranslation('templates');
  const { t: shared } = useTranslation();
  const { t: items } = useTranslation('items');
  const { data } = useCustomFields();
  const ownName = (id: string): string => {
    const own = data?.definitions.find((each) => each.id === id);
    return own === undefined ? t('target.customGone') : visibleText(own.name);
  };
  return (target, { withRow = true } = {}) => {
    switch (target.kind) {
      case 'data':
        return target.names.map((name) => shared(`field.${name}`)).join(', ');
      case 'custom':
        return ownName(target.id);
      case 'row': {
        const column = target.columns.map((each) => items(`column.${each}`)).join(' ');
        const row = { kind: t(`rowOf.${target.item}`), column, number: target.row };
        return t(withRow ? 'target.row' : 'target.rows', row);
      }
      case 'office':
        return t(`office.${target.part}`);
      case 'constant':
        return withRow ? `«${visibleText(target.text)}»` : t('target.constant');
      case 'today':
      case 'category':
      case 'insurer':
      case 'notes':
      case 'none':
        return t(`target.${target.kind}`);
    }
  };
}
