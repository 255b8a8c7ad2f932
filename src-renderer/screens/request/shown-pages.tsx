import type { ReactElement } from 'react';
import type { ValueSource } from '../../../src-preload/contract/form-values.ts';
import { FormPane } from './form-pane.tsx';
import { PagesPane, type PagesPaneProps } from './pages-pane.tsx';
import type { RequestFocus } from './use-request-focus.ts';

interface ShownPagesProps extends PagesPaneProps {
  readonly view: PagesPaneProps['view'] & Pick<RequestFocus, 'previewed' | 'preview'>;
  /** Leads from a value of a form to its datum. */
  readonly onOpenSource: (source: ValueSource) => void;
}

/** The form that is looked at, else the pages of the documents. */
export function ShownPages({ onOpenSource, ...props }: ShownPagesProps): ReactElement {
  const { detail, view } = props;
  const form = detail.forms.find(({ id }) => id === view.previewed);
  if (form === undefined) return <PagesPane {...props} />;
  return <FormPane key={form.id} form={form} onOpenSource={onOpenSource} onBack={() => view.preview(null)} />;
}
