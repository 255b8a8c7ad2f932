import { Button } from '@mantine/core';
import { FileArchive, FileCog } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';

interface FormsHeaderProps {
  readonly total: number;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onSaveAll: () => void;
}

/** How many forms there are, finding them, their templates, and all of them in one file. */
export function FormsHeader({ total, typed, onType, onSaveAll }: FormsHeaderProps): ReactElement {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const openTemplates = useNavigation((navigation) => navigation.openTemplates);
  return (
    <ScreenHeader
      title={t('title')}
      note={total > 0 ? t('count', { count: total, figure: formats.number(total) }) : undefined}
    >
      <SearchBox
        texts={{ label: t('search'), placeholder: t('searchPlaceholder'), clear: t('clear') }}
        typed={typed}
        onType={onType}
      />
      <Button variant="default" leftSection={<FileCog aria-hidden="true" />} onClick={openTemplates}>
        {t('templates')}
      </Button>
      {total > 0 && (
        <Button variant="default" leftSection={<FileArchive aria-hidden="true" />} onClick={onSaveAll}>
          {t('saveAll')}
        </Button>
      )}
    </ScreenHeader>
  );
}
