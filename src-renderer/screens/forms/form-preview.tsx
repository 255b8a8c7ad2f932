import { Button } from '@mantine/core';
import { ArrowRight, Columns2, ExternalLink, Printer, Save } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormValue } from '../../../src-preload/contract/form-values.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useFormName } from '../../components/use-form-name.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { FormSource } from '../../viewer/form-view/form-source.tsx';
import { FormView } from '../../viewer/form-view/form-view.tsx';
import { evidenceOf, useChosenValue } from '../../viewer/form-view/use-chosen-value.ts';
import type { FormActions } from './use-form-actions.ts';
import type { FormRow } from './use-form-window.ts';
import classes from './forms.module.css';

interface FormPreviewProps {
  readonly row: FormRow;
  readonly actions: FormActions;
  /** Whether the documents it was filled from are shown beside it. */
  readonly comparing: boolean;
  readonly onCompare: (comparing: boolean) => void;
}

/** The chosen form as it will print, and what can be done with it. */
export function FormPreview(props: FormPreviewProps): ReactElement {
  const { row, actions, comparing, onCompare } = props;
  const nameOf = useFormName();
  const chosen = useChosenValue(row.id);
  const showing = {
    ...chosen,
    choose: (value: FormValue | null) => {
      if (evidenceOf(value).length > 0) onCompare(true);
      chosen.choose(value);
    },
  };
  return (
    <section className={classes['preview']} aria-label={nameOf(row)}>
      <PreviewHeader {...props} />
      <div className={classes['previewPages']}>
        <FormView
          key={row.id}
          form={row}
          chosen={showing}
          listed
          onOpenSource={(source) => actions.openSource(row, source)}
        />
        {comparing && <FormSource key={row.requestId} requestId={row.requestId} chosen={chosen} />}
      </div>
    </section>
  );
}

function PreviewHeader({ row, actions, comparing, onCompare }: FormPreviewProps): ReactElement {
  const { t } = useTranslation('forms');
  const nameOf = useFormName();
  const formats = useFormats();
  const client = visibleText(row.clientName ?? t('unknownClient'));
  const total = formats.number(row.totalFields);
  return (
    <header className={classes['previewHeader']}>
      <div className={classes['previewTitle']}>
        <h2 title={client}>{client}</h2>
        <p>
          {nameOf(row)}, {t('filled', { filled: formats.number(row.filledFields), total })}
        </p>
      </div>
      <IconButton
        icon={Columns2}
        label={t('compare')}
        pressed={comparing}
        onClick={() => onCompare(!comparing)}
      />
      <IconButton icon={Printer} label={t('print')} onClick={() => actions.print(row)} />
      <IconButton icon={Save} label={t('save')} onClick={() => actions.save(row)} />
      <Button
        variant="default"
        leftSection={<ExternalLink aria-hidden="true" />}
        onClick={() => actions.open(row)}
      >
        {t('open')}
      </Button>
      <Button rightSection={<ArrowRight aria-hidden="true" />} onClick={() => actions.openRequest(row)}>
        {t('openRequest')}
      </Button>
    </header>
  );
}
