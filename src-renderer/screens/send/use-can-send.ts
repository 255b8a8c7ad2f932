import { useOutboxState } from '../../api/outbox.ts';

/** Whether outgoing mail is set up and switched on. A password that is still locked lets letters wait. */
export function useCanSend(): boolean {
  const { data } = useOutboxState();
  return data !== undefined && data.problem !== 'off' && data.problem !== 'not-configured';
}
