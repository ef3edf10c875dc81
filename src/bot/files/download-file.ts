import { err, ok, type Result } from '../../shared/result.ts';

/** Why a file that was dropped cannot be had. */
export type DownloadError =
  /** An address that is not Slack's: the token is not sent there. */
  | { readonly kind: 'download-elsewhere'; readonly name: string }
  /** Slack's login page instead of the file: the app may not read files. */
  | { readonly kind: 'download-forbidden'; readonly name: string }
  | { readonly kind: 'download-too-large'; readonly name: string; readonly limitBytes: number }
  | { readonly kind: 'download-failed'; readonly name: string; readonly cause: unknown };

export interface DownloadOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly limitBytes: number;
}

const FILE_HOST = 'files.slack.com';
const WEB_PAGE = /^\s*(?:<!doctype html|<html)/i;
const HEAD_BYTES = 512;

/** The bytes of a file in Slack. The token goes to Slack's file host or the configured API host, and nowhere else. */
export async function downloadFile(
  { name, url }: { readonly name: string; readonly url: string },
  options: DownloadOptions,
): Promise<Result<Uint8Array, DownloadError>> {
  if (!isSlack(url, options.apiUrl)) return err({ kind: 'download-elsewhere', name });
  try {
    const response = await options.fetch(url, {
      headers: { authorization: `Bearer ${options.token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    // Who may not read the file is led to the login page, by a redirect or with status 200.
    if (response.status >= 300 && response.status < 400) return err({ kind: 'download-forbidden', name });
    if (response.status === 401 || response.status === 403) return err({ kind: 'download-forbidden', name });
    if (!response.ok) return err({ kind: 'download-failed', name, cause: response.status });
    const bytes = await readUpTo(response, options.limitBytes);
    if (bytes === null) return err({ kind: 'download-too-large', name, limitBytes: options.limitBytes });
    const isPage = WEB_PAGE.test(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1'));
    const isSaidPage = /text\/html/i.test(response.headers.get('content-type') ?? '');
    if ((isPage || isSaidPage) && !/\.html?$/i.test(name)) return err({ kind: 'download-forbidden', name });
    return ok(bytes);
  } catch (cause) {
    return err({ kind: 'download-failed', name, cause });
  }
}

function isSlack(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, origin, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return (protocol === 'https:' && host === FILE_HOST) || origin === new URL(apiUrl).origin;
}

/** `null` for a body of more bytes; no more than that is read. */
async function readUpTo(response: Response, limitBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (length > limitBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
