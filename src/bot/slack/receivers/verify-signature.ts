import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a request's timestamp may be from our clock, both ways (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
const MOST_SKEW_S = 300;

export interface SignedRequest {
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  /** The body as it came, byte for byte. */
  readonly body: string;
}

/** Whether Slack signed this, not long ago. Unlike Bolt's own check it refuses timestamps of the future too. */
export function isSignedBySlack(request: SignedRequest, secret: string, nowMs: number): boolean {
  const { timestamp, signature, body } = request;
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > MOST_SKEW_S) return false;
  const expected = Buffer.from(
    `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`,
  );
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** How long a signature is remembered: past it the timestamp itself is refused. */
const REMEMBERED_MS = 2 * MOST_SKEW_S * 1000;

/** Signatures that have been served: the very same request a second time is a replay, unless Slack calls it a retry. */
export class ServedSignatures {
  readonly #servedAt = new Map<string, number>();

  isReplay(signature: string, isRetry: boolean): boolean {
    return !isRetry && this.#servedAt.has(signature);
  }

  remember(signature: string, nowMs: number): void {
    // The oldest come first in a map.
    for (const [old, at] of this.#servedAt) {
      if (nowMs - at < REMEMBERED_MS) break;
      this.#servedAt.delete(old);
    }
    this.#servedAt.set(signature, nowMs);
  }
}
