import { Loader } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSummary } from '../../src-preload/contract/requests.ts';
import type { Highlight, ViewerTarget } from './highlight.ts';
import { OpenViewer } from './open-viewer.tsx';
import type { ViewerFile } from './page-source.ts';
import { PasswordPrompt } from './password-prompt.tsx';
import { usePageSource } from './use-page-source.ts';
import type { WordChoice } from './word-choice.ts';
import classes from './viewer.module.css';

interface DocumentViewerProps {
  /** Several are shown one after the other, as one document. */
  readonly file: ViewerFile | readonly ViewerFile[];
  /** How each page was read; empty where that is not known. */
  readonly summaries?: readonly PageSummary[];
  readonly highlights?: readonly Highlight[];
  readonly target?: ViewerTarget | null;
  readonly words?: WordChoice | null;
  /** One that is known already; where it does not open the file, the clerk is asked. */
  readonly password?: string | null;
  /** Told a password that the clerk typed here. */
  readonly onPassword?: (password: string) => void;
  readonly actions?: ReactNode;
}

const NONE: readonly never[] = [];

/** Shows stored PDFs and images: pages, thumbnails, zoom, marks, and words to choose. */
export function DocumentViewer(props: DocumentViewerProps): ReactElement {
  const { file, summaries = NONE, highlights = NONE, target = null, words = null, actions = null } = props;
  const { password = null, onPassword } = props;
  const { t } = useTranslation('request');
  const [given, setGiven] = useState<{ url: string; password: string } | null>(null);
  const files = 'url' in file ? [file] : file;
  const url = files.map((each) => each.url).join(' ');
  const typed = given?.url === url ? given.password : null;
  const state = usePageSource(files, typed ?? password);

  if (state.status === 'opening') {
    return (
      <div className={classes['message']} role="status">
        <Loader size="sm" />
        {t('viewer.opening')}
      </div>
    );
  }
  if (state.status === 'failed') {
    if (state.problem === 'password' || state.problem === 'wrong-password') {
      const onTyped = (answer: string): void => {
        setGiven({ url, password: answer });
        onPassword?.(answer);
      };
      return <PasswordPrompt wrong={typed !== null} onPassword={onTyped} />;
    }
    return (
      <div className={classes['message']} role="status">
        <p>{t(`viewer.problem.${state.problem}`)}</p>
        {actions}
      </div>
    );
  }
  return (
    <OpenViewer
      key={url}
      source={state.source}
      names={files.map((each) => each.name)}
      summaries={summaries}
      highlights={highlights}
      target={target}
      words={words}
      actions={actions}
    />
  );
}
