import { describe, expect, it } from 'vitest';
import {
  checkEmail,
  checkModelUrl,
  checkSetting,
  numberBounds,
} from '../../../../src-renderer/screens/settings/setting-rules.ts';

describe('setting rules', () => {
  it.each([
    ['https://api.openai.com/v1', true],
    ['http://localhost:11434/v1', true],
    ['http://127.0.0.1:8080', true],
    ['http://modello.example.com', false],
    ['file:///etc/passwd', false],
    ['api.openai.com', false],
  ])('takes the address %s: %s', (url, taken) => {
    expect(checkModelUrl(url) === null).toBe(taken);
  });

  it('takes no e-mail address or a real one', () => {
    expect(checkEmail('')).toBeNull();
    expect(checkEmail('info@studio.it')).toBeNull();
    expect(checkEmail('info@')).toEqual({ key: 'email' });
  });

  it('reads its bounds from the contract', () => {
    expect(numberBounds('limits', 'maxPages')).toEqual({ min: 1, max: 5000 });
    expect(checkSetting('limits', 'maxPages', 0)).toEqual({ key: 'number', min: 1, max: 5000 });
    expect(checkSetting('limits', 'maxPages', 1.5)?.key).toBe('number');
    expect(checkSetting('limits', 'maxPages', 5000)).toBeNull();
    expect(checkSetting('office', 'phone', '0'.repeat(41))).toEqual({ key: 'tooLong', max: 40 });
  });
});
