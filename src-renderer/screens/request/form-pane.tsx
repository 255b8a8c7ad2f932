import { ArrowLeft } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValueSource } from '../../../src-preload/contract/form-values.ts';
import type { FormSummary } from '../../../src-preload/contract/requests.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { FormSource } from '../../viewer/form-view/form-source.tsx';
import { FormView } from '../../viewer/form-view/form-view.tsx';
import { useChosenValue } from '../../viewer/form-view/use-chosen-value.ts';
import classes from './request.module.css';

interface FormPaneProps {
  readonly form: FormSummary;
  readonly onOpenSource: (source: ValueSource) => void;
  readonly onBack: () => void;
}

/** A form in place of the document; below it, while a value is looked at, the page that says so. */
export function FormPane({ form, onOpenSource, onBack }: FormPaneProps): ReactElement {
  const { t } = useTranslation('request');
  const chosen = useChosenValue(form.id);
  return (
    <div className={classes['formPane']}>
      <FormView
        form={form}
        chosen={chosen}
        listed={false}
        onOpenSource={onOpenSource}
        renderActions={() => (
          <IconButton icon={ArrowLeft} label={t('outcome.backToDocument')} onClick={onBack} />
        )}
      />
      {chosen.marks.length > 0 && <FormSource requestId={form.requestId} chosen={chosen} />}
    </div>
  );
}
