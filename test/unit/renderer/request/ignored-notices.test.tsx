// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import type { RequestDocument } from '../../../../src-preload/contract/requests.ts';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import { IgnoredNotices } from '../../../../src-renderer/screens/request/ignored-notices.tsx';
import { aRequestDetail, aRequestRow, requestId } from '../a-request-row.ts';

afterEach(cleanup);

const aDocument = (number: number, ignored: RequestDocument['ignored']): RequestDocument => ({
  id: requestId(number),
  filename: `allegato-${number}.pdf`,
  mediaType: 'application/pdf',
  sizeBytes: 1,
  sha256: '',
  viewer: 'pdf',
  pages: [],
  ignored,
  firstPage: number,
});

function show(documents: readonly RequestDocument[]): readonly string[] {
  const given = { document: documents[0] ?? null, documents: [...documents] };
  const detail = aRequestDetail(aRequestRow(9), given);
  render(
    <I18nextProvider i18n={createI18n('it')}>
      <IgnoredNotices detail={detail} />
    </I18nextProvider>,
  );
  return screen.queryAllByRole('note').map((note) => note.textContent);
}

describe('what a file holds and was left alone', () => {
  it('is told in one sentence, whichever way it is listed', () => {
    expect(show([aDocument(1, ['external-reference', 'javascript'])])).toEqual([
      'Il file contiene uno script e un collegamento a qualcosa fuori dal file. ' +
        'Niente di tutto questo è stato eseguito o aperto.',
    ]);
  });

  it('is told for each of several files by its name', () => {
    const sentences = show([aDocument(1, ['javascript']), aDocument(2, []), aDocument(3, ['multimedia'])]);
    expect(sentences.map((sentence) => sentence.slice(0, 18))).toEqual([
      '«allegato-1.pdf» c',
      '«allegato-3.pdf» c',
    ]);
  });

  it('is not mentioned where there is none', () => {
    expect(show([aDocument(1, [])])).toEqual([]);
  });
});
