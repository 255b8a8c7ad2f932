import { BrokerFlowError } from '../../core/errors.ts';

/** An attribute of a TNEF stream (MS-OXTNEF, 2.1.3.2). */
export interface TnefAttribute {
  readonly id: number;
  readonly data: Buffer;
}

export const SIGNATURE = 0x22_3e_9f_78;
/** Level and id before the length, a checksum after the data. */
const HEADER_BYTES = 9;
const CHECKSUM_BYTES = 2;

/** The attributes in their order. @throws BrokerFlowError `damaged` when one goes beyond the end */
export function tnefAttributes(bytes: Buffer): readonly TnefAttribute[] {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) {
    throw new BrokerFlowError('damaged', 'No TNEF stream');
  }
  const attributes: TnefAttribute[] = [];
  let at = 6; // the signature and a key that nothing uses
  while (at + HEADER_BYTES <= bytes.length) {
    const id = bytes.readUInt32LE(at + 1);
    const start = at + HEADER_BYTES;
    const end = start + bytes.readUInt32LE(at + 5);
    if (end > bytes.length) throw new BrokerFlowError('damaged', 'The TNEF stream is cut off');
    attributes.push({ id, data: bytes.subarray(start, end) });
    at = end + CHECKSUM_BYTES;
  }
  return attributes;
}
