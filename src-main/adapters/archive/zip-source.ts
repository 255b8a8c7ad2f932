import { open, type FileHandle } from 'node:fs/promises';
import { Reader } from '@zip.js/zip.js';

/** A file on disk, of which only what is asked for is read into memory. */
export class ZipSource extends Reader<FileHandle> {
  readonly #file: FileHandle;

  private constructor(file: FileHandle, size: number) {
    super(file);
    this.#file = file;
    this.size = size;
  }

  static async open(path: string): Promise<ZipSource> {
    const file = await open(path);
    return new ZipSource(file, (await file.stat()).size);
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.size - index)));
    const { bytesRead } = await this.#file.read(bytes, 0, bytes.length, index);
    return bytes.subarray(0, bytesRead);
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
