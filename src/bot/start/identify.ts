import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SlackClient } from '../slack/slack-client.ts';
import type { BotIdentity, BotSettings } from './settings.ts';
import { type StartError, toStartError } from './start-error.ts';

const identitySchema = z.object({
  user_id: z.string(),
  bot_id: z.string().nullish(),
  team_id: z.string(),
});

/** Asks Slack who the bot token is. */
export async function identify(
  client: SlackClient,
  { apiUrl }: BotSettings,
): Promise<Result<BotIdentity, StartError>> {
  const tested = await client.call('auth.test', {}, identitySchema);
  if (!tested.ok) return err(toStartError(tested.error, 'SLACK_BOT_TOKEN', apiUrl));
  const { user_id, bot_id, team_id } = tested.value;
  return ok({ userId: user_id, botId: bot_id ?? null, teamId: team_id });
}
