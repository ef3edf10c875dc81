/** How a service can be asked for JSON, best first. */
export const REPLY_FORMATS = ['json-schema', 'function-calling', 'json-mode'] as const;
export type ReplyFormat = (typeof REPLY_FORMATS)[number];

/**
 * What is remembered of services between runs. It spares calls and holds a limit; nothing is lost for good when it
 * cannot be read or written, so failing to is no error: then it remembers nothing.
 */
export interface ModelMemory {
  /** The way of asking for JSON that a service (base URL and model) is known to understand. */
  formatOf(service: string): Promise<ReplyFormat | null>;
  rememberFormat(service: string, format: ReplyFormat): Promise<void>;
  /** Tokens spent on a day (`2023-01-31`). */
  spentOn(day: string): Promise<number>;
  addSpent(day: string, tokens: number): Promise<void>;
}

/** Remembers as long as the process runs. */
export function createVolatileMemory(): ModelMemory {
  const formats = new Map<string, ReplyFormat>();
  const spent = new Map<string, number>();
  return {
    formatOf: async (service) => formats.get(service) ?? null,
    rememberFormat: async (service, format) => void formats.set(service, format),
    spentOn: async (day) => spent.get(day) ?? 0,
    addSpent: async (day, tokens) => void spent.set(day, (spent.get(day) ?? 0) + tokens),
  };
}
