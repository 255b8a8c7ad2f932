import { Radio, Stack, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EXTENTS, type AgainDraft } from './again-draft.ts';
import { parsePages } from './page-range.ts';
import classes from './read-again.module.css';

interface ExtentChoiceProps {
  readonly draft: Pick<AgainDraft, 'extent' | 'typed'>;
  readonly page: number;
  readonly pageCount: number;
  readonly onChange: (part: Partial<AgainDraft>) => void;
}

/** This page, some pages by their numbers, or all. One page alone is no choice and is not asked. */
export function ExtentChoice(props: ExtentChoiceProps): ReactElement | null {
  const { draft, page, pageCount, onChange } = props;
  const { t } = useTranslation('reading');
  if (pageCount === 1) return null;
  const labels = {
    this: t('again.thisPage', { page }),
    some: t('again.somePages'),
    all: t('again.allPages', { count: pageCount }),
  };
  return (
    <Radio.Group
      label={t('again.pages')}
      value={draft.extent}
      onChange={(value) => onChange({ extent: EXTENTS.find((each) => each === value) ?? 'this' })}
    >
      <Stack gap="sm">
        {EXTENTS.map((extent) => (
          <div key={extent} className={classes['extent']}>
            <Radio
              size="xs"
              value={extent}
              label={labels[extent]}
              data-autofocus={extent === 'this' || undefined}
            />
            {extent === 'some' && draft.extent === 'some' && (
              <RangeInput typed={draft.typed} pageCount={pageCount} onChange={onChange} />
            )}
          </div>
        ))}
      </Stack>
    </Radio.Group>
  );
}

function RangeInput(props: {
  readonly typed: string;
  readonly pageCount: number;
  readonly onChange: (part: Partial<AgainDraft>) => void;
}): ReactElement {
  const { typed, pageCount, onChange } = props;
  const { t } = useTranslation('reading');
  const wrong = typed !== '' && parsePages(typed, pageCount) === null;
  return (
    <TextInput
      size="xs"
      autoFocus
      aria-label={t('again.range')}
      placeholder={t('again.rangeHint')}
      value={typed}
      error={wrong ? t('again.rangeWrong', { count: pageCount }) : null}
      onChange={(event) => onChange({ typed: event.currentTarget.value })}
    />
  );
}
