import type { Body } from './report.ts';

/** What the head of a report says of itself, before its sections are read. */
export interface Identity {
  readonly title: string;
  readonly body: Body;
  readonly year: number | null;
  readonly planYear: number | null;
  readonly givenYear: number | null;
  readonly period: string | null;
}

const TITLE = /工作(?:总结|报告|计划|思路|要点|打算|情况|回顾)|总结(?:报告)?$|述职报告|科技工作及|政府工作报/;
const HEAD_LINES = 25;
const LONGEST_TITLE = 60;

const AUTHORITY =
  '(?:人民政府|政府|科学技术和信息化局|科学技术和工业信息化局|科学技术局|科技创新局|科技局|科学技术厅|科技厅|科学技术委员会|科技创新委员会|科委|国务院)';
const LEVEL = /(?:自治区|自治州|省|市|区|县|州|旗|盟|镇|乡|街道)$/;

/** Whether a line could be the title of a report: short, unpunctuated, and it says what it is. */
export function isTitleLine(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE && TITLE.test(line) && !/[。；]|^[一二三四五六七八九十]+、|^（/.test(line)
  );
}

/**
 * Title, body and years of a report, from its first lines, its headings and, where the text hides its place,
 * the file's name (青禾区科技局2019.txt, sti-bureau-guangyuan-2019.txt). `folded` is the folded source.
 */
export function readIdentity(folded: string, fileName: string): Identity {
  const lines = folded.split('\n').map((l) => l.trim().replace(/[\u200b-\u200d]/g, ''));
  const head = lines.filter((l) => l !== '').slice(0, HEAD_LINES);
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
  const printed = findTitle(head);
  const years = readYears(printed ?? stem, head, lines, stem);
  const body = readBody(printed ?? stem, head, lines, stem, folded);
  const title =
    printed ??
    (years.givenYear === null
      ? stem
      : `${years.givenYear}年${body.name === '国务院' ? '国务院政府' : body.name}工作报告`);
  const period = /上半年|前三季度|[一二三四]季度|\d{1,2}[—–~-]\d{1,2}月/.exec(title)?.[0] ?? null;
  return { title, ...years, body, period };
}

