import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFoundClients } from '../../api/clients.ts';
import { visibleText } from '../../components/visible-text.ts';

interface ClientBoxProps {
  readonly error: string | null;
  readonly onChoose: (client: { readonly id: string; readonly name: string } | null) => void;
  /** Among other boxes of a line: small, its name for those alone who do not see it. */
  readonly inline?: boolean;
}

/** Typing settles before the engine is asked. */
const SEARCH_PAUSE_MS = 150;
const OFFERED = 20;

/** Finds a client by the beginnings of its names and codes. */
export function ClientBox({ error, onChoose, inline = false }: ClientBoxProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [text] = useDebouncedValue(typed.trim(), SEARCH_PAUSE_MS);
  const { data } = useFoundClients(chosen?.label === typed ? '' : text, OFFERED);
  const found = (data?.rows ?? []).map(({ id, name }) => ({ value: id, label: visibleText(name) }));
  const offered =
    chosen === null || found.some(({ value }) => value === chosen.value) ? found : [chosen, ...found];
  return (
    <Select
      searchable
      {...(inline
        ? { size: 'xs', w: 190, 'aria-label': t('filter.byClient') }
        : { label: t('policy.client'), 'data-autofocus': true })}
      placeholder={t(inline ? 'filter.byClient' : 'policy.findClient')}
      nothingFoundMessage={text.length < 2 ? t('policy.findClient') : t('policy.noClientFound')}
      filter={({ options }) => options}
      data={offered}
      value={chosen?.value ?? null}
      searchValue={typed}
      error={error}
      onSearchChange={setTyped}
      onChange={(value) => {
        const one = offered.find((each) => each.value === value) ?? null;
        setChosen(one);
        onChoose(one && { id: one.value, name: one.label });
      }}
    />
  );
}
