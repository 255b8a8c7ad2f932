import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCallError } from '../core/errors.ts';
import type { UnpackAnswer, UnpackedPart, UnpackTask } from './unpack-protocol.ts';
import { findParts } from './unpack/find-parts.ts';

/** Entry of the thread that opens containers: answers one task at a time, and writes into the task's folder alone. */
export default async function answer(task: UnpackTask): Promise<UnpackAnswer> {
  try {
    const parts: UnpackedPart[] = [];
    const leftOut: string[] = [];
    for await (const found of findParts(task)) {
      if (found.bytes === null) {
        leftOut.push(found.filename);
        continue;
      }
      const path = join(task.folder, String(parts.length));
      await writeFile(path, found.bytes);
      parts.push({ filename: found.filename, path, role: found.role, problem: found.problem });
    }
    return { ok: true, value: { parts, leftOut } };
  } catch (error) {
    return { ok: false, error: toCallError(error) };
  }
}
