import { describe, expect, it } from 'vitest';
import { measureRanks } from '../../bench/search/measure-ranks.ts';
import { readSquad } from '../../bench/search/read-squad.ts';

const CONTEXT = '青禾区科普馆于春天开馆，由三座展厅组成。';
const QUESTION = '科普馆什么时候开馆？';

describe('a set in the layout of SQuAD', () => {
  it.each([
    [
      'nested',
      {
        version: '1',
        data: [
          {
            title: 't',
            paragraphs: [
              {
                id: 'x',
                context: CONTEXT,
                qas: [{ id: 'q', question: QUESTION, answers: [{ text: '春天', answer_start: 7 }] }],
              },
            ],
          },
        ],
      },
    ],
    [
      'flat',
      [
        {
          context_id: 'x',
          context_text: CONTEXT,
          qas: [{ query_id: 'q', query_text: QUESTION, answers: ['春天'] }],
        },
      ],
    ],
  ])('(%s) is read into passages and questions', (_, json) =>
    expect(readSquad(json)).toEqual([{ text: CONTEXT, questions: [QUESTION] }]),
  );

  it('has a passage once, however often it comes', () => {
    const paragraph = { context: CONTEXT, qas: [{ question: QUESTION }] };
    expect(readSquad({ data: [{ paragraphs: [paragraph, paragraph] }] })).toEqual([
      { text: CONTEXT, questions: [QUESTION, QUESTION] },
    ]);
  });

  it('of another layout is refused', () => expect(() => readSquad({ data: [{ text: 'x' }] })).toThrow());
});

describe('ranks', () => {
  it('give recall and mean reciprocal rank', () =>
    expect(measureRanks([1, 2, 6, null])).toEqual({
      questions: 4,
      recallAt1: 0.25,
      recallAt5: 0.5,
      recallAt10: 0.75,
      meanReciprocalRank: (1 + 1 / 2 + 1 / 6) / 4,
    }));
  it('of no question are nought', () =>
    expect(measureRanks([])).toMatchObject({ recallAt1: 0, meanReciprocalRank: 0 }));
});
