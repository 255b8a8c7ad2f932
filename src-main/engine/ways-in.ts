import type { WorkQueue } from '../pipeline/work-queue.ts';
import { createFolderWatchService, type FolderWatchService } from './folder-watch-service.ts';
import type { Foundation } from './foundation.ts';
import { createMailboxService, type MailboxService } from './mailbox-service.ts';
import { createTakeInService, type TakeInService } from './take-in-service.ts';

/** How documents come in: taken by hand, from the watched folder, from the mailbox. */
export interface WaysIn {
  readonly intake: TakeInService;
  readonly watch: FolderWatchService;
  readonly mailbox: MailboxService;
}

/** Makes the ways in; nothing is watched before its settings are applied. */
export function createWaysIn(
  { options, environment, unpacker, keyring, publish, watches, outside, log }: Foundation,
  work: { readonly queue: WorkQueue; readonly requestChanged: (requestId: string) => void },
): WaysIn {
  const intake = createTakeInService({
    environment,
    ...work,
    tools: { unpacker, keyring },
    log,
    messageFiled: (id) => publish('request.outcome', { id }),
  });
  const watch = createFolderWatchService({
    take: intake.takeFromFolder,
    onState: (state) => publish('watch.changed', state),
    log,
  });
  const mailbox = createMailboxService({
    environment,
    dataFolder: options.dataFolder,
    intake,
    requestChanged: work.requestChanged,
    watches,
    onState: (state) => publish('mailbox.changed', state),
    log,
    connect: outside.connectImap,
  });
  return { intake, watch, mailbox };
}
