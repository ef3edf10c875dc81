import { describe, expect, it } from 'vitest';
import { DEFAULT_STORE, readEnvironment } from '../../src/config/environment.ts';

const NOTHING_SET = { store: DEFAULT_STORE, corpus: null, organisation: null, logLevel: 'warn', model: null };

describe('the environment', () => {
  it.each([
    ['nothing set', {}, NOTHING_SET],
    [
      'empty counts as missing',
      { ZHUBI_STORE: '', ZHUBI_CORPUS: '  ', ZHUBI_ORGANISATION: '\t', LOG_LEVEL: '' },
      NOTHING_SET,
    ],
    ['undefined counts as missing', { ZHUBI_STORE: undefined, LOG_LEVEL: undefined }, NOTHING_SET],
    ['other variables are nobody’s business', { PATH: '/bin', ZHUBI_OTHER: '1' }, NOTHING_SET],
    [
      'everything set, spaces around it gone',
      {
        ZHUBI_STORE: ' s3://a/b ',
        ZHUBI_CORPUS: '/语料',
        ZHUBI_ORGANISATION: '青禾区科技局',
        LOG_LEVEL: 'debug',
      },
      { store: 's3://a/b', corpus: '/语料', organisation: '青禾区科技局', logLevel: 'debug', model: null },
    ],
  ])('%s', (_, variables, value) => expect(readEnvironment(variables)).toEqual({ ok: true, value }));

  it.each(['loud', 'INFO', '3'])('names LOG_LEVEL when it is %j, and what it may be', (level) => {
    const read = readEnvironment({ LOG_LEVEL: level });
    expect(read).toMatchObject({ ok: false, error: { kind: 'environment-malformed' } });
    if (!read.ok)
      expect(read.error.problems).toEqual([
        `LOG_LEVEL：“${level}”不是 silent fatal error warn info debug trace 之一`,
      ]);
  });
});
