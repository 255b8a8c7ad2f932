import { Button, FileButton, Group, Input } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { logoOf } from './logo-picture.ts';
import styles from './settings-screen.module.css';

interface LogoSettingProps {
  /** A PNG picture in base64; empty: none. */
  readonly logo: string;
  readonly onChange: (logo: string) => void;
}

/** The office's logo: shown, chosen from a picture on disk, taken away. */
export function LogoSetting({ logo, onChange }: LogoSettingProps): ReactElement {
  const { t } = useTranslation('settings');
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const picture = await logoOf(file).catch(() => null);
    setProblem(picture === null ? t('office.badLogo') : null);
    if (picture !== null) onChange(picture);
  };
  return (
    <Input.Wrapper label={t('office.logo')} description={t('office.logoHelp')} error={problem}>
      <Group gap={8} mt={4}>
        {logo !== '' && (
          <img className={styles['logo']} src={`data:image/png;base64,${logo}`} alt={t('office.logo')} />
        )}
        <FileButton accept="image/png,image/jpeg" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('office.chooseLogo')}
            </Button>
          )}
        </FileButton>
        {logo !== '' && (
          <Button variant="subtle" onClick={() => onChange('')}>
            {t('office.removeLogo')}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
