import { describe, expect, test } from 'vitest';
import { dataFor, draftSmall, smallReport } from '../support/small-report.ts';

const PARTS = ['市级科技特派员 value 26 名', '区级科技特派员 value 39 名'];
const LAST = '选派科技特派员60名，其中市级24名、区级36名。';

const draft = (last: string, ...figures: readonly string[]) =>
  draftSmall([smallReport(2022, last)], dataFor(2023, { figures }));

describe('a whole that nobody entered is the sum of its parts', () => {
  test('where the last report adds them up', () => {
    const { text, figures } = draft(LAST, ...PARTS);
    expect(text).toBe('选派科技特派员65名，其中市级26名、区级39名。');
    expect(figures.find((f) => f.value === '65')).toMatchObject({
      origin: 'derived',
      working: '26 + 39 = 65',
    });
  });

  test('and a whole of wholes', () => {
    const last = `${LAST}选聘科技顾问26名，新培育技术经纪人13名，三类科技人才合计99名。`;
    const { text } = draft(last, ...PARTS, '科技顾问 value 29 名', '技术经纪人 new 16 名');
    expect(text).toContain('三类科技人才合计110名');
  });
});

describe('but not', () => {
  test.each<readonly [name: string, last: string, figures: readonly string[]]>([
    ['where the parts did not add up', LAST.replace('60名', '61名'), PARTS],
    ['where a part is missing', LAST, PARTS.slice(0, 1)],
    ['where a part is not exact', LAST, [...PARTS.slice(0, 1), '区级科技特派员 value 39 名 qualifier=余']],
  ])('%s', (_, last, figures) => {
    expect(
      draft(last, ...figures).figures.filter(
        (f) => f.indicator.endsWith('科技特派员') && f.origin === 'derived' && f.measure === 'value',
      ),
    ).toEqual([]);
  });

  test('where the whole was entered: it stands as entered, once', () => {
    const { figures, text } = draft(LAST, ...PARTS, '科技特派员 value 65 名');
    expect(figures.filter((f) => f.value === '65').map((f) => f.origin)).toEqual(['entered']);
    expect(text.match(/65/g)).toHaveLength(1);
  });

  test('where it was entered as another measure', () => {
    const { figures } = draft(LAST, ...PARTS, '科技特派员 cumulative 65 名');
    expect(figures.filter((f) => f.value === '65').map((f) => f.origin)).toEqual(['entered']);
  });
});
