// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it } from 'vitest';
import type { Formats } from '../../../../src-renderer/i18n/formats.ts';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import { useFormats } from '../../../../src-renderer/i18n/use-formats.ts';

afterEach(cleanup);

function Cell({ seen }: { readonly seen: Formats[] }): ReactElement {
  const formats = useFormats();
  seen.push(formats);
  return <span>{formats.number(1234.5, 1)}</span>;
}

it('makes the formats once for all cells, and others for another language', async () => {
  const seen: Formats[] = [];
  const i18n = createI18n('it');
  const { container } = render(
    <I18nextProvider i18n={i18n}>
      <Cell seen={seen} />
      <Cell seen={seen} />
    </I18nextProvider>,
  );
  expect(new Set(seen).size).toBe(1);
  expect(container.textContent).toBe('1.234,51.234,5');
  await act(() => i18n.changeLanguage('en'));
  expect(container.textContent).toBe('1,234.51,234.5');
  expect(new Set(seen).size).toBe(2);
});
