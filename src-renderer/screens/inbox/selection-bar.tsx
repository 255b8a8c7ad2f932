import { Button, Menu } from '@mantine/core';
import { Archive, ArchiveRestore, Check, ChevronDown, Tag, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAction } from '../../../src-preload/contract/review.ts';
import { CATEGORIES } from '../../../src-preload/contract/vocabulary.ts';
import styles from './inbox-screen.module.css';

interface SelectionBarProps {
  readonly count: number;
  /** The archived ones are listed: they can only be put back. */
  readonly archived: boolean;
  readonly onChange: (action: BulkAction) => void;
  readonly onClear: () => void;
}

/** What can be done with the marked requests at once. */
export function SelectionBar({ count, archived, onChange, onClear }: SelectionBarProps): ReactElement {
  const { t } = useTranslation('inbox');
  return (
    <div className={styles['selection']} role="status">
      <strong>{t('selection.count', { count })}</strong>
      {archived ? (
        <Button
          variant="default"
          leftSection={<ArchiveRestore aria-hidden />}
          onClick={() => onChange({ kind: 'restore' })}
        >
          {t('selection.restore')}
        </Button>
      ) : (
        <>
          <Button
            variant="default"
            leftSection={<Check aria-hidden />}
            onClick={() => onChange({ kind: 'accept' })}
          >
            {t('selection.accept')}
          </Button>
          <CategoryMenu onChange={onChange} />
          <Button
            variant="default"
            leftSection={<Archive aria-hidden />}
            onClick={() => onChange({ kind: 'archive' })}
          >
            {t('selection.archive')}
          </Button>
        </>
      )}
      <Button variant="subtle" leftSection={<X aria-hidden />} onClick={onClear}>
        {t('selection.clear')}
      </Button>
    </div>
  );
}

function CategoryMenu({ onChange }: Pick<SelectionBarProps, 'onChange'>): ReactElement {
  const { t } = useTranslation('inbox');
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Tag aria-hidden />}
          rightSection={<ChevronDown aria-hidden />}
        >
          {t('selection.category')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {CATEGORIES.map((category) => (
          <Menu.Item key={category} onClick={() => onChange({ kind: 'category', category })}>
            {category}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
