import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../../src-renderer/components/visible-text.ts';

describe('visibleText', () => {
  it('shows the marks that would write the rest backwards', () => {
    expect(visibleText('fattura\u202Efdp.exe')).toBe('fattura\uFFFDfdp.exe');
    expect(visibleText('\u2067a\u2069')).toBe('\uFFFDa\uFFFD');
  });

  it('leaves every other letter alone, also of scripts that run from right to left', () => {
    expect(visibleText('Società <b>À</b> 😀 שלום')).toBe('Società <b>À</b> 😀 שלום');
  });
});
