import { Input, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { Section } from './section.tsx';
import { useSaveSetting } from './use-save-setting.ts';

const ZONES = { 'Europe/Rome': 'zoneRome', system: 'zoneSystem' } as const satisfies Record<
  Settings['deadlines']['zone'],
  string
>;

/** When somebody is reminded of what is due, and what is prepared then. */
export function DeadlinesSection({ settings }: { readonly settings: Settings }): ReactElement {
  const { t } = useTranslation('deadlines');
  const save = useSaveSetting();
  const { notifications, letters, renewalDays, replyDays, zone } = settings.deadlines;
  return (
    <Section title={t('settings.title')} help={t('settings.help')}>
      <DaysSetting
        label={t('settings.renewalDays')}
        description={t('settings.renewalDaysHelp')}
        days={renewalDays}
        onSave={(days) => save({ deadlines: { renewalDays: days } })}
      />
      <DaysSetting
        label={t('settings.replyDays')}
        days={replyDays}
        onSave={(days) => save({ deadlines: { replyDays: days } })}
      />
      <Switch
        label={t('settings.notifications')}
        checked={notifications}
        onChange={(event) => save({ deadlines: { notifications: event.currentTarget.checked } })}
      />
      <Switch
        label={t('settings.letters')}
        description={t('settings.lettersHelp')}
        checked={letters}
        onChange={(event) => save({ deadlines: { letters: event.currentTarget.checked } })}
      />
      <Input.Wrapper label={t('settings.zone')} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={t('settings.zone')}
            data={Object.entries(ZONES).map(([value, name]) => ({ value, label: t(`settings.${name}`) }))}
            value={zone}
            onChange={(value) => save({ deadlines: { zone: value } })}
          />
        </div>
      </Input.Wrapper>
    </Section>
  );
}

interface DaysSettingProps {
  readonly label: string;
  readonly description?: string;
  readonly days: readonly number[];
  readonly onSave: (days: number[]) => void;
}

/** A list of days before, saved when the clerk leaves it or presses Enter. */
function DaysSetting({ label, description, days, onSave }: DaysSettingProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const save = (): void => {
    if (typed === null) return;
    const wanted = daysOf(typed);
    setRefused(wanted === null);
    if (wanted === null) return;
    setTyped(null);
    if (wanted.join() !== days.join()) onSave(wanted);
  };
  return (
    <TextInput
      label={label}
      description={description}
      styles={{ wrapper: { maxWidth: 220 } }}
      inputMode="numeric"
      value={typed ?? days.join(', ')}
      error={refused ? t('settings.badDays') : null}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}

const MOST_DAYS = 365;
const MOST_REMINDERS = 8;

/** The days that were typed, the longest before first, each once; null where they are none. */
export function daysOf(typed: string): number[] | null {
  const parts = typed.split(/[\s,;]+/u).filter((part) => part !== '');
  const days = [...new Set(parts.map(Number))].toSorted((a, b) => b - a);
  const good = days.every((day) => Number.isInteger(day) && day >= 0 && day <= MOST_DAYS);
  return good && days.length <= MOST_REMINDERS ? days : null;
}
