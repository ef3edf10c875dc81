import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseValue, readBareMagnitude, readNumeral } from '../../src/figures/mentions/numeral.ts';
import { foldCharacters } from '../../src/report/characters.ts';

/** A text and the number at its start: `value magnitude(inner) | what is left`; `?` is a masked value. */
type Case = [text: string, expected: string | null];

function showNumeral(source: string): string | null {
  const text = foldCharacters(source);
  const read = readNumeral(text, 0);
  if (read === null) return null;
  const inner = read.inner === null ? '' : `(${read.inner})`;
  return `${`${read.value ?? '?'} ${read.magnitude}${inner}`.trim()} | ${text.slice(read.fullLength)}`;
}

describe('Arabic numerals', () => {
  it.each<Case>([
    ['128家', '128 | 家'],
    ['0.87', '0.87 | '],
    ['12.50亿元', '12.50 亿 | 元'],
    ['12.5%', '12.5 | %'],
    ['128。', '128 | 。'],
    ['3.家', '3 | .家'],
  ])('%s', (text, expected) => expect(showNumeral(text)).toBe(expected));

  it.each<Case>([
    ['１２８家', '128 | 家'],
    ['１２．５％', '12.5 | %'],
    ['１，２８６件', '1286 | 件'],
    ['２万５千公里', '2.5 万 | 公里'],
  ])('full-width: %s', (text, expected) => expect(showNumeral(text)).toBe(expected));

  it.each<Case>([
    ['1,286件', '1286 | 件'],
    ['12,345,678元', '12345678 | 元'],
    ['1,286.5万元', '1286.5 万 | 元'],
    ['1 286件', '1286 | 件'],
    ['12 345 678元', '12345678 | 元'],
  ])('digits in groups of three: %s', (text, expected) => expect(showNumeral(text)).toBe(expected));

  it.each<Case>([
    ['1,28件', '1 | ，28件'],
    ['1,2345件', '1 | ，2345件'],
    ['2022,1月', '2022 | ，1月'],
    ['12 34', '12 |  34'],
    ['1 2863件', '1 |  2863件'],
    ['3家、286件', '3 | 家、286件'],
  ])('two numbers that only look grouped: %s', (text, expected) => expect(showNumeral(text)).toBe(expected));
});

describe('magnitudes', () => {
  it.each<Case>([
    ['12万人次', '12 万 | 人次'],
    ['5亿元', '5 亿 | 元'],
    ['2万亿斤', '2 万亿 | 斤'],
    ['3千家', '3000 | 家'],
    ['3百万元', '300 万 | 元'],
    ['5千万元', '5000 万 | 元'],
    ['3万多亿元', '3 万亿(多) | 元'],
    ['3万余亿元', '3 万亿(余) | 元'],
    ['3千多万元', '3000 万(多) | 元'],
    ['2万5千公里', '2.5 万 | 公里'],
    ['2万5000公里', '2.5 万 | 公里'],
    ['1亿3千万元', '1.3 亿 | 元'],
    ['1亿3000万元', '1.3 亿 | 元'],
    ['1亿3千多万元', '1.3 亿(多) | 元'],
  ])('%s', (text, expected) => expect(showNumeral(text)).toBe(expected));

  it.each<Case>([
    ['5亿多元', '5 亿 | 多元'],
    ['5亿3家', '5 亿 | 3家'],
    ['12万、5千', '12 万 | 、5千'],
    ['20笔6150万元', '20 | 笔6150万元'],
  ])('a magnitude that does not take in what follows: %s', (text, expected) =>
    expect(showNumeral(text)).toBe(expected),
  );

  it.each([
    ['万亿元', '1 万亿'],
    ['千亿元', '1000 亿'],
    ['百亿元', '100 亿'],
    ['亿元', '1 亿'],
    ['百万辆', '100 万'],
    ['千家', '1000'],
  ])('with no digit before it, %s is one of them', (text, expected) => {
    const read = readBareMagnitude(text, 0);
    expect(`${read?.value} ${read?.magnitude}`.trim()).toBe(expected);
  });

  it.each(['元', '家', '众创', ''])('%j is no bare magnitude', (text) => {
    expect(readBareMagnitude(text, 0)).toBeNull();
  });
});

