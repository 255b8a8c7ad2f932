import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findPassword } from '../adapters/pdf/find-password.ts';
import { assertNever } from '../core/errors.ts';
import { answering } from './answering.ts';
import type { Unpacked, UnpackedPart, UnpackQuestion, UnpackTask, UnpackValue } from './unpack-protocol.ts';
import { findParts } from './unpack/find-parts.ts';
import { readMessage } from './unpack/read-message.ts';

async function work(question: UnpackQuestion): Promise<UnpackValue> {
  switch (question.kind) {
    case 'unpack':
      return unpack(question);
    case 'find-password':
      return { password: await findPassword(question.path, question.passwords) };
    case 'read-message':
      return readMessage(question.path);
    default:
      return assertNever(question);
  }
}

async function unpack(task: UnpackTask): Promise<Unpacked> {
  const parts: UnpackedPart[] = [];
  const leftOut: string[] = [];
  const { hasOwnPages, unverified, found: all } = await findParts(task);
  for await (const found of all) {
    if (found.bytes === null) {
      leftOut.push(found.filename);
      continue;
    }
    const path = join(task.folder, String(parts.length));
    await writeFile(path, found.bytes);
    parts.push({ filename: found.filename, path, role: found.role, problem: found.problem });
  }
  // A page that only points at files nobody can read is all there is to read.
  return {
    parts,
    leftOut,
    unverified,
    hasOwnPages: hasOwnPages || !parts.some(({ role }) => role === 'read'),
  };
}

/** Entry of the thread that opens containers: answers one question at a time, and writes into the task's folder alone. */
export default answering(work);
