import { Button, Group, Popover, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { Bookmark, Trash2 } from 'lucide-react';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/icon-button.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import { useSearch } from '../../frame/search-store.ts';
import { PLAIN_FILTER, type InboxFilter } from './inbox-filter.ts';
import styles from './inbox-screen.module.css';
import { useTableStore, type SavedView } from './table-store.ts';

interface SavedViewsProps {
  readonly filter: InboxFilter;
  readonly onChange: (filter: InboxFilter) => void;
}

/** Filters, order and searched words kept under a name. */
export function SavedViews({ filter, onChange }: SavedViewsProps): ReactElement {
  const { t } = useTranslation('inbox');
  const [opened, setOpened] = useState(false);
  const { views, removeView } = useTableStore();
  const setText = useSearch((state) => state.setText);
  const show = (view: SavedView): void => {
    setText(view.text);
    // One that an older version kept knows nothing of what came since.
    onChange({ ...PLAIN_FILTER, ...view.filter });
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          color="var(--bf-muted)"
          leftSection={<Bookmark aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('views.label')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.label')}>
        <Stack gap="sm">
          {views.length === 0 && <span className={styles['quiet']}>{t('views.none')}</span>}
          {views.map((view) => (
            <Group key={view.name} gap="xs" wrap="nowrap">
              <UnstyledButton className={styles['view'] ?? ''} onClick={() => show(view)}>
                {view.name}
              </UnstyledButton>
              <IconButton
                icon={Trash2}
                label={t('views.remove', { name: view.name })}
                onClick={() => removeView(view.name)}
              />
            </Group>
          ))}
          <SaveView filter={filter} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function SaveView({ filter }: { readonly filter: InboxFilter }): ReactElement {
  const { t } = useTranslation(['inbox', 'shared']);
  const notices = useNotices();
  const [name, setName] = useState('');
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const named = name.trim();
    if (named === '') return;
    useTableStore.getState().saveView({ name: named, filter, text: useSearch.getState().text });
    notices.done(t('views.saved', { name: named }));
    setName('');
  };
  return (
    <form onSubmit={save}>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          maxLength={60}
          label={t('views.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('shared:action.save')}
        </Button>
      </Group>
    </form>
  );
}
