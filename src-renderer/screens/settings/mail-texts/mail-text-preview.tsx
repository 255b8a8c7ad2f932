import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../../src-preload/contract/channels.ts';
import type { TextPlace } from '../../../../src-preload/contract/text-templates.ts';
import { useRecentRequests } from '../../../api/requests.ts';
import { visibleText } from '../../../components/visible-text.ts';
import classes from './mail-texts.module.css';

/** What the list calls the made-up data: a choice has to have a value. */
const SAMPLE = 'sample';

interface MailTextPreviewProps {
  readonly place: TextPlace;
  readonly preview: CallOutput<'textTemplates.preview'> | undefined;
  /** Null: sample data. */
  readonly requestId: string | null;
  readonly onRequest: (id: string | null) => void;
}

/** The letter as it would be, with a stored request or with made-up data, which is said. */
export function MailTextPreview(props: MailTextPreviewProps): ReactElement {
  const { place, preview, requestId, onRequest } = props;
  const { t } = useTranslation('mailTexts');
  const { data } = useRecentRequests(place.category);
  // The letter of renewal is about a policy.
  const isOfRequests = place.purpose !== 'renewal';
  const requests = (data?.rows ?? []).map(({ id, clientName, filename }) => ({
    value: id,
    label: `${visibleText(clientName ?? t('preview.unnamed'))} · ${visibleText(filename)}`,
  }));
  return (
    <section className={classes['preview']} aria-label={t('preview.title')}>
      <Select
        size="xs"
        label={t('preview.with')}
        description={t(preview?.basis === 'request' ? 'preview.requestNote' : 'preview.sampleNote')}
        inputWrapperOrder={['label', 'input', 'description']}
        data={[{ value: SAMPLE, label: t('preview.sample') }, ...(isOfRequests ? requests : [])]}
        allowDeselect={false}
        searchable
        value={requestId ?? SAMPLE}
        onChange={(chosen) => onRequest(chosen === SAMPLE ? null : chosen)}
      />
      {preview !== undefined && preview.body === '' && (
        <p className={classes['quiet']}>{t('preview.none')}</p>
      )}
      {preview !== undefined && preview.body !== '' && (
        <div className={classes['letter']} lang={place.language} tabIndex={0} data-selectable>
          <p className={classes['letterSubject']}>{preview.subject}</p>
          <p className={classes['letterBody']}>{preview.body}</p>
        </div>
      )}
    </section>
  );
}
