import { ActionIcon, Menu } from '@mantine/core';
import { Check, Languages } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftSummary } from '../../../../src-preload/contract/requests.ts';
import { MAIL_LANGUAGES } from '../../../../src-preload/contract/vocabulary.ts';
import { useDraftLanguage } from '../../../api/drafts.ts';
import { useNotices } from '../../../components/use-notices.tsx';

/** In which language a message is written that follows no insurer's. */
export function LanguageMenu(props: { readonly draft: DraftSummary; readonly name: string }): ReactElement {
  const { draft, name } = props;
  const { t } = useTranslation('insurers');
  const notices = useNotices();
  const { mutate, isPending } = useDraftLanguage();
  const label = t('drafts.language', { name });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="var(--bf-muted)"
          size={28}
          aria-label={label}
          title={label}
          loading={isPending}
        >
          <Languages aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {MAIL_LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            rightSection={language === draft.language ? <Check aria-hidden="true" /> : null}
            aria-current={language === draft.language || undefined}
            disabled={language === draft.language}
            onClick={() => mutate({ id: draft.id, language }, { onError: notices.failed })}
          >
            {t(`drafts.inLanguage.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
