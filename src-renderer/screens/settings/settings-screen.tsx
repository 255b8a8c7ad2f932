import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { useSettings } from '../../api/settings.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { CustomFieldsSection } from './custom-fields/custom-fields-section.tsx';
import { DataSection } from './data-section.tsx';
import { DeadlinesSection } from './deadlines-section.tsx';
import { LearningSection } from './learning-section.tsx';
import { MailTextsSection } from './mail-texts/mail-texts-section.tsx';
import { MailSection } from './mail/mail-section.tsx';
import { ModelSection } from './model-section.tsx';
import { MailboxSection } from './mailbox/mailbox-section.tsx';
import { MonitoringSection } from './monitoring-section.tsx';
import { OfficeSection } from './office-section.tsx';
import { PapersSection } from './papers/papers-section.tsx';
import { PasswordsSection } from './passwords-section.tsx';
import { LimitsSection, ReadingSection, ReviewSection } from './reading-sections.tsx';
import styles from './settings-screen.module.css';
import { WatchSection } from './watch-section.tsx';

/** Everything the clerk can set. There is no "save": each change is stored as it is made. */
export function SettingsScreen(): ReactElement {
  const { t } = useTranslation('settings');
  const { data: settings, error } = useSettings();
  return (
    <div className={styles['screen']}>
      <ScreenHeader title={t('title')} note={t('saved')} />
      <div className={styles['sections']}>
        {error !== null && <ErrorMessage code={failureCode(error)} />}
        {settings !== undefined && (
          <>
            <WatchSection settings={settings} />
            <MailboxSection settings={settings} />
            <OfficeSection settings={settings} />
            <MailSection settings={settings} />
            <MailTextsSection />
            <PapersSection settings={settings} />
            <AppearanceSection settings={settings} />
            <ReviewSection settings={settings} />
            <DeadlinesSection settings={settings} />
            <LearningSection settings={settings} />
            <CustomFieldsSection />
            <ReadingSection settings={settings} />
            <LimitsSection settings={settings} />
            <PasswordsSection />
            <ModelSection settings={settings} />
            <MonitoringSection settings={settings} />
          </>
        )}
        <DataSection />
      </div>
    </div>
  );
}
