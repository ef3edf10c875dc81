import { describe, expect, it } from 'vitest';
import {
  baseUnit,
  isCountUnit,
  isMoney,
  isPercent,
  isPoints,
  isTimeUnit,
  readUnit,
  sameDimension,
  unitScale,
} from '../../src/figures/units.ts';

describe('readUnit', () => {
  it.each([
    ['家企业', '家'],
    ['个百分点', '个百分点'],
    ['百分点', '百分点'],
    ['人次', '人次'],
    ['人参会', '人'],
    ['家次企业', '家次'],
    ['场次', '场次'],
    ['台套设备', '台套'],
    ['户', '户'],
    ['名干部', '名'],
    ['元', '元'],
    ['美元', '美元'],
    ['元/平方米', '元/平方米'],
    ['平方米', '平方米'],
    ['平方公里', '平方公里'],
    ['米', '米'],
    ['吨标准煤', '吨标准煤'],
    ['吨', '吨'],
    ['千瓦时', '千瓦时'],
    ['千瓦', '千瓦'],
    ['微克/立方米', '微克/立方米'],
    ['%', '%'],
    ['‰', '‰'],
    ['倍', '倍'],
    ['个月', '个月'],
    ['个工作日', '个工作日'],
    ['天', '天'],
    ['件/万人', '件/万人'],
  ])('%s → %s', (text, expected) => expect(readUnit(text, 0)).toBe(expected));

  it.each(['人口', '人才', '人均', '人民币', '企业', '，', '', '的', 'GB'])(
    '%j starts with no unit',
    (text) => {
      expect(readUnit(text, 0)).toBeNull();
    },
  );

  it('reads at the place it is asked for, not before it', () => {
    expect(readUnit('12家企业', 2)).toBe('家');
    expect(readUnit('12家企业', 0)).toBeNull();
    expect(readUnit('家', 1)).toBeNull();
  });
});

describe('a unit and its magnitude', () => {
  it.each([
    ['家', '家', 1],
    ['万人', '人', 1e4],
    ['万元', '元', 1e4],
    ['亿元', '元', 1e8],
    ['万亿元', '元', 1e12],
    ['万亿斤', '斤', 1e12],
    ['万', '万', 1e4],
    ['%', '%', 1],
    ['个百分点', '个百分点', 1],
  ])('%s is %s times %d', (unit, base, scale) => {
    expect(baseUnit(unit)).toBe(base);
    expect(unitScale(unit)).toBe(scale);
  });
});

describe('what a unit measures', () => {
  it.each(['家', '个', '项', '人', '万人', '人次', '万人次', '件', '场', '户', '万户', '笔'])(
    '%s counts',
    (unit) => {
      expect(isCountUnit(unit)).toBe(true);
      expect(isMoney(unit)).toBe(false);
      expect(isPercent(unit)).toBe(false);
    },
  );

  it.each(['元', '万元', '亿元', '万亿元', '万美元', '元/平方米'])('%s is money', (unit) => {
    expect(isMoney(unit)).toBe(true);
    expect(isCountUnit(unit)).toBe(false);
  });

  it.each(['%', '‰'])('%s is a rate, not a difference of rates', (unit) => {
    expect([isPercent(unit), isPoints(unit), isCountUnit(unit)]).toEqual([true, false, false]);
  });

  it.each(['个百分点', '百分点'])('%s is a difference of rates', (unit) => {
    expect([isPercent(unit), isPoints(unit), isCountUnit(unit)]).toEqual([false, true, false]);
  });

  it.each(['天', '年', '小时', '个月', '岁'])('%s is time', (unit) => {
    expect([isTimeUnit(unit), isCountUnit(unit), isMoney(unit)]).toEqual([true, false, false]);
  });

  it.each(['吨', '亩', '平方米', '公里', '千瓦时', '倍'])(
    '%s neither counts, nor is it money or time',
    (unit) => {
      expect([isCountUnit(unit), isMoney(unit), isTimeUnit(unit)]).toEqual([false, false, false]);
    },
  );
});

describe('sameDimension', () => {
  it.each([
    ['家', '家'],
    ['家', '个'],
    ['家', '户'],
    ['名', '人'],
    ['万元', '亿元'],
    ['元', '万亿元'],
    ['万人', '人'],
    ['个百分点', '百分点'],
  ])('%s and %s can stand for the same thing', (a, b) => {
    expect(sameDimension(a, b)).toBe(true);
    expect(sameDimension(b, a)).toBe(true);
  });

  it.each([
    ['家', '万元'],
    ['%', '个百分点'],
    ['%', '家'],
    ['平方米', '亩'],
    ['万元', '万美元'],
    ['倍', '%'],
    ['天', '家'],
    ['吨', '件'],
  ])('%s and %s cannot', (a, b) => {
    expect(sameDimension(a, b)).toBe(false);
    expect(sameDimension(b, a)).toBe(false);
  });
});
