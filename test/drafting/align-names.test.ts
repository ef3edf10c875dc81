import { describe, expect, test } from 'vitest';
import { alignNames } from '../../src/drafting/align-names.ts';
import { listEntries } from '../../src/drafting/entries.ts';
import { SAMPLE_CATALOGUE } from '../support/past-texts.ts';
import { dataFor, documentOf, draftSmall, smallReport } from '../support/small-report.ts';

/** The name under which a past sentence's only figure goes once this year's data are known. */
function nameAfter(sentence: string, ...figures: readonly string[]): string {
  const document = documentOf(smallReport(2022, sentence));
  const entries = listEntries(dataFor(2023, { figures }), [document], SAMPLE_CATALOGUE);
  const aligned = alignNames([document], entries, SAMPLE_CATALOGUE);
  const key = document.units[0]?.sentences[0]?.figures[0]?.key ?? '';
  return aligned.find(key)?.name ?? key;
}

describe('a past sentence that says a little more goes by the name that was entered', () => {
  test.each<readonly [sentence: string, figure: string, name: string]>([
    ['局党组专题研究安全生产工作6次。', '安全生产工作 value 5 次', '安全生产工作'],
    ['汇集企业技术需求83条。', '企业技术需求 value 90 条', '企业技术需求'],
    ['线上线下揭榜对接活动2场。', '揭榜对接活动 value 3 场', '揭榜对接活动'],
  ])('%s', (sentence, figure, name) => {
    expect(nameAfter(sentence, figure)).toBe(name);
  });
});

describe('but not what names another thing', () => {
  test.each<readonly [sentence: string, ...figures: string[]]>([
    ['新三板挂牌后备企业12家。', '挂牌后备企业 value 20 家'],
    ['省级揭榜攻关项目3项。', '揭榜攻关项目 value 9 项'],
    ['组织揭榜对接会议2场。', '揭榜对接 value 3 场'],
    ['线上线下揭榜对接活动2场。', '揭榜对接活动 value 3 家'],
    ['重点揭榜对接活动2场。', '揭榜对接活动 value 3 场'],
    ['企业家沙龙2场。', '沙龙 value 3 场'],
  ])('%s', (sentence, ...figures) => {
    const name = nameAfter(sentence, ...figures);
    expect(figures.map((f) => f.split(' ')[0])).not.toContain(name);
  });
});

test('the number stands in the past sentence, and no mark asks for it', () => {
  const { text, needs } = draftSmall(
    [smallReport(2022, '局党组专题研究安全生产工作6次，压实各方责任。')],
    dataFor(2023, { figures: ['安全生产工作 value 5 次'] }),
  );
  expect({ text, needs }).toEqual({ text: '局党组专题研究安全生产工作5次，压实各方责任。', needs: [] });
});

test('where a report has both names they are two things', () => {
  const { text } = draftSmall(
    [smallReport(2022, '揭榜对接活动8场。线上线下揭榜对接活动2场。')],
    dataFor(2023, { figures: ['揭榜对接活动 value 9 场'] }),
  );
  expect(text).toContain('揭榜对接活动9场');
  expect(text).not.toContain('线上线下揭榜对接活动9场');
});
