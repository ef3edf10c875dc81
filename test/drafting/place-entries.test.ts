import { describe, expect, test } from 'vitest';
import { alignUnits } from '../../src/drafting/align-units.ts';
import { listEntries } from '../../src/drafting/entries.ts';
import { placeEntries } from '../../src/drafting/place-entries.ts';
import { pastOf, SAMPLE_CATALOGUE } from '../support/past-texts.ts';
import { dataFor, documentOf } from '../support/small-report.ts';

const report = (year: number, talent: string, finance: string) =>
  documentOf(
    pastOf(
      [
        `云溪区科技局${year}年工作总结和${year + 1}年工作计划`,
        '',
        `${year}年，区科技局坚持创新驱动，服务企业、服务人才、服务群众。现将有关情况报告如下。`,
        `一、${year}年工作总结`,
        '（一）聚焦主体，壮大企业队伍',
        '1.企业培育。新增高新技术企业24家，总数达到103家。',
        `2.科技金融。${finance}`,
        '（二）聚焦要素，激发人才活力',
        `1.科技人才。${talent}`,
        '2.科学普及。开展科普活动71场次，深入社区传播科学知识。',
        `二、${year + 1}年工作计划`,
        '（一）壮大主体。新增高新技术企业28家以上。',
        '（二）集聚人才。选派科技特派员65名。',
        '',
      ].join('\n'),
    ),
  );

const LAST = report(
  2022,
  '选派科技特派员60名，开展技术服务480次。',
  '新增知识价值信用贷款1.96亿元，引导银行创新还款方式。',
);
const BEFORE = report(
  2021,
  '选派科技特派员52名，选聘科技顾问22名。',
  '新增知识价值信用贷款1.62亿元，户均228.2万元。',
);

/** The last heading of the paragraph that an entry goes to. */
function homeOf({ figure, plan }: { readonly figure?: string; readonly plan?: string }): string {
  const data = dataFor(2023, { figures: figure ? [figure] : [], plans: plan ? [plan] : [] });
  const entries = listEntries(data, [LAST, BEFORE], SAMPLE_CATALOGUE);
  const homes = placeEntries(entries, alignUnits(LAST, [BEFORE]));
  const [unit] = homes.keys();
  return unit?.base.unit.headings.at(-1)?.text ?? '(introduction)';
}

describe('the paragraph of an entry', () => {
  test.each<readonly [name: string, given: Parameters<typeof homeOf>[0], heading: string]>([
    ['where last year has it', { figure: '高新技术企业 cumulative 123 家' }, '1.企业培育'],
    [
      'where last year has its indicator in another measure',
      { figure: '高新技术企业 growth_rate 19.4 %' },
      '1.企业培育',
    ],
    ['where an earlier year had it', { figure: '科技顾问 value 29 名' }, '1.科技人才'],
    ['where its words are', { figure: '科普讲座 value 12 场' }, '2.科学普及'],
    ['where its rare words are, not its common ones', { figure: '银行服务活动 value 5 场' }, '2.科技金融'],
    [
      'where it was entered under, against its words',
      { figure: '银行讲座 value 5 场 section=聚焦要素，激发人才活力' },
      '2.科学普及',
    ],
    ['in the plan for what is planned', { plan: '高新技术企业 30 家' }, '（一）壮大主体'],
    ['in the plan for what is planned, by its words', { plan: '青年人才 9 名' }, '（二）集聚人才'],
    ['never the introduction', { figure: '服务群众 value 300 人次' }, '1.科技人才'],
  ])('is %s', (_, given, heading) => {
    expect(homeOf(given)).toBe(heading);
  });
});
