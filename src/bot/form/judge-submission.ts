import { readForm } from '../../workflows/data/save-form.ts';
import { type Submission, submissionSchema } from '../inbox/requests.ts';
import type { Bot } from '../start/bot.ts';
import { FORM } from '../views/data-form.ts';
import { readFormContext } from './form-place.ts';

/** Slack waits three seconds for an answer; what is not judged by then is judged again when it is saved. */
const JUDGE_WITHIN_MS = 2000;

/** What a form that cannot be saved is told at once, each fault at its field; `null` for everything else. */
export async function judgeSubmission(
  { program, clock, log }: Pick<Bot, 'program' | 'clock' | 'log'>,
  body: unknown,
): Promise<object | null> {
  const parsed = submissionSchema.safeParse(body);
  if (!parsed.success || parsed.data.view.callback_id !== FORM.callback) return null;
  const context = readFormContext(parsed.data.view.private_metadata);
  if (context === null) return null;
  const late = new AbortController();
  try {
    const answers = { year: context.year, typed: typedIn(parsed.data), shown: context.shown };
    const tooLate = clock.sleep(JUDGE_WITHIN_MS, late.signal).then(() => null);
    const read = await Promise.race([readForm(program, answers), tooLate]);
    if (read === null || read.ok || read.error.kind !== 'fields-bad') return null;
    return { response_action: 'errors', errors: sayAtFields(read.error.faults, parsed.data) };
  } catch (cause) {
    log.warn({ cause: cause instanceof Error ? cause.name : typeof cause }, 'form not judged');
    return null;
  } finally {
    late.abort();
  }
}

/** What was typed, by the ids of the fields. */
export const typedIn = ({ view }: Submission): Record<string, string> =>
  Object.fromEntries(
    Object.entries(view.state.values).flatMap(([block, actions]) => {
      const field = actions[FORM.field];
      return field === undefined ? [] : [[block, field.value ?? '']];
    }),
  );

/** Slack refuses an answer that names a block which the window does not have. */
function sayAtFields(
  faults: readonly { readonly id: string; readonly message: string }[],
  { view }: Submission,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { id, message } of faults) if (id in view.state.values) errors[id] ??= message;
  return errors;
}
