import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue } from '../../src/entered-data/read-value.ts';

/** `value magnitude+unit qualifier form`, with - for what is empty; `null` for not filled in; `!why` for unreadable. */
function read(text: string): string | null {
  const outcome = readValue(text, null);
  if (!outcome.ok) return `!${outcome.error}`;
  if (outcome.value === null) return null;
  const { value, magnitude, unit, qualifier, form } = outcome.value;
  return [value, magnitude + unit || '-', qualifier ?? '-', form ?? '-'].join(' ').replace(/( -)+$/, '');
}

describe('readValue', () => {
  it.each<[string, string | null]>([
    // As a person means it.
    ['26', '26'],
    ['0', '0'],
    ['12.50', '12.50'],
    ['1,286', '1286'],
    ['１，２８６', '1286'],
    ['1，286', '1286'],
    ['1 286', '1286'],
    ['12,345,678.9', '12345678.9'],
    ['１２', '12'],
    ['1２．5', '12.5'],
    ['  26  ', '26'],
    ['十二', '12'],
    ['两万三千', '2.3 万'],
    ['一百一十二', '112'],
    ['七', '7'],
    ['三点五', '3.5'],
    ['1.2亿', '1.2 亿'],
    ['2万5千', '2.5 万'],
    ['3千', '3000'],
    ['1.2万亿元', '1.2 万亿元'],
    ['26家', '26 家'],
    ['26 家', '26 家'],
    ['1.2万人次', '1.2 万人次'],
    ['21.2%', '21.2 %'],
    ['２１．２％', '21.2 %'],
    ['百分之十二', '12 %'],
    ['五成', '50 %'],
    ['-5.2', '-5.2'],
    ['－5.2%', '-5.2 %'],
    ['−3', '-3'],
    ['+5.2', '5.2'],
    ['-0', '0'],
    ['近400', '400 - 近'],
    ['约1.2亿元', '1.2 亿元 约'],
    ['500余', '500 - 余'],
    ['500余家', '500 家 余'],
    ['3千多万元', '3000 万元 多'],
    ['突破50', '50 - 突破'],
    ['超过50亿元', '50 亿元 超过'],
    ['10%以上', '10 % 以上'],
    ['30左右', '30 - 左右'],
    ['不少于8场', '8 场 不少于'],
    ['≥30', '30 - 不低于'],
    ['增长5.2%', '5.2 % - move'],
    ['同比增长约5%', '5 % 约 move'],
    ['下降5.2%', '-5.2 % - move'],
    ['减少3家', '-3 家 - move'],
    ['↓5.2', '-5.2 - - move'],
    ['（3.2）', '-3.2 - - bracketed'],
    ['(3.2%)', '-3.2 % - bracketed'],
    ['第5', '5 - - rank'],
    ['第5位', '5 位 - rank'],
    ['5名', '5 名'],
    ['2022', '2022'],
    // Not filled in yet.
    ['', null],
    ['　', null],
    ['—', null],
    ['--', null],
    ['/', null],
    ['……', null],
    // No number, or not one.
    ['无', '!nothing'],
    ['不详', '!nothing'],
    ['N/A', '!nothing'],
    ['待定', '!nothing'],
    ['1,28', '!separators'],
    ['1，28', '!separators'],
    ['1,2865', '!separators'],
    ['1,286,5', '!separators'],
    ['12..5', '!separators'],
    ['1.2.3', '!separators'],
    ['12.', '!separators'],
    ['1 28', '!separators'],
    ['二〇二二', '!date'],
    ['二〇二二年', '!date'],
    ['2022年', '!date'],
    ['2022-01-05', '!date'],
    ['2022/1/5', '!date'],
    ['2022.1', '2022.1'],
    ['2022年3月5日', '!date'],
    ['12月', '!date'],
    ['3月5日', '!date'],
    ['1/2', '!date'],
    ['上半年', '!date'],
    ['3-5', '!range'],
    ['3—5', '!range'],
    ['10%至12%', '!range'],
    ['200到300家', '!range'],
    ['1e5', '!exponent'],
    ['1E+05', '!exponent'],
    ['**', '!masked'],
    ['XX', '!masked'],
    ['#REF!', '!spreadsheet-error'],
    ['#DIV/0!', '!spreadsheet-error'],
    ['#####', '!spreadsheet-error'],
    ['007', '!leading-zero'],
    ['0.7', '0.7'],
    ['一二三', '!words'],
    ['几十', '!words'],
    ['多少', '!words'],
    ['较多', '!words'],
    ['26/30', '!words'],
    ['26家（含3家）', '!words'],
    ['26 30', '!separators'],
    ['26个家', '!words'],
    ['约', '!words'],
    ['下降-5.2', '!words'],
    ['26X', '!words'],
    ['12345678901234567890', '!words'],
    ['￥26', '!words'],
    ['TRUE', '!words'],
  ])('reads %j as %j', (text, expected) => expect(read(text)).toBe(expected));

  it('takes no date for a number, whatever it looks like', () => {
    expect(readValue('44562', 'date')).toEqual({ ok: false, error: 'date' });
  });

  it('gives every plain decimal back, in every way of writing it', () => {
    const decimal = fc
      .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`);
    const group = (text: string, mark: string) => text.replace(/\B(?=(\d{3})+(?=\.))/g, mark);
    const widen = (text: string) =>
      text.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(decimal, fc.boolean(), (text, isFall) => {
        const expected = isFall && Number(text) !== 0 ? `-${text}` : text;
        for (const form of [text, group(text, ','), group(text, ' '), group(text, '，'), widen(text)])
          expect(read(isFall ? `-${form}` : form)).toBe(expected);
      }),
    );
  });
});
