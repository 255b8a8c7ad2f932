import { Copy, Files, X } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchDocumentText, usePageWords } from '../../api/documents.ts';
import type { PageSummary } from '../../../src-preload/contract/reading.ts';
import type { Box } from '../../../src-preload/contract/requests.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useCopy } from '../../components/use-copy.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { evidenceOf, type WordRange } from '../word-selection.ts';
import { linesOf, isUnsure } from './text-lines.ts';
import { TextLines } from './text-lines-view.tsx';
import classes from './text-pane.module.css';

interface TextPaneProps {
  readonly page: number;
  /** The page in its own document; null where the engine knows none. */
  readonly place: { readonly documentId: string; readonly page: number } | null;
  /** How the page was read; null where it was not yet. */
  readonly summary: PageSummary | null;
  /** The words chosen on this page. */
  readonly chosen: WordRange | null;
  /** Told the words chosen here and the box around them on the page. */
  readonly onChoose: (range: WordRange, box: Box) => void;
  readonly onClose: () => void;
}

/** What was read on the page in view, line by line, to be compared with the page and to be copied. */
export function TextPane(props: TextPaneProps): ReactElement {
  const { page, place, summary, chosen, onChoose, onClose } = props;
  const { t } = useTranslation('reading');
  const { data } = usePageWords(summary === null ? null : place);
  const lines = useMemo(() => (data === undefined ? [] : linesOf(data)), [data]);
  const unsure = lines.flatMap(({ words }) => words).filter(isUnsure).length;
  const choose = (range: WordRange): void => {
    const evidence = evidenceOf(page, data?.words ?? [], range);
    if (evidence !== null) onChoose(range, evidence.box);
  };
  return (
    <section className={classes['pane']} aria-label={t('text.title', { page })}>
      <header className={classes['head']}>
        <h2 className={classes['title']}>{t('text.title', { page })}</h2>
        {unsure > 0 && <span className={classes['count']}>{t('text.unsureCount', { count: unsure })}</span>}
        <span className={classes['spacer']} />
        <CopyButtons text={data?.text ?? ''} documentId={place?.documentId ?? null} />
        <IconButton icon={X} label={t('text.hide')} onClick={onClose} />
      </header>
      {lines.length === 0 ? (
        <p className={classes['empty']}>{t(`text.${whyEmpty(summary, data !== undefined)}`)}</p>
      ) : (
        <TextLines key={page} page={page} lines={lines} chosen={chosen} onChoose={choose} />
      )}
    </section>
  );
}

/** Why there is no text to see. */
function whyEmpty(summary: PageSummary | null, loaded: boolean): 'unread' | 'blank' | 'loading' | 'none' {
  if (summary === null) return 'unread';
  if (summary.source === 'blank') return 'blank';
  return loaded ? 'none' : 'loading';
}

/** Copies the text of the page, or of the whole document. */
function CopyButtons(props: { readonly text: string; readonly documentId: string | null }): ReactElement {
  const { text, documentId } = props;
  const { t } = useTranslation('reading');
  const copy = useCopy();
  const copyDocument = useCopyDocument();
  return (
    <>
      <IconButton
        icon={Copy}
        label={t('text.copyPage')}
        disabled={text === ''}
        onClick={() => void copy(text)}
      />
      <IconButton
        icon={Files}
        label={t('text.copyDocument')}
        disabled={documentId === null}
        onClick={() => documentId !== null && void copyDocument(documentId)}
      />
    </>
  );
}

/** Copies the text of all pages of a document. */
function useCopyDocument(): (documentId: string) => Promise<void> {
  const { t } = useTranslation('reading');
  const copy = useCopy();
  const notices = useNotices();
  return async (documentId) => {
    try {
      const { pages } = await fetchDocumentText(documentId);
      await copy(pages.join('\n\n'), t('text.copiedPages', { count: pages.length }));
    } catch (error) {
      notices.failed(error);
    }
  };
}
