import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/config/environment.ts';

const DEFAULTS = {
  baseUrl: 'https://api.openai.com/v1',
  apiKey: '',
  chatModel: 'gpt-4o-mini',
  embeddingModel: null,
  timeoutMs: 20_000,
  dailyTokens: 1_000_000,
  questionTokens: 4000,
};

describe('the settings of the model', () => {
  it.each([
    ['nothing set', {}, null],
    ['names and limits alone', { ZHUBI_CHAT_MODEL: 'm', ZHUBI_MODEL_TIMEOUT_MS: '5' }, null],
    ['empty variables', { OPENAI_API_KEY: ' ', OPENAI_BASE_URL: '' }, null],
    ['a key', { OPENAI_API_KEY: ' k ' }, { ...DEFAULTS, apiKey: 'k' }],
    [
      'an address without a key',
      { OPENAI_BASE_URL: 'http://localhost:11434/v1/' },
      { ...DEFAULTS, baseUrl: 'http://localhost:11434/v1' },
    ],
    [
      'everything',
      {
        OPENAI_API_KEY: 'k',
        OPENAI_BASE_URL: 'https://a.b/v1',
        ZHUBI_CHAT_MODEL: 'c',
        ZHUBI_EMBEDDING_MODEL: 'e',
        ZHUBI_MODEL_TIMEOUT_MS: '1500',
        ZHUBI_MODEL_DAILY_TOKENS: '9',
      },
      {
        baseUrl: 'https://a.b/v1',
        apiKey: 'k',
        chatModel: 'c',
        embeddingModel: 'e',
        timeoutMs: 1500,
        dailyTokens: 9,
        questionTokens: 4000,
      },
    ],
  ])('%s', (_, variables, model) =>
    expect(readEnvironment(variables)).toMatchObject({ ok: true, value: { model } }),
  );

  it.each([
    ['OPENAI_BASE_URL', 'localhost:11434'],
    ['OPENAI_BASE_URL', 'ftp://a.b'],
    ['OPENAI_BASE_URL', 'https://user:word@a.b'],
    ['ZHUBI_MODEL_TIMEOUT_MS', '0'],
    ['ZHUBI_MODEL_TIMEOUT_MS', '20s'],
    ['ZHUBI_MODEL_TIMEOUT_MS', '-1'],
    ['ZHUBI_MODEL_DAILY_TOKENS', '1.5'],
  ])('names %s when it is %s', (name, value) => {
    const read = readEnvironment({ [name]: value });
    if (read.ok) throw new Error('taken');
    expect(read.error.problems).toEqual([expect.stringMatching(new RegExp(`^${name}：“${value}”`))]);
  });
});
