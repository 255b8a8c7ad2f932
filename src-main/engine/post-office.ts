import { createSmtpConnect } from '../adapters/mail/smtp-connection.ts';
import type { SmtpConnect } from '../adapters/mail/smtp.ts';
import type { Logger } from '../core/stage.ts';
import { measuredSmtp } from '../features/outbox/measured-smtp.ts';
import { createPostman, type Postman } from '../features/outbox/postman.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { EventHub } from './event-hub.ts';

/** Outgoing mail in this engine. */
export interface PostOffice {
  readonly postman: Postman;
  /** A message is in another state: the frame, and the screens of its request, are told. Null: none in particular. */
  readonly mailChanged: (requestId: string | null) => void;
  readonly close: () => Promise<void>;
}

/** The postman, who hears of changed settings and whose news reaches the window. He sleeps until he is woken. */
export function createPostOffice(parts: {
  readonly environment: JobEnvironment;
  readonly events: EventHub;
  readonly log: Logger;
  readonly connect?: SmtpConnect | undefined;
}): PostOffice {
  const { environment, events, log } = parts;
  const tellState = async (): Promise<void> => events.publish('outbox.changed', await postman.state());
  const mailChanged = (requestId: string | null): void => {
    if (requestId !== null) events.publish('request.outcome', { id: requestId });
    tellState().catch((error: unknown) => log.error('The state of the outbox could not be told', error));
  };
  const postman = createPostman({
    ...environment,
    connect: measuredSmtp(parts.connect ?? createSmtpConnect(), environment.telemetry),
    onChange: mailChanged,
    log,
  });
  const stopListening = events.on((event) => {
    if (event.name !== 'settings.changed') return;
    postman.hurry();
    mailChanged(null);
  });
  return {
    postman,
    mailChanged,
    close: () => {
      stopListening();
      return postman.close();
    },
  };
}
