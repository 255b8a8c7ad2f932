import type { DueReminders, Reminder } from '../../src-preload/contract/deadlines.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';

interface Words {
  readonly reply: string;
  readonly renewal: string;
  readonly several: (count: number) => string;
  readonly more: (count: number) => string;
  readonly when: (days: number) => string;
}

const WORDS: Readonly<Record<Settings['language'], Words>> = {
  it: {
    reply: 'Risposta in scadenza',
    renewal: 'Polizza in scadenza',
    several: (count) => `${count} scadenze vicine`,
    more: (count) => (count === 1 ? 'e un’altra' : `e altre ${count}`),
    when: (days) => {
      if (days === 0) return 'oggi';
      if (days === 1) return 'domani';
      if (days === -1) return 'scaduta ieri';
      return days > 0 ? `tra ${days} giorni` : `scaduta da ${-days} giorni`;
    },
  },
  en: {
    reply: 'Reply due',
    renewal: 'Policy expiring',
    several: (count) => `${count} deadlines close by`,
    more: (count) => `and ${count} more`,
    when: (days) => {
      if (days === 0) return 'today';
      if (days === 1) return 'tomorrow';
      if (days === -1) return 'overdue since yesterday';
      return days > 0 ? `in ${days} days` : `overdue for ${-days} days`;
    },
  },
};

/** Lines of a notification that sums several up; systems show about four. */
const LINES = 3;

/** What a notification says of the reminders that are due. */
export function reminderWords(
  { total, reminders }: Pick<DueReminders, 'total' | 'reminders'>,
  language: Settings['language'],
): { readonly title: string; readonly body: string } {
  const words = WORDS[language];
  const [only] = reminders;
  if (total === 1 && only) return { title: words[only.kind], body: lineOf(only, words) };
  const lines = reminders.slice(0, LINES).map((reminder) => lineOf(reminder, words));
  const rest = total - lines.length;
  if (rest > 0) lines.push(words.more(rest));
  return { title: words.several(total), body: lines.join('\n') };
}

function lineOf({ clientName, about, days }: Reminder, words: Words): string {
  const subject = [clientName, about].filter((part) => part !== null).join(', ');
  return subject === '' ? words.when(days) : `${subject}: ${words.when(days)}`;
}
