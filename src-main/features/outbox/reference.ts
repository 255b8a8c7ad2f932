/** The first letters of a request's id, by which it is named in letters: `A1B2C3D4`. */
export function requestReference(requestId: string): string {
  return requestId.slice(0, 8).toUpperCase();
}

/** The subject with the reference of its request, by which an answer finds back; once is enough. */
export function withReference(subject: string, requestId: string): string {
  const reference = requestReference(requestId);
  const stands = new RegExp(String.raw`\[\s*(?:rif|ref)\.?\s*${reference}\s*\]`, 'iu').test(subject);
  return stands ? subject : `${subject.trim()} [Rif. ${reference}]`.trimStart();
}