function findTitle(head: readonly string[]): string | null {
  const named = head.filter(isTitleLine);
  const best = named.find((l) => /\d{4}|\*{2,4}年|20\d[xX]年/.test(l)) ?? named[0];
  const first = head.find(
    (l) => l.length <= LONGEST_TITLE && l.length >= 8 && !/[。，；：>]|^——|^[一二三]、|[省市区县]长/.test(l),
  );
  const chosen = best ?? first;
  if (!chosen) return null;
  const next = head[head.indexOf(chosen) + 1] ?? '';
  return (next.length <= 2 ? chosen + next : chosen).replace(/^(?:#+\s*|附件：|名称：)\s*/, '');
}

type Years = Pick<Identity, 'year' | 'planYear' | 'givenYear'>;

const YEAR = '((?:19|20)\\d{2})年?';

function readYears(title: string, head: readonly string[], lines: readonly string[], stem: string): Years {
  // Only a title or a line like one says so: a bureau's prose may speak of a congress and its report too.
  const titles = [title, ...head.filter((line) => line.length <= LONGEST_TITLE && !/[。；]$/.test(line))];
  const opening = head.join('\n');
  if (/政府工作报|代表大会/.test(titles.join('\n')) || /大会报告政府工作/.test(opening)) {
    const given = firstYear(
      [new RegExp(`${YEAR}(?:[^。]{0,12})政府工作报`), /((?:19|20)\d{2})年\d{1,2}月\d{1,2}日/],
      [title, ...head],
    );
    const reviewed = firstYear([/^一、(?:过去[^。]{0,6}和)?((?:19|20)\d{2})年[^。]{0,14}回顾/], lines);
    const year = reviewed ?? (given === null ? null : given - 1);
    const givenYear = given ?? (year === null ? null : year + 1);
    return { year, planYear: givenYear, givenYear };
  }
  const result = firstYear(
    [new RegExp(`${YEAR}度?[^\\d，。]{0,14}?(?:总结|完成情况|工作情况|回顾|报告|进展)`)],
    [title],
  );
  const plan = firstYear(
    [new RegExp(`${YEAR}度?[^\\d，。]{0,8}?(?:计划|打算|思路|安排|要点|谋划)`)],
    [title],
  );
  const any = firstYear([new RegExp(YEAR)], [title]);
  const hidden = /(?:\*{2,4}|20\d[xX*]|[xX×]{2,4})年/.test(title);
  const isPlanOnly = plan !== null && result === null && any === plan;
  const fromText = firstYear(
    [
      /^[一二三]、\D{0,6}((?:19|20)\d{2})年[^。]{0,16}(?:总结|回顾|情况|成效|成绩|进展)/,
      /^((?:19|20)\d{2})年，/,
      /[，。]((?:19|20)\d{2})年(?:我|全)[省市区县州]/,
    ],
    lines,
  );
  const reviewed = /会议|讲话|发言/.test(title)
    ? firstYear([/(?:总结|回顾)(?:了)?((?:19|20)\d{2})年/], lines)
    : null;
  const fromStem = firstYear([/((?:19|20)\d{2})/], [stem]);
  const year = hidden ? null : (reviewed ?? result ?? (isPlanOnly ? plan - 1 : any) ?? fromText ?? fromStem);
  const planFromText = firstYear(
    [/^[一二三四五]、\D{0,6}((?:19|20)\d{2})年[^。]{0,16}(?:计划|打算|思路|安排|目标|工作)/],
    lines.slice(2),
  );
  const secondHalf = /上半年.*下半年/.test(title) ? year : null;
  const next = plan ?? secondHalf ?? (planFromText !== null && planFromText !== year ? planFromText : null);
  return { year, planYear: next ?? (year === null ? null : year + 1), givenYear: null };
}

function firstYear(patterns: readonly RegExp[], lines: readonly string[]): number | null {
  for (const pattern of patterns) {
    for (const line of lines) {
      const match = pattern.exec(line);
      if (match) return Number(match[1]);
    }
  }
  return null;
}

const PLACE =
  '((?:[\\u4e00-\\u9fa5]{2,7}?(?:省|自治区|市|自治州))?[\\u4e00-\\u9fa5]{2,8}?(?:省|自治区|市|自治州|州|区|县|旗|镇))';
const NAMED_BODY = new RegExp(
  `(?:^|[^\\u4e00-\\u9fa5]|关于印发|我代表|发布机构)${PLACE}(?:“[^”]*”)?(${AUTHORITY})`,
);
const NAMED_PLACE = new RegExp(`^(?:《|关于)?(?:\\d{4}年)?${PLACE}`);

function readBody(
  title: string,
  head: readonly string[],
  lines: readonly string[],
  stem: string,
  folded: string,
): Body {
  const opening = head.join('\n');
  if (/代表国务院|国务院总理|国务院政府工作报告/.test(opening) || /^国务院/.test(title)) {
    return { key: '国务院', name: '国务院', level: '国', places: ['全国', '中国', '国家', '我国', '国务院'] };
  }
  const tail = lines.filter((l) => l !== '').slice(-4);
  const sources = [
    title,
    stem,
    ...head.filter((l) => l.length <= LONGEST_TITLE),
    ...tail.filter((l) => l.length <= 30),
    ...head,
  ];
  for (const line of sources) {
    const match = NAMED_BODY.exec(line.replace(/^\d{4}年度?|(?<=[区县市省州])\d{4}年度?/g, ''));
    const place = cleanPlace(match?.[1] ?? '');
    if (place) return namedBody(place, canonicalAuthority(match?.[2] ?? ''));
  }
  const inTitle = cleanPlace(NAMED_PLACE.exec(title)?.[1] ?? '');
  if (inTitle) return namedBody(inTitle, '');
  const bare = /([省市区县州])(科技局|科学技术局|科技厅|科委|人民政府|政府)/.exec(`${title}\n${opening}`);
  const level = bare?.[1] ?? null;
  const name = bare ? `${level}${canonicalAuthority(bare[2] ?? '')}` : stem;
  const places = [...placesInText(folded, level), ...stemTokens(stem)];
  return { key: `${name}·${places[0] ?? ''}`, name, level, places };
}

function namedBody(place: string, authority: string): Body {
  const places = placeNames(place);
  return {
    key: `${innerPlace(place)}${authority}`,
    name: `${place}${authority}`,
    level: levelOf(place),
    places,
  };
}

function canonicalAuthority(written: string): string {
  if (written === '政府') return '人民政府';
  if (written === '科技局') return '科学技术局';
  return written === '科技厅' ? '科学技术厅' : written;
}

function cleanPlace(place: string): string | null {
  const bare = place.replace(/^(?:关于|现将|中共|根据|在|和|由|向|我代表|代表|来源|发布机构)+/, '');
  if (
    bare.replace(LEVEL, '').length < 2 ||
    /^[全我各本该]|[局厅委会院部的和在]|同志|科技|完成|[省市区县][省市区县]/.test(bare)
  )
    return null;
  return bare;
}

function levelOf(place: string): string | null {
  const suffix = LEVEL.exec(place)?.[0] ?? null;
  if (suffix === '自治区') return '省';
  return suffix === '自治州' ? '州' : suffix;
}

/** 青禾区科技局 and 澜州市青禾区科技局 are one body; 吉林省 and 吉林市 are two. */
const innerPlace = (place: string): string =>
  /^.{2,5}?(?:省|市|自治州)(.{2,6}(?:市|区|县))$/.exec(place)?.[1] ?? place;

/** 广西壮族自治区 → itself and 广西; 温州市 → itself and 温州; 澜州市青禾区 → 青禾区 and 青禾 too. */
function placeNames(place: string): string[] {
  const inner = innerPlace(place);
  const short = inner.replace(LEVEL, '').replace(/(?:回|壮|维吾尔|藏|苗|彝|土家|布依|侗|傣|白)+族.*$/, '');
  return [...new Set([place, inner, short])].filter((n) => n.length >= 2);
}

const GENERIC_PLACE =
  /^(?:开发|高新|自创|示范|试验|园|社|地|城|新|景|校|辖|片|山|老|小|全|各|我|本|该|经开|试点|核心|特|库|牧|林|灾|郊|市|县)/;

/** Places that a report with a hidden body speaks of at its own level: at least twice, or in brackets. */
function placesInText(folded: string, level: string | null): string[] {
  if (!level) return [];
  const counts = new Map<string, number>();
  for (const match of folded
    .slice(0, 4000)
    .matchAll(new RegExp(`[（“、，。：]([\\u4e00-\\u9fa5]{2,4}${level})(?=[）”、，。：])`, 'g'))) {
    const name = match[1] as string;
    if (!GENERIC_PLACE.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts.keys()].flatMap((name) => [name, name.replace(LEVEL, '')]).filter((n) => n.length >= 2);
}

/** The words of a file name that may name a place in pinyin: `sti-bureau-guangyuan-2019` → guangyuan. */
function stemTokens(stem: string): string[] {
  return stem
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(
      (t) =>
        t.length >= 4 &&
        !/^(?:report|bureau|district|city|province|summary|work|plan|masked|annual|draft|final|science|tech)$/.test(
          t,
        ),
    );
}
