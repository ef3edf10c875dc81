/** How the bot reaches Slack, and whom it serves. */
export interface BotSettings {
  readonly botToken: string;
  readonly receive:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  /** The Web API's address, with a slash at its end. */
  readonly apiUrl: string;
  /** `null`: every channel. */
  readonly allowedChannels: readonly string[] | null;
  /** Who may add to the store; `null`: everyone in the workspace. */
  readonly editors: readonly string[] | null;
  /** Where complaints are told, `null` when nowhere. */
  readonly feedbackChannel: string | null;
}

/** What Slack says the bot is (auth.test). */
export interface BotIdentity {
  readonly userId: string;
  readonly botId: string | null;
  readonly teamId: string;
}
