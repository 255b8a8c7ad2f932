import { SimpleGrid } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import { NumberSetting } from '../number-setting.tsx';
import { checkSetting } from '../setting-rules.ts';
import { useSaveSetting } from '../use-save-setting.ts';

/** What may be spent on a day, and the prices by which it is counted. */
export function BudgetSettings({ settings: { model } }: { readonly settings: Settings }): ReactElement {
  const { t } = useTranslation('settings');
  const save = useSaveSetting();
  return (
    <SimpleGrid cols={2} style={{ alignItems: 'end' }}>
      <NumberSetting
        label={t('model.budget.tokens')}
        description={t('model.budget.help')}
        value={model.dailyTokens}
        check={(value) => checkSetting('model', 'dailyTokens', value)}
        onSave={(dailyTokens, refused) => save({ model: { dailyTokens } }, refused)}
      />
      <NumberSetting
        label={t('model.budget.euro')}
        value={model.dailyEuro}
        decimals={2}
        suffix=" €"
        check={(value) => checkSetting('model', 'dailyEuro', value)}
        onSave={(dailyEuro, refused) => save({ model: { dailyEuro } }, refused)}
      />
      <NumberSetting
        label={t('model.budget.inputPrice')}
        description={t('model.budget.priceHelp')}
        value={model.euroPerMillionInput}
        decimals={3}
        suffix=" €"
        check={(value) => checkSetting('model', 'euroPerMillionInput', value)}
        onSave={(euroPerMillionInput, refused) => save({ model: { euroPerMillionInput } }, refused)}
      />
      <NumberSetting
        label={t('model.budget.outputPrice')}
        value={model.euroPerMillionOutput}
        decimals={3}
        suffix=" €"
        check={(value) => checkSetting('model', 'euroPerMillionOutput', value)}
        onSave={(euroPerMillionOutput, refused) => save({ model: { euroPerMillionOutput } }, refused)}
      />
    </SimpleGrid>
  );
}
