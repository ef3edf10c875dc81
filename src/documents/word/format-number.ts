/**
 * The number as Word shows it in a numbering format (ST_NumberFormat, ECMA-376 part 1, 17.18.59). Formats that are
 * not known, and numbers that a format does not reach, are shown in ASCII digits; `none` and `bullet` show nothing.
 */
export function formatNumber(value: number, format: string): string {
  const formatted = FORMATS[format];
  return (formatted ? formatted(value) : null) ?? String(value);
}

type Format = (value: number) => string | null;

/** One of a row of characters that begins with that for 1. */
const oneOf =
  (characters: string): Format =>
  (value) =>
    [...characters][value - 1] ?? null;

const digits =
  (characters: string): Format =>
  (value) =>
    value < 0 ? null : String(value).replace(/\d/g, (d) => characters[Number(d)] ?? d);

interface CountingWords {
  readonly digits: string;
  /** Words for ten, a hundred and a thousand. */
  readonly units: string;
  /** Whether 10 to 19 open with the word for one. */
  readonly saysOneTen: boolean;
  /** Whether 100 and 1000 open with the word for one. */
  readonly saysOneHundred: boolean;
  /** What stands for skipped places; Japanese says nothing. */
  readonly zero: string;
}

const counting =
  (words: CountingWords): Format =>
  (value) => {
    if (value < 0 || value > 9999) return null;
    if (value === 0) return words.digits.charAt(0);
    let text = '';
    let isSkipping = false;
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(value / 10 ** place) % 10;
      if (digit === 0) {
        isSkipping = text !== '';
        continue;
      }
      if (isSkipping) text += words.zero;
      isSkipping = false;
      const isFirstTen = place === 1 && text === '';
      const isSilentOne =
        digit === 1 &&
        ((isFirstTen && !words.saysOneTen) || (place > 0 && !isFirstTen && !words.saysOneHundred));
      text +=
        (isSilentOne ? '' : words.digits.charAt(digit)) + (place > 0 ? words.units.charAt(place - 1) : '');
    }
    return text;
  };

const IDEOGRAPHS = '〇一二三四五六七八九';
const thousands = counting({
  digits: '零一二三四五六七八九',
  units: '十百千',
  saysOneTen: false,
  saysOneHundred: true,
  zero: '零',
});
/** Counts in words below a hundred, and above as a row of digits. */
const chineseCounting: Format = (value) =>
  value >= 1 && value < 100 ? thousands(value) : digits(IDEOGRAPHS)(value);

/** Word repeats the letter of the alphabet: z, aa, bb. */
const letters =
  (first: string): Format =>
  (value) =>
    value < 1 || value > 780
      ? null
      : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const roman: Format = (value) => {
  if (value < 1 || value > 3999) return null;
  let rest = value;
  let text = '';
  for (const [worth, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
};

const CIRCLED = oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
const FULL_WIDTH = digits('０１２３４５６７８９');
const LEGAL = { saysOneTen: true, saysOneHundred: true, zero: '零' };
const japanese = counting({
  digits: IDEOGRAPHS,
  units: '十百千',
  saysOneTen: false,
  saysOneHundred: false,
  zero: '',
});

const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => (value >= 0 && value < 10 ? `0${value}` : null),
  decimalFullWidth: FULL_WIDTH,
  decimalFullWidth2: FULL_WIDTH,
  decimalEnclosedCircle: CIRCLED,
  decimalEnclosedCircleChinese: CIRCLED,
  decimalEnclosedFullstop: oneOf('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: oneOf('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  chineseCounting,
  taiwaneseCounting: chineseCounting,
  chineseCountingThousand: thousands,
  taiwaneseCountingThousand: thousands,
  ideographDigital: digits(IDEOGRAPHS),
  japaneseDigitalTenThousand: digits(IDEOGRAPHS),
  taiwaneseDigital: digits(IDEOGRAPHS),
  japaneseCounting: japanese,
  chineseLegalSimplified: counting({ digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', ...LEGAL }),
  ideographLegalTraditional: counting({ digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟', ...LEGAL }),
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: oneOf('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
};
