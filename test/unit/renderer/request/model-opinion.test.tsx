// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { RequestDetail } from '../../../../src-preload/contract/requests.ts';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import { ModelOpinion } from '../../../../src-renderer/screens/request/model-opinion.tsx';
import { giveTheWindowASize } from '../open-window.tsx';

beforeAll(giveTheWindowASize);
import { giveTheWindowNoMediaPreference } from '../match-media.ts';

beforeAll(giveTheWindowNoMediaPreference);
afterEach(cleanup);

function show(opinion: RequestDetail['opinion'], reason: RequestDetail['reason'] = null): void {
  render(
    <I18nextProvider i18n={createI18n('it')}>
      <MantineProvider env="test">
        <ModelOpinion detail={{ opinion, category: 'Flotta Auto', reason }} />
      </MantineProvider>
    </I18nextProvider>,
  );
}

it('shows the other category, the reason as plain text, and what is read otherwise', () => {
  show({
    category: 'Altro',
    confidence: 1,
    reason: '<img src=x onerror=alert(1)> approvato',
    source: 'openai',
    differing: [
      {
        name: 'turnoverEur',
        value: 1_500_000,
        evidence: [{ page: 1, box: [0, 0, 1, 1], raw: '1,5 mln' }],
      },
    ],
  });
  expect(screen.getByText(/dice invece Altro/)).toBeTruthy();
  expect(screen.getByText('Motivo: <img src=x onerror=alert(1)> approvato')).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
  expect(screen.getByText(/Fatturato: .*1\.500\.000.*«1,5 mln»/)).toBeTruthy();
});

it('says that it agrees, and that the answer was had before', () => {
  show({ category: 'Flotta Auto', confidence: 0.9, reason: '', source: 'cache', differing: [] });
  expect(screen.getByText(/Anche il modello esterno dice Flotta Auto\. Risposta già avuta/)).toBeTruthy();
});

it('says that a category in doubt is still to check though the model agrees', () => {
  const opinion = {
    category: 'Flotta Auto',
    confidence: 1,
    reason: '',
    source: 'openai',
    differing: [],
  } as const;
  show({ ...opinion, differing: [] }, 'low-confidence');
  expect(
    screen.getByText(/Il modello esterno è d’accordo su Flotta Auto: la categoria resta da controllare\./),
  ).toBeTruthy();
});

it('shows nothing where no model was asked', () => {
  show(null);
  expect(screen.queryByLabelText('Modello esterno')).toBeNull();
});
