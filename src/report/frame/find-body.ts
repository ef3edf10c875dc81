import type { Body } from '../report.ts';
import { type BodyName, levelOf, placeNames, readBodyName, saysPlace, toBody } from './body-name.ts';
import { officialOrgan } from './organ-names.ts';
import { isShortLine } from './title.ts';

/** Where a name was read, the firmest first. */
export type Source = 'title' | 'speaker' | 'session' | 'signature' | 'line' | 'text' | 'file';

/** Whose report it is, how that was found, and whether it may be relied on. */
export interface FoundBody {
  readonly body: Body;
  readonly source: Source;
  readonly isSure: boolean;
}

export interface Head {
  /** The title as printed, `null` where there is none. */
  readonly title: string | null;
  /** The first lines that are not empty. */
  readonly lines: readonly string[];
  /** The last lines that are not empty. */
  readonly tail: readonly string[];
  /** The name of the file, without folder and ending. */
  readonly stem: string;
  /** The whole folded text. */
  readonly text: string;
  /** Whether it is the report of a government to a congress. */
  readonly isToCongress: boolean;
}

const STATE_COUNCIL: Body = {
  key: '国务院',
  name: '国务院',
  level: '国',
  places: ['全国', '中国', '国家', '我国', '国务院'],
};

/**
 * Weighs what the title, the line under it, the speaker, the session, the signature, the sentences and the file's name say.
 * A full name decides, the firmest place first; a name without a place (区科技局) takes its place from the next one that
 * fits it. Where nothing tells, the body is called by what is known and is not sure.
 */
export function findBody(head: Head): FoundBody {
  const opening = head.lines.join('\n');
  if (/代表国务院|国务院总理|国务院政府工作报告/.test(opening) || /^国务院/.test(head.title ?? ''))
    return { body: STATE_COUNCIL, source: 'speaker', isSure: true };
  const named = namesIn(head);
  const full = named.filter(({ name }) => saysPlace(name));
  const bare = named.find(({ name, source }) => !saysPlace(name) && source !== 'text');
  const organOfTitle = bare?.name.organ;
  const fitting = full.find(({ name, source }) => fits(name, bare?.name ?? null) && source !== 'text');
  if (fitting) {
    const isSure =
      fitting.source !== 'file' || full.some((f) => f !== fitting && f.name.place === fitting.name.place);
    return { body: toBody(fitting.name), source: fitting.source, isSure };
  }
  const place = placeOfTitle(head.title ?? '') ?? placeOfTitle(head.stem);
  if (
    place !== null &&
    organOfTitle !== undefined &&
    fits({ place, organ: organOfTitle }, bare?.name ?? null)
  )
    return { body: toBody({ place, organ: organOfTitle }), source: 'title', isSure: false };
  if (place !== null && head.isToCongress)
    return { body: toBody({ place, organ: '人民政府' }), source: 'title', isSure: true };
  if (place !== null) return { body: toBody({ place, organ: '' }), source: 'title', isSure: false };
  return { body: namelessBody(head, bare?.name ?? null), source: 'text', isSure: false };
}

/** 区科技局 may be 青禾区科学技术局, not 青禾区教育局 nor 青禾市科技局. */
function fits(name: BodyName, bare: BodyName | null): boolean {
  return bare === null || (name.organ === bare.organ && levelOf(name.place) === levelOf(bare.place));
}

interface Named {
  readonly name: BodyName;
  readonly source: Source;
}

const SESSION =
  /在([\u4e00-\u9fa5]{2,14}?(?:省|市|自治区|自治州|州|区|县|旗|盟))第[^，。]{1,8}届人民代表大会/;
const SPEAKER = /^([\u4e00-\u9fa5]{2,24}?(?:人民)?政府)(?:代?(?:省|市|区|县|州|旗)长|主席|州长|盟长)/;
const GOVERNOR = /^([\u4e00-\u9fa5]{2,10}?(?:省|市|区|县|州|旗))(?:人民政府)?代?[省市区县州旗]长(?:\s|$)/;
const REPRESENTED = /代表([\u4e00-\u9fa5]{2,20}?(?:人民)?政府)/;
const PUBLISHED =
  /^(?:发布机构|发布单位|来源|编制单位|填报单位|报送单位|单位名称|单位)\s*[：:]\s*([\u4e00-\u9fa5]{2,24})/;

