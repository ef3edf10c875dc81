import { type Received, type Respond, sendJson } from './scripted-service.ts';

/** A call of a tool, by its name and arguments. */
export type Call = readonly [name: string, given: unknown];

/** Sends calls of tools; a string of arguments goes as it is. */
export function sendCalls(
  { body }: Received,
  response: Parameters<Respond>[1],
  calls: readonly Call[],
  finish = 'tool_calls',
): void {
  const turn = body.messages?.length ?? 0;
  const tool_calls = calls.map(([name, given], i) => ({
    id: `call_${turn}_${i}`,
    type: 'function',
    function: { name, arguments: typeof given === 'string' ? given : JSON.stringify(given) },
  }));
  sendJson(response, 200, {
    id: `c${turn}`,
    object: 'chat.completion',
    model: body.model,
    choices: [{ index: 0, message: { role: 'assistant', content: null, tool_calls }, finish_reason: finish }],
    usage: { prompt_tokens: 300, completion_tokens: 30, total_tokens: 330 },
  });
}

/** What the tools have said so far, the last of it last. */
export const toldBy = ({ body }: Received): readonly string[] =>
  (body.messages ?? []).filter((m) => m.role === 'tool').map((m) => m.content);

/** Plans turn by turn; a turn reads what the tools have said. The last turn is repeated. */
export const planWith =
  (...turns: readonly ((told: string) => readonly Call[])[]): Respond =>
  (received, response) => {
    const turn = (received.body.messages ?? []).filter((m) => m.role === 'assistant').length;
    const calls = turns[Math.min(turn, turns.length - 1)]?.(toldBy(received).join('\n')) ?? [];
    sendCalls(received, response, calls);
  };

/** The id of the first card that holds all of these words. */
export function idOf(told: string, ...words: readonly string[]): string {
  const card = told.split('\n').find((line) => words.every((w) => line.includes(w)));
  return card?.split('｜')[0] ?? 'f0';
}

export const give = (answer: readonly string[], understood = ''): Call => [
  'give_answer',
  { answer, understood },
];
