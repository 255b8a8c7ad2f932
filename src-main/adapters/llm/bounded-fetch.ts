/** A fetch whose answers end with an error once they are longer than so many bytes: a server can send without end. */
export function boundedFetch(mostBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.body === null) return response;
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(bounded(mostBytes)), { status, statusText, headers });
  };
}

function bounded(mostBytes: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let seen = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      seen += chunk.byteLength;
      if (seen > mostBytes) controller.error(new Error('The answer is too long'));
      else controller.enqueue(chunk);
    },
  });
}
