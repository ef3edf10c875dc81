import { describe, expect, it } from 'vitest';
import { describeReading } from '../../src/answers/describe-reading.ts';
import { readQuestion } from '../../src/answers/read-question.ts';
import { emptyCatalogue } from '../../src/figures/catalogue.ts';

const reading = (text: string) =>
  describeReading(
    readQuestion(text, {
      catalogue: emptyCatalogue,
      bodies: [],
      homeBody: null,
      thisYear: 2024,
      previous: null,
    }),
  );

describe('how a question was taken, in one sentence', () => {
  it.each([
    ['2022年新增养老床位多少张？', '读作：2022年，新增养老床位，查数。'],
    ['2022年养老床位比上年多多少张？', '读作：2022年，养老床位，比多少。'],
    ['2020到2022年每年养老床位多少张？', '读作：2020—2022年，养老床位，看走势。'],
  ])('%s → %s', (text, said) => expect(reading(text)).toBe(said));

  it('is nothing where nothing countable was heard', () => expect(reading('为什么？')).toBeNull());
});
