import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../../src-renderer/i18n/formats.ts';
import { createI18n, type Language } from '../../../../src-renderer/i18n/i18n.ts';
import { summarySentence } from '../../../../src-renderer/screens/performance/overview/summary-sentence.ts';
import type { PerformanceReport } from '../../../../src-preload/contract/performance.ts';

const percentiles = (p50: number | null) => ({ count: 0, p50, p95: p50, p99: p50 });
const WELL = { documents: 'good', typical: 'good', waiting: 'good', failures: 'good' } as const;
const say = (
  today: Partial<PerformanceReport['today']>,
  language: Language = 'it',
  health: Partial<PerformanceReport['health']> = {},
): string => {
  const i18n = createI18n(language);
  return summarySentence(
    {
      today: { documents: 0, failures: 0, waiting: 0, request: percentiles(null), ...today },
      health: { ...WELL, ...health },
    },
    i18n.getFixedT(language, 'performance'),
    createFormats(language, i18n.t),
  );
};

describe('summarySentence', () => {
  it('says that all is regular, how much and how long', () => {
    expect(say({ documents: 42, request: percentiles(1_800) })).toBe(
      'Tutto regolare: 42 documenti oggi, di solito in 1,8 s.',
    );
    expect(say({ documents: 42, request: percentiles(1_800) }, 'en')).toBe(
      'All regular: 42 documents today, usually in 1.8 s.',
    );
  });

  it('speaks of one document as of one', () => {
    expect(say({ documents: 1, request: percentiles(900) })).toBe(
      'Tutto regolare: un documento oggi, in 900 ms.',
    );
  });

  it('never calls a day with failures regular', () => {
    const sentence = say({ documents: 42, failures: 3, request: percentiles(1_800) });
    expect(sentence).toBe('Oggi 3 documenti non sono riusciti, su 42. Di solito bastano 1,8 s.');
  });

  it('says nothing of a time that was not measured', () => {
    expect(say({ documents: 1, failures: 1 })).toBe('Oggi un documento non è riuscito, su 1.');
  });

  it('has a word for a quiet day and for one that only waits', () => {
    expect(say({})).toBe('Nessun documento oggi. Tutto pronto per il prossimo.');
    expect(say({ waiting: 2 })).toBe('Oggi nessun documento concluso, 2 in attesa.');
  });

  it('says what wants a look, and calls nothing regular then', () => {
    const slow = say({ documents: 5, request: percentiles(70_000) }, 'it', {
      typical: 'bad',
      waiting: 'watch',
    });
    expect(slow).not.toContain('regolare');
    expect(slow).toContain('più lenti');
    expect(slow).toContain('la coda è lunga');
  });
});
