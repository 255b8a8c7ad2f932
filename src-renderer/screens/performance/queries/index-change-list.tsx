import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndexChange } from '../../../../src-preload/contract/queries.ts';
import { useFormats } from '../../../i18n/use-formats.ts';

/** Who made and dropped which index, and what was measured on the copy. */
export function IndexChangeList({ changes }: { readonly changes: readonly IndexChange[] }): ReactElement {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  return (
    <ul>
      {changes.map(({ at, change, actor, indexName, beforeMs, afterMs }) => (
        <li key={`${at} ${change} ${indexName}`}>
          {t(`change.${change}`, {
            when: formats.dateTime(at),
            who: actor ?? t('change.nobody'),
            index: indexName,
            before: formats.duration(beforeMs),
            after: formats.duration(afterMs),
          })}
        </li>
      ))}
    </ul>
  );
}
