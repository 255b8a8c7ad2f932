import { describe, expect, it } from 'vitest';
import { ALERT_RULES } from '../../../src-preload/contract/alerts.ts';
import { alertWords } from '../../../src-main/shell/alert-words.ts';

describe('the words of a notification', () => {
  it('say what became critical, one line each', () => {
    expect(alertWords(['resource:memory', 'objective:ipc-p95'], 'it')).toEqual({
      title: 'BrokerFlow: avviso critico',
      body: 'La memoria è quasi esaurita\nLa finestra risponde lentamente\nUn clic apre gli avvisi.',
    });
  });

  it('tell every rule apart', () => {
    for (const language of ['it', 'en'] as const) {
      const bodies = new Set(ALERT_RULES.map((rule) => alertWords([rule], language).body));
      expect(bodies.size).toBe(ALERT_RULES.length);
    }
  });
});
