import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import { type ModelSettings, modelSettingsOf, modelVariables } from './model-settings.ts';

/** An empty variable counts as missing. */
const setting = z
  .string()
  .optional()
  .transform((v) => (v === undefined || v.trim() === '' ? null : v.trim()));

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const environmentSchema = z.object({
  ...modelVariables,
  ZHUBI_STORE: setting,
  ZHUBI_CORPUS: setting,
  ZHUBI_ORGANISATION: setting,
  LOG_LEVEL: setting.pipe(
    z.enum(LOG_LEVELS, { error: ({ input }) => `“${input}”不是 ${LOG_LEVELS.join(' ')} 之一` }).nullable(),
  ),
});

/** The settings of the program, each checked once at start. */
export interface Environment {
  readonly store: string;
  /** `null` when not set: the sample corpus that comes with the program. */
  readonly corpus: string | null;
  readonly organisation: string | null;
  readonly logLevel: string;
  /** `null`: no model is used, and nothing leaves the machine. */
  readonly model: ModelSettings | null;
}

export interface EnvironmentError {
  readonly kind: 'environment-malformed';
  /** One line for each bad variable: its name and what is wrong with it. */
  readonly problems: readonly string[];
}

/** Where the store lies when neither option nor variable says. */
export const DEFAULT_STORE = '.zhubi';

export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Result<Environment, EnvironmentError> {
  const parsed = environmentSchema.safeParse(variables);
  if (!parsed.success)
    return err({
      kind: 'environment-malformed',
      problems: parsed.error.issues.map((i) => `${i.path.join('.')}：${i.message}`),
    });
  const e = parsed.data;
  return ok({
    store: e.ZHUBI_STORE ?? DEFAULT_STORE,
    corpus: e.ZHUBI_CORPUS,
    organisation: e.ZHUBI_ORGANISATION,
    logLevel: e.LOG_LEVEL ?? 'warn',
    model: modelSettingsOf(e),
  });
}
