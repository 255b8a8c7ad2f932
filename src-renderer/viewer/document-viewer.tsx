import { Loader } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSummary } from '../../src-preload/contract/reading.ts';
import type { Highlight, ViewerTarget } from './highlight.ts';
import { OpenViewer } from './open-viewer.tsx';
import type { PageTools } from './page-tools.ts';
import type { ViewerFile, ViewerProblem } from './page-source.ts';
import { PasswordPrompt } from './password-prompt.tsx';
import { usePageSource } from './use-page-source.ts';
import { useTypedPassword, type TypedPassword } from './use-typed-password.ts';
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
  /** Told a password that the clerk typed here and that opened the files. */
  readonly onPassword?: (password: string) => void;
  /** What can be done with pages that the engine has read. */
  readonly tools?: PageTools | null;
  /** What the screen puts onto a page (1-based), over its picture. */
  readonly renderLayer?: (page: number) => ReactNode;
  /** What else can be done with the file that a page belongs to. */
  readonly renderActions?: (page: number) => ReactNode;
}

/** A file of which nothing is known but its pages, as a form. */
const NOTHING_KNOWN = { summaries: [], highlights: [], target: null, words: null, tools: null } as const;
const noActions = (): null => null;

/** Shows stored PDFs and images: pages, thumbnails, zoom, marks, words to choose, and their text. */
export function DocumentViewer(props: DocumentViewerProps): ReactElement {
  const { file, password = null, onPassword, ...others } = props;
  const { renderActions = noActions, renderLayer = noActions, ...shown } = others;
  const [given, setGiven] = useState<TypedPassword | null>(null);
  const files = 'url' in file ? [file] : file;
  const url = files.map((each) => each.url).join(' ');
  const typed = given?.url === url ? given : null;
  const state = usePageSource(files, typed?.password ?? password);
  useTypedPassword(state.status === 'open' ? typed : null, onPassword);

  if (state.status === 'opening') return <Opening />;
  if (state.status === 'failed') {
    return (
      <NotOpened
        problem={state.problem}
        wrong={typed !== null}
        onPassword={(answer, remember) => setGiven({ url, password: answer, remember })}
        actions={renderActions(1)}
      />
    );
  }
  return (
    <OpenViewer
      key={url}
      source={state.source}
      names={files.map((each) => each.name)}
      {...NOTHING_KNOWN}
      {...shown}
      renderLayer={renderLayer}
      renderActions={renderActions}
    />
  );
}

function Opening(): ReactElement {
  const { t } = useTranslation('request');
  return (
    <div className={classes['message']} role="status">
      <Loader size="sm" />
      {t('viewer.opening')}
    </div>
  );
}

interface NotOpenedProps {
  readonly problem: ViewerProblem;
  /** A password was typed and does not open the file. */
  readonly wrong: boolean;
  readonly onPassword: (password: string, remember: boolean) => void;
  readonly actions: ReactNode;
}

/** Asks for the password, or says why there is nothing to see. */
function NotOpened({ problem, wrong, onPassword, actions }: NotOpenedProps): ReactElement {
  const { t } = useTranslation('request');
  if (problem === 'password' || problem === 'wrong-password') {
    return <PasswordPrompt wrong={wrong} onPassword={onPassword} />;
  }
  return (
    <div className={classes['message']} role="status">
      <p>{t(`viewer.problem.${problem}`)}</p>
      {actions}
    </div>
  );
}
