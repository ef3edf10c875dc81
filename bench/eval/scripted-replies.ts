import { estimateTokens } from '../../src/llm/estimate-tokens.ts';
import type { Received, Respond } from '../../test/llm/scripted-service.ts';
import { sendCompletion } from '../../test/llm/scripted-service.ts';
import type { createHonestReplies } from './honest-service.ts';

export type HonestReplies = ReturnType<typeof createHonestReplies>;

/** The whole prompt of a request, and the reply that a good model would give to it. */
export function readPrompt({ body }: Received, honest: HonestReplies): { prompt: string; reply: unknown } {
  const prompt = (body.messages ?? []).map((m) => m.content).join('\n');
  const reply = prompt.includes('<<<底稿')
    ? honest.section(prompt)
    : prompt.includes('<<<材料')
      ? honest.words(prompt)
      : honest.understand(prompt);
  return { prompt, reply };
}

/** Replies well, after `change` has had its way with the reply; tokens are counted as the estimate has them. */
export function replyWith(
  honest: HonestReplies,
  change: (reply: unknown, prompt: string, n: number) => unknown = (reply) => reply,
): Respond {
  let n = 0;
  return (received, response) => {
    const { prompt, reply } = readPrompt(received, honest);
    const text = JSON.stringify(change(reply, prompt, n++));
    sendCompletion(received, response, text, 'stop', {
      prompt: estimateTokens(prompt),
      reply: estimateTokens(text),
    });
  };
}