describe('Chinese numerals', () => {
  it.each<Case>([
    ['三家', '3 | 家'],
    ['两家', '2 | 家'],
    ['十家', '10 | 家'],
    ['十二家', '12 | 家'],
    ['二十家', '20 | 家'],
    ['一百一十二家', '112 | 家'],
    ['一百一十家', '110 | 家'],
    ['一百零五家', '105 | 家'],
    ['两百家', '200 | 家'],
    ['两千三家', '2300 | 家'],
    ['两千零三家', '2003 | 家'],
    ['三百五户', '350 | 户'],
    ['三百五十户', '350 | 户'],
    ['一千二百三十四件', '1234 | 件'],
    ['九千九百九十九件', '9999 | 件'],
    ['两万三千人', '2.3 万 | 人'],
    ['四百六十万元', '460 万 | 元'],
    ['三千多万元', '3000 万(多) | 元'],
    ['三亿元', '3 亿 | 元'],
    ['三点五倍', '3.5 | 倍'],
    ['零点五', '0.5 | '],
    ['二〇二二', '2022 | '],
    ['二十余家', '20 | 余家'],
    ['一点建议', '1 | 点建议'],
  ])('%s', (text, expected) => expect(showNumeral(text)).toBe(expected));

  it.each(['百', '十十', '百十', '十百', '千千', '点五', '百点五'])('%s is no number', (text) => {
    expect(readNumeral(text, 0)).toBeNull();
  });
});

describe('masked numerals', () => {
  it.each<Case>([
    ['*家', '? | 家'],
    ['***家', '? | 家'],
    ['＊＊家', '? | 家'],
    ['*.*万元', '? 万 | 元'],
    ['**.*%', '? | %'],
    ['***余条', '? | 余条'],
    ['*万余份', '? 万 | 余份'],
    ['*余万份', '? 万(余) | 份'],
    ['XX家', '? | 家'],
    ['xx亿元', '? 亿 | 元'],
    ['ＸＸ家', '? | 家'],
    ['X.X%', '? | %'],
    ['×家', '? | 家'],
    ['□□项', '? | 项'],
  ])('%s', (text, expected) => expect(showNumeral(text)).toBe(expected));
});

describe('no number at all', () => {
  it.each(['', '家', '第', '，5', '.5', '-5', '半数', '几十', '多家', 'abc', '①', 'Ⅲ类', '％', '。'])(
    '%j',
    (text) => {
      expect(readNumeral(foldCharacters(text), 0)).toBeNull();
    },
  );

  it('nothing starts behind the end of the text', () => {
    expect(readNumeral('12', 2)).toBeNull();
    expect(readNumeral('12', 99)).toBeNull();
  });
});

const DIGITS = [...'零一二三四五六七八九'];

/** Spells 1…9999 as 一千零二十 and the like; `tens` chooses 十二 or 一十二 for 10…19. */
function spell(n: number, tens: '十' | '一十'): string {
  const places = String(n).padStart(4, '0');
  let spelt = '';
  for (const [i, unit] of [...'千百十', ''].entries()) {
    const digit = Number(places[i]);
    if (digit > 0) spelt += `${DIGITS[digit]}${unit}`;
    else if (spelt !== '' && !spelt.endsWith('零') && Number(places.slice(i)) > 0) spelt += '零';
  }
  return n >= 10 && n < 20 && tens === '十' ? spelt.slice(1) : spelt;
}

describe('what holds for every number', () => {
  it('an Arabic integer reads as itself, grouped or not, in full width or half', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('家', '万元', '%', '。'), (n, behind) => {
        const digits = String(n);
        const written = [
          digits,
          digits.replace(/\B(?=(\d{3})+$)/g, ','),
          digits.replace(/\B(?=(\d{3})+$)/g, ' '),
          digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
        ];
        for (const text of written) expect(readNumeral(foldCharacters(text + behind), 0)?.value).toBe(digits);
      }),
    );
  });

  it('an Arabic decimal keeps its places as printed', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.stringMatching(/^[0-9]{1,4}$/), (whole, places) => {
        expect(readNumeral(`${whole}.${places}亿元`, 0)).toMatchObject({
          value: `${whole}.${places}`,
          magnitude: '亿',
        });
      }),
    );
  });

  it('every Chinese numeral from 一 to 九千九百九十九 reads as its value', () => {
    for (let n = 1; n <= 9999; n++) {
      expect(chineseValue(spell(n, '十')), spell(n, '十')).toBe(String(n));
      expect(chineseValue(spell(n, '一十'))).toBe(String(n));
    }
  });

  it('a Chinese numeral is read to its end, and no further', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('家', '名', '次', '，', ''),
        (n, behind) => {
          const spelt = spell(n, '十');
          expect(readNumeral(spelt + behind, 0)).toMatchObject({
            value: String(n),
            fullLength: spelt.length,
          });
        },
      ),
    );
  });

  it('no text makes it throw, and what is read lies inside the text', () => {
    const unit = fc.constantFrom(...'0123456789,. 零一二两三十百千万亿点多余几*xX×□＿家%');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit })), fc.nat(12), (text, at) => {
        const read = readNumeral(text, at);
        if (read === null) return;
        expect(read.length).toBeGreaterThan(0);
        expect(read.fullLength).toBeGreaterThanOrEqual(read.length);
        expect(at + read.fullLength).toBeLessThanOrEqual(text.length);
        if (read.value !== null) expect(Number(read.value)).not.toBeNaN();
      }),
      { numRuns: 1000 },
    );
  });
});
