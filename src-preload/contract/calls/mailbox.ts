import * as z from 'zod';
import { mailboxCheckSchema, mailboxStateSchema, messageContentSchema } from '../mailbox.ts';
import { requestRowSchema } from '../requests.ts';
import { byId, nothing, type CallMap } from './call-map.ts';

/** The mailbox that is read, and messages that belong to a request. */
export const mailboxCalls = {
  'mailbox.state': { side: 'engine', input: nothing, output: mailboxStateSchema },
  'mailbox.pause': { side: 'engine', input: z.object({ paused: z.boolean() }), output: mailboxStateSchema },
  /** Looks for new messages now, without waiting for the server to tell of them. */
  'mailbox.readNow': { side: 'engine', input: nothing, output: mailboxStateSchema },
  /** Really connects and logs in with the stored settings; reads and changes nothing. */
  'mailbox.check': { side: 'engine', input: nothing, output: mailboxCheckSchema },
  /** A message of a request, to be read; it counts as seen from then on. */
  'mailbox.message': { side: 'engine', input: byId, output: messageContentSchema },
  /** Makes a request of a reply. `conflict` for one that was made already, and for receipts. */
  'mailbox.treatAsRequest': { side: 'engine', input: byId, output: requestRowSchema },
} as const satisfies CallMap;
