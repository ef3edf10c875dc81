import { z } from 'zod';

/** A service that speaks OpenAI's way, as configured. */
export interface ModelSettings {
  readonly baseUrl: string;
  /** Empty for a service that wants none (a local vLLM or Ollama). */
  readonly apiKey: string;
  readonly chatModel: string;
  /** `null`: the built-in embedding serves. */
  readonly embeddingModel: string | null;
  readonly timeoutMs: number;
  /** Tokens a day, prompts and replies together. */
  readonly dailyTokens: number;
  /** Tokens that the plan of one question may take, all its turns together. */
  readonly questionTokens: number;
}

const OPENAI_URL = 'https://api.openai.com/v1';
const DEFAULT_CHAT_MODEL = 'gpt-4o-mini';
const DEFAULT_TIMEOUT_MS = 20_000;
const LONGEST_TIMEOUT_MS = 600_000;
/** Some 700 questions and 100 sections. */
const DEFAULT_DAILY_TOKENS = 1_000_000;
/** Some four turns with short cards. */
const DEFAULT_QUESTION_TOKENS = 4000;

const setting = z
  .string()
  .optional()
  .transform((v) => (v === undefined || v.trim() === '' ? null : v.trim()));

const wholeNumber = (fallback: number, most: number) =>
  setting.transform((text, context) => {
    if (text === null) return fallback;
    if (/^\d{1,15}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
    context.addIssue({ code: 'custom', message: `“${text}”不是 1 到 ${most} 之间的整数` });
    return z.NEVER;
  });

/** The variables of the model, to be merged into the environment's schema. */
export const modelVariables = {
  OPENAI_API_KEY: setting,
  OPENAI_BASE_URL: setting.transform((text, context) => {
    if (text === null) return null;
    const url = URL.parse(text);
    if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '')
      return text.replace(/\/+$/, '');
    context.addIssue({
      code: 'custom',
      message: `“${text}”不是 http:// 或 https:// 开头的网址（不带用户名和密码）`,
    });
    return z.NEVER;
  }),
  ZHUBI_CHAT_MODEL: setting,
  ZHUBI_EMBEDDING_MODEL: setting,
  ZHUBI_MODEL_TIMEOUT_MS: wholeNumber(DEFAULT_TIMEOUT_MS, LONGEST_TIMEOUT_MS),
  ZHUBI_MODEL_DAILY_TOKENS: wholeNumber(DEFAULT_DAILY_TOKENS, 1e12),
  ZHUBI_MODEL_QUESTION_TOKENS: wholeNumber(DEFAULT_QUESTION_TOKENS, 1e6),
};

const modelSchema = z.object(modelVariables);

/** The service to use; `null` when neither a key nor an address is set: then no model is used. */
export function modelSettingsOf(variables: z.output<typeof modelSchema>): ModelSettings | null {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = variables;
  if (apiKey === null && baseUrl === null) return null;
  return {
    baseUrl: baseUrl ?? OPENAI_URL,
    apiKey: apiKey ?? '',
    chatModel: variables.ZHUBI_CHAT_MODEL ?? DEFAULT_CHAT_MODEL,
    embeddingModel: variables.ZHUBI_EMBEDDING_MODEL,
    timeoutMs: variables.ZHUBI_MODEL_TIMEOUT_MS,
    dailyTokens: variables.ZHUBI_MODEL_DAILY_TOKENS,
    questionTokens: variables.ZHUBI_MODEL_QUESTION_TOKENS,
  };
}
