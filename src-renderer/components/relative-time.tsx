import type { ReactElement } from 'react';
import { useFormats } from '../i18n/use-formats.ts';
import { useNow } from './use-now.ts';

/** How long ago a moment (ISO) was; the exact moment on hover. */
export function RelativeTime({ at }: { readonly at: string }): ReactElement {
  const formats = useFormats();
  const now = useNow();
  return (
    <time dateTime={at} title={formats.dateTime(at)}>
      {formats.relative(at, now)}
    </time>
  );
}
