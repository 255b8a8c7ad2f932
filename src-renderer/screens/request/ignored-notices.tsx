import { ShieldCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { IGNORED_CONTENT } from '../../../src-preload/contract/vocabulary.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './request.module.css';

/** Says what the files hold and was left alone: one sentence a file. */
export function IgnoredNotices({ detail }: { readonly detail: RequestDetail }): ReactElement {
  const { t } = useTranslation('reading');
  const formats = useFormats();
  const files = withIgnored(detail);
  return (
    <>
      {files.map(({ id, filename, ignored }) => {
        const kinds = IGNORED_CONTENT.filter((kind) => ignored.includes(kind));
        const contents = formats.list(kinds.map((kind) => t(`ignored.content.${kind}`)));
        const sentence =
          detail.documents.length > 1
            ? t('ignored.sentenceNamed', { name: visibleText(filename), contents })
            : t('ignored.sentence', { contents });
        return (
          <p key={id} className={classes['notice']} role="note">
            <ShieldCheck aria-hidden="true" />
            <span>
              {sentence}
              {kinds.includes('xfa-form') && ` ${t('ignored.xfa')}`}
            </span>
          </p>
        );
      })}
    </>
  );
}

/** The files that hold something ignored, each once: the one as it came and those it holds. */
function withIgnored({ document, documents }: RequestDetail): readonly NonNullable<typeof document>[] {
  const all = document === null ? documents : [document, ...documents];
  return [...new Map(all.map((each) => [each.id, each])).values()].filter((each) => each.ignored.length > 0);
}
