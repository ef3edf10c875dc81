import type { Figure } from '../figures/figure.ts';
import { pattern } from '../lexicon/pattern.ts';
import { print, type Quantity } from '../relations/quantity.ts';

export type Language = 'zh' | 'en';

/** A number with its unit and its qualifier, as in the report: 3500家以上, 近30%, 第3位. */
export function sayValue(figure: Figure): string {
  const { qualifier, unit } = figure;
  if (figure.value === null) return `${figure.masked ?? '**'}${unit}`;
  const number = figure.value.replace(/^-/, '');
  if (figure.aim === 'rank') return `第${number}位`;
  if (qualifier === null) return `${number}${unit}`;
  if (/^(?:以上|以下|以内|之内|左右|上下|及以上)$/.test(qualifier)) return `${number}${unit}${qualifier}`;
  if (/^[余多几来]$/.test(qualifier)) return `${number}${qualifier}${unit}`;
  return `${qualifier}${number}${unit}`;
}

export const sayQuantity = (q: Quantity): string => `${print({ ...q, value: q.value.abs() })}${q.unit}`;

/** 2022年新增高新技术企业26家. The year and the body are said by the caller's `when` and `who`. */
export function sayFigure(
  figure: Figure,
  name: string,
  language: Language,
  when: string,
  who: string,
): string {
  return language === 'en' ? sayEnglish(figure, name, when, who) : sayChinese(figure, name, when, who);
}

function sayChinese(figure: Figure, name: string, when: string, who: string): string {
  const value = sayValue(figure);
  const subject = `${figure.scope ?? ''}${name}`;
  const period = figure.period ? `（${figure.period}）` : '';
  const lead = `${when}${period}${who}`;
  if (figure.measure === 'target') return `${lead}${subject}的目标是${aimedWord(figure)}${value}`;
  switch (figure.aim) {
    case 'new':
      return `${lead}${figure.verb === '净增' ? '净增' : '新增'}${subject.replace(pattern('^{newAlready}'), '')}${value}`;
    case 'cumulative':
      return `${period || when.endsWith('底') ? lead : `${when}末${who}`}${subject}累计${value}`;
    case 'growth_rate':
      return `${lead}${subject}${isFall(figure) ? '下降' : '增长'}${value}`;
    case 'growth_multiple':
      return `${lead}${subject}增长${value}`;
    case 'change':
      return `${lead}${subject}比上年${isFall(figure) ? '减少' : '增加'}${value}`;
    case 'rank':
      return `${lead}${sayRank(subject, value)}`;
    default:
      return `${lead}${subject}为${value}`;
  }
}

/** 产量全国位次, 第2位 → 产量居全国第2位. */
function sayRank(subject: string, value: string): string {
  const [, ranked = subject, field = ''] =
    /^(.+?)((?:全[国省市区县州]|世界|全球|同类.*)?)位次$/.exec(subject) ?? [];
  return `${ranked}居${field}${value}`;
}

const aimedWord = (figure: Figure): string =>
  figure.aim === 'growth_rate'
    ? isFall(figure)
      ? '下降'
      : '增长'
    : figure.aim === 'new'
      ? '新增'
      : figure.aim === 'cumulative'
        ? '累计'
        : '';

const isFall = (figure: Figure): boolean => figure.value?.startsWith('-') ?? false;

const ENGLISH_QUALIFIER: Readonly<Record<string, string>> = {
  以上: 'at least ',
  及以上: 'at least ',
  不少于: 'at least ',
  不低于: 'at least ',
  至少: 'at least ',
  以下: 'at most ',
  以内: 'at most ',
  不超过: 'at most ',
  不高于: 'at most ',
  余: 'over ',
  多: 'over ',
  超: 'over ',
  超过: 'over ',
  突破: 'over ',
  逾: 'over ',
  近: 'nearly ',
  接近: 'nearly ',
  将近: 'nearly ',
  约: 'about ',
  大约: 'about ',
  左右: 'about ',
};

function sayEnglish(figure: Figure, name: string, when: string, who: string): string {
  const number = (figure.value ?? figure.masked ?? '**').replace(/^-/, '');
  const amount =
    figure.aim === 'rank'
      ? `no. ${number}`
      : `${ENGLISH_QUALIFIER[figure.qualifier ?? ''] ?? ''}${number}${figure.unit === '%' ? '%' : ` ${figure.unit}`}`;
  const subject = `${figure.scope ?? ''}${name}`;
  const lead = `${when}${figure.period ? ` (${figure.period})` : ''}${who ? `, ${who}` : ''}`;
  if (figure.measure === 'target') return `${lead}: the target for ${subject} is ${amount}`;
  const verb: Partial<Record<Figure['aim'], string>> = {
    new: 'newly added',
    cumulative: 'in total',
    growth_rate: isFall(figure) ? 'down' : 'up',
    rank: 'ranked',
    change: isFall(figure) ? 'down' : 'up',
  };
  return `${lead}: ${subject}, ${verb[figure.aim] ? `${verb[figure.aim]} ` : ''}${amount}`;
}

export const sayYear = (year: number | null, language: Language): string =>
  year === null
    ? language === 'en'
      ? 'In a year that the report hides'
      : '（年份隐去）'
    : language === 'en'
      ? `In ${year}`
      : `${year}年`;

/** 14、16、18 with their years: 2019年14家，2020年16家. */
export function sayList(figures: readonly Figure[], language: Language): string {
  const parts = figures.map(
    (f) =>
      `${language === 'en' ? `${f.year ?? '?'}: ` : `${f.year ?? '某'}年`}${isFall(f) ? '下降' : ''}${sayValue(f)}`,
  );
  return parts.join(language === 'en' ? ', ' : '，');
}
