import { describe, expect, it } from 'vitest';
import type { EnteredData, EnteredFigure } from '../../src/entered-data/entered-data.ts';
import { compareData, emptyData, isChanged, mergeData } from '../../src/entered-data/merge-data.ts';

/** `indicator measure value unit [section [period]]` */
function figure(line: string): EnteredFigure {
  const [indicator = '', measure = 'value', value = '', unit = '', section = '', period = ''] =
    line.split(' ');
  return {
    indicator,
    measure: measure as EnteredFigure['measure'],
    value,
    unit,
    qualifier: null,
    period: period || null,
    scope: null,
    note: null,
    section: section || null,
  };
}
const show = ({ indicator, measure, value, unit, section, period }: EnteredFigure): string =>
  [indicator, measure, value, unit, section ?? '', period ?? ''].join(' ').trimEnd();
const dataOf = (...lines: string[]): EnteredData => ({
  ...emptyData(2023, null),
  figures: lines.map(figure),
});

describe('mergeData', () => {
  it.each<[string, string[], string[], { result: string[]; added?: string[]; changed?: string[] }]>([
    [
      'adds what is new, behind what is there',
      ['甲 new 1 家'],
      ['乙 new 2 家'],
      { result: ['甲 new 1 家', '乙 new 2 家'], added: ['乙 new 2 家'] },
    ],
    [
      'replaces what has the same slot, in its place',
      ['甲 new 1 家', '乙 new 2 家'],
      ['甲 new 3 家'],
      { result: ['甲 new 3 家', '乙 new 2 家'], changed: ['甲 new 1 家 → 甲 new 3 家'] },
    ],
    [
      'tells another unit as a change',
      ['甲 value 1 亿元'],
      ['甲 value 10000 万元'],
      { result: ['甲 value 10000 万元'], changed: ['甲 value 1 亿元 → 甲 value 10000 万元'] },
    ],
    [
      'keeps another measure',
      ['甲 new 1 家'],
      ['甲 cumulative 3 家'],
      { result: ['甲 new 1 家', '甲 cumulative 3 家'], added: ['甲 cumulative 3 家'] },
    ],
    [
      'keeps another stretch of the year',
      ['甲 new 1 家'],
      ['甲 new 3 家 创新 上半年'],
      { result: ['甲 new 1 家', '甲 new 3 家 创新 上半年'], added: ['甲 new 3 家 创新 上半年'] },
    ],
    [
      'finds nothing new in what is sent again',
      ['甲 new 1 家 创新'],
      ['甲 new 1 家 创新'],
      { result: ['甲 new 1 家 创新'] },
    ],
    [
      'keeps the section where none is said',
      ['甲 new 1 家 创新'],
      ['甲 new 2 家'],
      { result: ['甲 new 2 家 创新'], changed: ['甲 new 1 家 创新 → 甲 new 2 家 创新'] },
    ],
    [
      'takes another section for a change',
      ['甲 new 1 家 创新'],
      ['甲 new 1 家 企业'],
      { result: ['甲 new 1 家 企业'], changed: ['甲 new 1 家 创新 → 甲 new 1 家 企业'] },
    ],
    [
      'takes one name in two spellings for one slot',
      ['“双创”基地 new 1 家'],
      ['双创基地 new 2 家'],
      { result: ['双创基地 new 2 家'], changed: ['“双创”基地 new 1 家 → 双创基地 new 2 家'] },
    ],
    [
      'takes 1.0 for another number than 1: it says more',
      ['甲 value 1 亿元'],
      ['甲 value 1.0 亿元'],
      { result: ['甲 value 1.0 亿元'], changed: ['甲 value 1 亿元 → 甲 value 1.0 亿元'] },
    ],
  ])('%s', (_, current, sent, { result, added = [], changed = [] }) => {
    const before = dataOf(...current);
    const after = mergeData(before, dataOf(...sent));
    const { figures } = compareData(before, after);
    expect(after.figures.map(show)).toEqual(result);
    expect(figures.added.map(show)).toEqual(added);
    expect(figures.changed.map((c) => `${show(c.before)} → ${show(c.after)}`)).toEqual(changed);
    expect(figures.removed).toEqual([]);
    expect(isChanged(compareData(before, after))).toBe(added.length + changed.length > 0);
  });

  it('adds highlights once, and replaces plans of the same aim', () => {
    const plan = (value: string, aim: 'new' | null) => ({
      indicator: '甲',
      aim,
      value,
      unit: '家',
      qualifier: null,
    });
    const highlight = { section: '创新', text: '获评国家级孵化器' };
    const before = { ...dataOf(), highlights: [highlight], plans: [plan('20', 'new')] };
    const sent = {
      ...dataOf(),
      highlights: [highlight, { ...highlight, section: '党建' }],
      plans: [plan('25', 'new'), plan('9', null)],
    };
    const after = mergeData(before, sent);
    expect(after.highlights).toEqual([highlight, { ...highlight, section: '党建' }]);
    expect(after.plans.map((p) => p.value)).toEqual(['25', '9']);
  });

  it('tells what an older state had not', () => {
    const { figures } = compareData(dataOf('甲 new 1 家', '乙 new 2 家'), dataOf('甲 new 1 家'));
    expect(figures).toEqual({ added: [], changed: [], removed: [figure('乙 new 2 家')] });
  });
});
