import { describe, expect, it } from 'vitest';
import { indexGlosses } from '../../src/lexicon/gloss-index.ts';

const lookUp = indexGlosses([
  { simplified: '凉亭', english: ['pavilion; arbor (in a garden)', 'a summer house'] },
  { simplified: '修缮', english: ['to repair; to renovate'] },
  { simplified: '翻修', english: ['to renovate'] },
  { simplified: '亭', english: ['pavilion'] },
  { simplified: '亭台楼阁', english: ['pavilions and kiosks of every shape and size'] },
  { simplified: 'A座', english: ['tower a'] },
]);

describe('a dictionary turned round', () => {
  it.each([
    ['pavilion', ['凉亭']],
    ['arbor', ['凉亭']],
    ['summer house', ['凉亭']],
    ['renovate', ['修缮', '翻修']],
    ['tower a', []],
    ['kiosk', []],
  ])('%s', (english, words) => expect(lookUp(english)).toEqual(words));
});
