/** The longest body of a reply that is read, in bytes. The longest wanted one has some 20,000. */
const LONGEST_BODY = 2 * 1024 * 1024;

/** Thrown when a service sends more than any reply can need. */
export class BodyTooLongError extends Error {}

/**
 * `fetch` for a service that is not trusted: a body without end is cut off with an error, and a redirect is one, so
 * that neither key nor text goes to another address than the one configured.
 */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (!response.body) return response;
  let received = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.byteLength;
        if (received > LONGEST_BODY) controller.error(new BodyTooLongError('the reply has no end'));
        else controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(counted, { status, statusText, headers });
};
