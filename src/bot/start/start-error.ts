import type { LedgerBusy } from '../../ledger/bot-ledger.ts';
import type { LedgerError } from '../../ledger/dismissals.ts';
import type { SlackError } from '../slack/slack-client.ts';

/** Why the bot does not start. */
export type StartError =
  | LedgerError
  | LedgerBusy
  | { readonly kind: 'token-refused'; readonly variable: string; readonly code: string }
  | { readonly kind: 'slack-unreachable'; readonly apiUrl: string; readonly cause: unknown }
  | { readonly kind: 'port-taken'; readonly port: number; readonly cause: unknown };

export function toStartError(error: SlackError, variable: string, apiUrl: string): StartError {
  return error.kind === 'slack-refused'
    ? { kind: 'token-refused', variable, code: error.code }
    : { kind: 'slack-unreachable', apiUrl, cause: 'cause' in error ? error.cause : error.kind };
}
