import { fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { BrokerFlowError } from '../../core/errors.ts';

/** Content types of the Cryptographic Message Syntax (RFC 5652). */
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const ENVELOPED_DATA = '1.2.840.113549.1.7.3';
const SEQUENCE_TAG = 0x30;
/** A signed file is cut into pieces of about a thousand bytes, each one a node. */
const MOST_NODES = 2_000_000;

/**
 * What was signed (CAdES, S/MIME: a `.p7m` file), in DER, BER or base64. The signature is not verified: it says
 * nothing about whether the document may be read.
 * Null for a signature alone, which stands beside what it signs.
 * @throws BrokerFlowError `sealed-message` when it is encrypted for its recipient, `damaged`, `not-a-document`
 */
export function signedContent(file: Uint8Array): Uint8Array | null {
  const bytes = file[0] === SEQUENCE_TAG ? file : fromBase64(file);
  const [type, signedData] = contentInfo(bytes);
  if (type === ENVELOPED_DATA) {
    throw new BrokerFlowError('sealed-message', 'The message is encrypted for its recipient');
  }
  if (type !== SIGNED_DATA) throw new BrokerFlowError('not-a-document', `No signed document: ${type}`);
  // SignedData: version, digest algorithms, what is signed, certificates and signatures (RFC 5652, 5.1).
  const signed = signedData instanceof Sequence ? signedData.valueBlock.value[2] : undefined;
  const content = signed instanceof Sequence ? inside(signed.valueBlock.value[1]) : undefined;
  if (content === undefined) return null;
  if (!(content instanceof OctetString))
    throw new BrokerFlowError('damaged', 'The signed document is damaged');
  return new Uint8Array(content.getValue());
}

/** The type of the content, and what stands for it. */
function contentInfo(bytes: Uint8Array): readonly [string, unknown] {
  const { result, offset } = fromBER(bytes, {
    maxNodes: MOST_NODES,
    maxContentLength: bytes.length,
    parseEmbedded: false,
  });
  if (offset < 0 || !(result instanceof Sequence))
    throw new BrokerFlowError('damaged', 'The signed file is damaged');
  const [type, content] = result.valueBlock.value;
  if (!(type instanceof ObjectIdentifier))
    throw new BrokerFlowError('damaged', 'The signed file has no type');
  return [type.valueBlock.toString(), inside(content)];
}

/** What an explicit tag holds. */
function inside(tagged: unknown): unknown {
  if (typeof tagged !== 'object' || tagged === null || !('valueBlock' in tagged)) return undefined;
  const { valueBlock } = tagged;
  if (typeof valueBlock !== 'object' || valueBlock === null || !('value' in valueBlock)) return undefined;
  return Array.isArray(valueBlock.value) ? valueBlock.value[0] : undefined;
}

function fromBase64(file: Uint8Array): Uint8Array {
  const text = Buffer.from(file).toString('latin1');
  return Buffer.from(text.replace(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, ''), 'base64');
}
