import { describe, expect, it } from 'vitest';
import type { Reminder } from '../../../src-preload/contract/deadlines.ts';
import { reminderWords } from '../../../src-main/shell/reminder-words.ts';

const reminder = (clientName: string | null, days: number, about: string | null = '12/345'): Reminder => ({
  deadlineId: '00000000-0000-4000-8000-000000000000',
  kind: 'renewal',
  day: '2026-12-31',
  days,
  clientName,
  about,
});

describe('a notification', () => {
  it('of one deadline says whose, what and when', () => {
    expect(reminderWords({ total: 1, reminders: [reminder('Alfa', 1)] }, 'it')).toEqual({
      title: 'Polizza in scadenza',
      body: 'Alfa, 12/345: domani',
    });
    expect(reminderWords({ total: 1, reminders: [reminder(null, -2, null)] }, 'en')).toEqual({
      title: 'Policy expiring',
      body: 'overdue for 2 days',
    });
  });

  it('sums several up', () => {
    const reminders = ['Alfa', 'Beta', 'Gamma', 'Delta'].map((name, days) => reminder(name, days, null));
    expect(reminderWords({ total: 60, reminders }, 'it')).toEqual({
      title: '60 scadenze vicine',
      body: 'Alfa: oggi\nBeta: domani\nGamma: tra 2 giorni\ne altre 57',
    });
  });
});
