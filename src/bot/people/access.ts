import { z } from 'zod';
import { ok, type Result } from '../../shared/result.ts';
import type { SlackClient, SlackError } from '../slack/slack-client.ts';
import type { Clock } from '../start/clock.ts';
import type { Log } from '../start/log.ts';
import type { BotIdentity, BotSettings } from '../start/settings.ts';

export type Verdict =
  | { readonly kind: 'welcome'; readonly isEditor: boolean; readonly person: Person }
  | { readonly kind: 'refused'; readonly why: 'guest' | 'outsider' | 'channel' };

/** Someone of the workspace, as the ledger and the messages name them. */
export interface Person {
  readonly id: string;
  /** The id where Slack tells no name. */
  readonly name: string;
}

export interface Access {
  /** Whether this person may use the bot in this channel. */
  judge(user: string, channel: string): Promise<Result<Verdict, SlackError>>;
}

type Standing = 'member' | 'guest' | 'outsider';

interface Known {
  readonly standing: Standing;
  readonly name: string;
}

const userSchema = z.object({
  user: z.object({
    team_id: z.string().nullish(),
    deleted: z.boolean().nullish(),
    is_bot: z.boolean().nullish(),
    real_name: z.string().nullish(),
    profile: z.object({ display_name: z.string().nullish() }).nullish().catch(null),
    is_restricted: z.boolean().nullish(),
    is_ultra_restricted: z.boolean().nullish(),
    is_stranger: z.boolean().nullish(),
    enterprise_user: z.object({ teams: z.array(z.string()).nullish() }).nullish(),
  }),
});

/** Whoever is made a guest, or leaves, is known as such after so long. */
const REMEMBERED_MS = 10 * 60_000;
const MOST_REMEMBERED = 2000;

/** Whom Slack does not know as a member of this very workspace gets nothing. */
export function createAccess(options: {
  readonly client: SlackClient;
  readonly settings: Pick<BotSettings, 'allowedChannels' | 'editors'>;
  readonly identity: BotIdentity;
  readonly clock: Clock;
  readonly log: Log;
}): Access {
  const { client, settings, identity, clock, log } = options;
  const known = new Map<string, Known & { until: number }>();

  const standingOf = async (user: string): Promise<Result<Known, SlackError>> => {
    const remembered = known.get(user);
    if (remembered && remembered.until > clock.now()) return ok(remembered);
    const found = await client.call('users.info', { user }, userSchema);
    // Slack does not tell of people of other workspaces at all.
    if (!found.ok && found.error.kind === 'slack-refused' && /^user_not_/.test(found.error.code))
      return ok({ standing: 'outsider', name: user });
    if (!found.ok) return found;
    const standing = judgeStanding(found.value.user, identity.teamId);
    if (known.size >= MOST_REMEMBERED) known.clear();
    const name = found.value.user.profile?.display_name || found.value.user.real_name || user;
    known.set(user, { standing, name, until: clock.now() + REMEMBERED_MS });
    return ok({ standing, name });
  };

  const refuse = (user: string, channel: string, why: 'guest' | 'outsider' | 'channel') => {
    log.warn({ user, channel, why }, 'access denied');
    return ok({ kind: 'refused', why } as const);
  };

  return {
    judge: async (user, channel) => {
      // Direct messages are no channels: whoever is a member may use them.
      const isListed =
        settings.allowedChannels === null ||
        /^[DUW]/.test(channel) ||
        settings.allowedChannels.includes(channel);
      if (!isListed) return refuse(user, channel, 'channel');
      const standing = await standingOf(user);
      if (!standing.ok) return standing;
      const { standing: found, name } = standing.value;
      if (found !== 'member') return refuse(user, channel, found);
      const isEditor = settings.editors === null || settings.editors.includes(user);
      return ok({ kind: 'welcome', isEditor, person: { id: user, name } });
    },
  };
}

function judgeStanding(user: z.infer<typeof userSchema>['user'], teamId: string): Standing {
  if (user.is_stranger || user.deleted || user.is_bot) return 'outsider';
  if (user.is_restricted || user.is_ultra_restricted) return 'guest';
  const teams = [user.team_id, ...(user.enterprise_user?.teams ?? [])];
  return teams.includes(teamId) ? 'member' : 'outsider';
}
