import { describe, expect, it } from 'vitest';
import { correctionWeeks, mondayOf } from '../../../../src-main/features/performance/correction-weeks.ts';

/** A Saturday. */
const NOW = new Date(2026, 10, 21, 16, 30);

describe('the weeks of corrections', () => {
  it('begin on Monday, also when it is Sunday or Monday', () => {
    for (const day of [16, 18, 22])
      expect(mondayOf(new Date(2026, 10, day, 23))).toEqual(new Date(2026, 10, 16));
    expect(mondayOf(NOW, 2)).toEqual(new Date(2026, 10, 2));
  });

  it('are the last eight, with what was decided and corrected in each', () => {
    const at = (month: number, day: number, hour = 12) => new Date(2026, month, day, hour).getTime();
    const weeks = correctionWeeks(
      [
        { at: at(10, 16, 0), corrected: true },
        { at: at(10, 20), corrected: false },
        { at: at(10, 15, 23), corrected: false },
        { at: at(8, 27), corrected: true },
      ],
      NOW,
    );
    expect(weeks.map(({ monday }) => monday)).toEqual([
      '2026-09-28',
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ]);
    expect(weeks.at(-1)).toEqual({ monday: '2026-11-16', decided: 2, corrected: 1 });
    expect(weeks.at(-2)).toEqual({ monday: '2026-11-09', decided: 1, corrected: 0 });
    expect(weeks.at(0)).toMatchObject({ decided: 0, corrected: 0 });
  });
});
