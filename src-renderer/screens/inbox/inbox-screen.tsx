import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '../../components/screen-header.tsx';

/** The inbox, or with `review` what wants a human. */
export function InboxScreen({ section }: { readonly section: 'inbox' | 'review' }): ReactElement {
  const { t } = useTranslation('inbox');
  return <ScreenHeader title={t(section === 'inbox' ? 'title' : 'reviewTitle')} />;
}