/** The names that the lines give, the firmest first. */
function namesIn(head: Head): Named[] {
  const named: Named[] = [];
  const add = (written: string | undefined, source: Source) => {
    const name = written === undefined ? null : readBodyName(written);
    if (name) named.push({ name, source });
  };
  for (const written of nameInTitle(head.title ?? '')) add(written, 'title');
  const short = head.lines.filter(isShortLine);
  const at = head.title === null ? -1 : short.indexOf(head.title);
  for (const line of [short[at - 1], short[at + 1]]) add(line, 'title');
  for (const line of head.lines) {
    add(SPEAKER.exec(line)?.[1], 'speaker');
    add(REPRESENTED.exec(line)?.[1], 'speaker');
    if (head.isToCongress) {
      const place = SESSION.exec(line)?.[1] ?? GOVERNOR.exec(line)?.[1];
      if (place !== undefined) add(`${place}人民政府`, 'session');
    }
  }
  for (const line of head.tail)
    if (line.length <= 30) add(line.replace(/[\s\d年月日.—-]+$/, ''), 'signature');
  for (const line of short) {
    for (const written of isTitleLike(line) ? nameInTitle(line) : [line]) add(written, 'line');
    add(PUBLISHED.exec(line)?.[1], 'line');
  }
  for (const written of nameInTitle(head.stem)) add(written, 'file');
  return head.isToCongress ? named.filter((n) => n.name.organ === '人民政府') : named;
}

const isTitleLike = (line: string): boolean => /工作|总结|报告/.test(line);

/** The names that a title may hold: what stands before its year, its subject or its kind, and behind a year that leads it. */
function nameInTitle(title: string): string[] {
  const bare = title
    .replace(/[“”"《》]/g, '')
    .replace(/^(?:关于印发|关于报送|关于上报|关于|附件\d*[：:]?)/, '')
    .replace(/^(?:(?:19|20)\d{2}|[二〇零一三四五六七八九]{4}|\d{1,4})年?度?/, '');
  const cut =
    bare.split(
      /关于|(?:19|20)\d{2}|[二〇零一三四五六七八九]{4}年|[\d*xX×]{2,4}年|年度|上半年|工作|述职|总结|（|\(|\s|_|-/,
    )[0] ?? '';
  return [cut, bare.replace(/工作(?:总结|报告|要点|计划|情况).*$/, '')].filter((n) => n.length >= 2);
}

const TITLE_PLACE =
  /^(?:《|关于)?(?:\d{4}年)?([\u4e00-\u9fa5]{2,12}?(?:自治区|自治州|自治县|开发区|新区|街道|省|市|州|区|县|旗|镇|乡))/;

function placeOfTitle(title: string): string | null {
  const place = TITLE_PLACE.exec(title.replace(/年?度/, '年'))?.[1];
  return place === undefined || /^[全我各本该]|[局厅委会院部的和在及]/.test(place) ? null : place;
}

const GENERIC_PLACE =
  /^(?:开发|高新|自创|示范|试验|园|社|地|城|新|景|校|辖|片|山|老|小|全|各|我|本|该|经开|试点|核心|特|库|牧|林|灾|郊|市|县)/;

/** A report that hides its place is called by its level and organ; places that it speaks of at its level may name it. */
function namelessBody({ text, lines, stem }: Head, bare: BodyName | null): Body {
  const written = bare ?? bareInText(lines.join('\n'));
  const name = written ? `${written.place}${written.organ}` : stem;
  const level = written ? levelOf(written.place) : null;
  const places = [...placesInText(text, level), ...stemTokens(stem)];
  return { key: `${name}·${places[0] ?? ''}`, name, level, places };
}

const BARE =
  /(?<![\u4e00-\u9fa5])(?:发布机构[：:]\s*)?([省市区县州])([\u4e00-\u9fa5]{1,14}?(?:局|厅|委员会|委|办|中心|人民政府|政府))(?:党组|坚持|认真|在|深入|紧|围|以|发布|，|：|\s|$)/;

function bareInText(opening: string): BodyName | null {
  const match = BARE.exec(opening);
  const organ = match?.[2];
  return match?.[1] === undefined || organ === undefined || organ === '委'
    ? null
    : { place: match[1], organ: officialOrgan(organ) };
}

/** Places at the report's own level, at least twice or in brackets. */
function placesInText(folded: string, level: string | null): string[] {
  if (!level) return [];
  const counts = new Map<string, number>();
  for (const match of folded
    .slice(0, 4000)
    .matchAll(new RegExp(`[（“、，。：]([\\u4e00-\\u9fa5]{2,4}${level})(?=[）”、，。：])`, 'g'))) {
    const name = match[1] as string;
    if (!GENERIC_PLACE.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts.keys()].flatMap((name) => placeNames(name));
}

const NO_TOKEN =
  /^(?:report|bureau|district|city|province|summary|work|plan|masked|annual|draft|final|science|tech)$/;

/** The words of a file name that may name a place in pinyin: `sti-bureau-guangyuan-2019` → guangyuan. */
const stemTokens = (stem: string): string[] =>
  stem
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((t) => t.length >= 4 && !NO_TOKEN.test(t));
