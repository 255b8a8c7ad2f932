import { Button, Popover, Stack } from '@mantine/core';
import { CalendarPlus } from 'lucide-react';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths, type Day } from '../../../src-preload/contract/days.ts';
import { DayInput } from '../../components/day-input.tsx';
import classes from './deadlines.module.css';

interface PostponeMenuProps {
  readonly today: Day;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onPostpone: (day: Day) => void;
}

/** A button that offers the usual days to postpone a deadline to, or any other. */
export function PostponeMenu({ today, opened, onOpened, onPostpone }: PostponeMenuProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const [day, setDay] = useState<Day | null>(null);
  const choose = (to: Day): void => {
    onOpened(false);
    setDay(null);
    onPostpone(to);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (day !== null) choose(day);
  };
  const usual = [
    ['tomorrow', addDays(today, 1)],
    ['week', addDays(today, 7)],
    ['twoWeeks', addDays(today, 14)],
    ['month', addMonths(today, 1)],
  ] as const;
  return (
    <Popover opened={opened} onChange={onOpened} trapFocus returnFocus position="bottom-start">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<CalendarPlus aria-hidden="true" />}
          aria-expanded={opened}
          onClick={() => onOpened(!opened)}
        >
          {t('action.postpone')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('action.postponeTo')}>
        <Stack gap="xs">
          {usual.map(([name, to]) => (
            <Button key={name} variant="subtle" justify="flex-start" onClick={() => choose(to)}>
              {t(`action.${name}`)}
            </Button>
          ))}
          <form className={classes['otherDay']} onSubmit={submit}>
            <DayInput
              size="xs"
              label={t('action.otherDay')}
              value={day}
              onChange={(typed) => setDay(typed ?? null)}
            />
            <Button type="submit" variant="default" disabled={day === null || day < today}>
              {t('action.confirmDay')}
            </Button>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
