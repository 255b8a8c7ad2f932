import type { ReactElement } from 'react';
import { useClientQuestions } from '../../api/clients.ts';
import { SameClient } from './same-client.tsx';

interface ClientQuestionsProps {
  readonly requestId: string;
  /** Null asks nothing: the request names nobody. */
  readonly clientId: string | null;
}

/** The likest open question about the client of a request, one at a time; nothing when there is none. */
export function ClientQuestions({ requestId, clientId }: ClientQuestionsProps): ReactElement | null {
  const { data } = useClientQuestions(requestId, clientId !== null);
  const question = clientId === null ? undefined : data?.questions[0];
  if (question === undefined) return null;
  return <SameClient key={question.id} question={question} side="here" />;
}
