import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { isCustomMissing } from './custom/custom-lines.ts';
import { DraftsSection } from './drafts/drafts-section.tsx';
import { InsurerChoice } from './drafts/insurer-choice.tsx';
import { FormsSection } from './forms-section.tsx';
import { HistorySection } from './history-section.tsx';
import { MessagesSection } from './messages/messages-section.tsx';
import { MissingSection } from './missing-section.tsx';
import { OutcomeSection } from './outcome-section.tsx';
import { SentSection } from './sent-section.tsx';
import { PapersLine } from './papers-line.tsx';
import classes from './request.module.css';

interface OutcomePaneProps {
  readonly detail: RequestDetail;
  /** The form shown in place of the document, by its id. */
  readonly previewed: string | null;
  readonly onPreview: (formId: string | null) => void;
  readonly onMissing: (name: FieldName) => void;
}

/** What came of the request: forms, e-mails, what is missing, and how it went. */
export function OutcomePane({ detail, previewed, onPreview, onMissing }: OutcomePaneProps): ReactElement {
  const { t } = useTranslation('request');
  const { t: words } = useTranslation('insurers');
  const { t: mailbox } = useTranslation('mailbox');
  // Nobody quotes what is no line of business, and a duplicate that was not read is put to nobody.
  const isQuoted = detail.category !== null && detail.category !== 'Altro' && detail.drafts.length > 0;
  const missingCustom = detail.customFields.filter(isCustomMissing).map(({ definition }) => definition.name);
  return (
    <div className={classes['outcome']}>
      {detail.category !== null && (
        <OutcomeSection title={t('outcome.missing')} count={detail.missing.length + missingCustom.length}>
          <MissingSection names={detail.missing} custom={missingCustom} onChoose={onMissing} />
        </OutcomeSection>
      )}
      {isQuoted && (
        <OutcomeSection title={words('choice.title')} count={detail.insurers.asked.length}>
          <InsurerChoice detail={detail} />
        </OutcomeSection>
      )}
      <OutcomeSection title={t('outcome.forms')} count={detail.forms.length}>
        <FormsSection forms={detail.forms} previewed={previewed} onPreview={onPreview} />
        {detail.category !== null && <PapersLine requestId={detail.id} />}
      </OutcomeSection>
      <OutcomeSection title={t('outcome.drafts')} count={detail.drafts.length}>
        <DraftsSection detail={detail} />
      </OutcomeSection>
      {detail.messages.length > 0 && (
        <OutcomeSection title={mailbox('message.section')} count={detail.messages.length}>
          <MessagesSection messages={detail.messages} />
        </OutcomeSection>
      )}
      <SentSection requestId={detail.id} />
      <OutcomeSection title={t('outcome.history')} count={null}>
        <HistorySection requestId={detail.id} entries={detail.history} />
      </OutcomeSection>
    </div>
  );
}
