import { readFile } from 'node:fs/promises';
import { readZip } from '../../adapters/archive/read-zip.ts';
import { readEml } from '../../adapters/mail/read-eml.ts';
import { readMsg } from '../../adapters/mail/read-msg.ts';
import { embeddedFiles } from '../../adapters/pdf/embedded-files.ts';
import { assertNever, BrokerFlowError } from '../../core/errors.ts';
import type { UnpackTask } from '../unpack-protocol.ts';
import { partOf, type FoundPart } from './found-part.ts';
import { partsOfMessage } from './message-parts.ts';

/** What a container holds, in the order in which a reader meets it. */
export async function* findParts(task: UnpackTask): AsyncGenerator<FoundPart> {
  switch (task.mediaType) {
    case 'message/rfc822':
      yield* partsOfMessage(await readEml(await readFile(task.path)), 'outer');
      return;
    case 'application/vnd.ms-outlook':
      yield* partsOfMessage(readMsg(await readFile(task.path)), 'outer');
      return;
    case 'application/zip':
      for await (const { name, bytes } of readZip(task.path, task)) yield partOf(name, bytes);
      return;
    case 'application/pdf':
      for (const { name, bytes } of await embeddedFiles(task.path, task)) {
        if (bytes === null) throw new BrokerFlowError('too-large', `${name} is larger than allowed`);
        yield partOf(name, bytes);
      }
      return;
    default:
      assertNever(task.mediaType);
  }
}
