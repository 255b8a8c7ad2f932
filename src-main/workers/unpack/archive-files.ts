import { readZip } from '../../adapters/archive/read-zip.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { detectMediaType } from '../../core/media-type.ts';
import { kept, type FoundPart } from './found-part.ts';
import { deeper, type Opening } from './opening.ts';

/**
 * The files in an archive and in the archives in it, as they are: what each one holds is for later.
 * @param folder what stands before their names, for an archive in an archive
 * @throws BrokerFlowError as {@link readZip}; an inner archive that cannot be opened is given as it is, with the reason
 */
export async function* filesInArchive(
  path: string,
  folder: string,
  opening: Opening,
): AsyncGenerator<FoundPart> {
  const { passwords, budget } = opening;
  for await (const { name, bytes } of readZip(path, { passwords, bytesLeft: budget.bytesLeft })) {
    const filename = `${folder}${name}`;
    if (detectMediaType(bytes.subarray(0, 4096)) === 'application/zip') {
      yield* filesInInnerArchive(filename, bytes, opening);
    } else {
      budget.take(bytes.length);
      yield kept(filename, bytes, null);
    }
  }
}

async function* filesInInnerArchive(
  filename: string,
  bytes: Uint8Array,
  opening: Opening,
): AsyncGenerator<FoundPart> {
  try {
    const further = deeper(opening);
    yield* filesInArchive(await opening.onDisk(bytes), `${filename}/`, further);
  } catch (error) {
    if (!(error instanceof BrokerFlowError)) throw error;
    yield kept(filename, bytes, error.code);
  }
}
