import type { Body } from '../report.ts';
import { isKnownOrgan, namesOfOrgan, officialOrgan, zoneEndings } from './organ-names.ts';

/** A body's name taken apart: where it is (empty where only its level is said) and what it is. */
export interface BodyName {
  /** 澜州市, 柳堤街道, 汐港经济技术开发区; `区` in 区科技局. */
  readonly place: string;
  /** Official: 科学技术局; empty where only the place is known. */
  readonly organ: string;
}

const LEVELS =
  '(?:自治区|自治州|自治县|自治旗|地区|新区|开发区|高新区|经开区|园区|示范区|度假区|省|市|州|盟|区|县|旗|街道|镇|乡)';
const NATIONALITIES =
  /(?:(?:回|壮|维吾尔|藏|蒙古|满|朝鲜|苗|彝|土家|布依|侗|瑶|白|傣|哈尼|哈萨克|黎|羌|柯尔克孜|裕固|东乡|保安|撒拉|土|畲|景颇|傈僳|佤|拉祜|纳西|仡佬|水|毛南|仫佬|锡伯|达斡尔|鄂伦春|鄂温克)族?)+$/;
const LEVEL_END = new RegExp(`${LEVELS}$`);
const ORGAN =
  /^[\u4e00-\u9fa5、]{0,18}(?:人民政府(?:办公室)?|政府(?:办公室|办)?|管理委员会|管委会|街道办事处|街道办|办事处|人民法院|人民检察院|法院|检察院|委员会|联合会|总工会|委|局|厅|部|署|院|中心|办公室|办|支队|大队|总队|协会|供销社|联合社)$/;
const TOWN = /^(?<place>[\u4e00-\u9fa5]{2,12}?(?:街道|镇|乡))$/;
/** Words that no place begins with or holds: what a sentence says before a name, or another body's business. */
const NO_PLACE =
  /^(?:全|我|本|各|该|其|某)|[的了在和与及、为把被向对由]|局|厅|委|会议|同志|完成|关于|根据|公布|通过|印发|修改/;

/**
 * Takes a written name apart; `null` for what is no name of a body. Of the places where it can be cut the one that leaves a
 * known organ is taken (岑川县 | 市场监督管理局), else the last one behind a level (澜州市 | 园林局).
 */
export function readBodyName(written: string): BodyName | null {
  const name = written.replace(/^中共/, '').trim();
  if (name.length > 32 || !/^[\u4e00-\u9fa5、]+$/.test(name)) return null;
  const town = TOWN.exec(name)?.groups?.place;
  if (town !== undefined && !NO_PLACE.test(town))
    return { place: town, organ: town.endsWith('街道') ? '办事处' : '人民政府' };
  const cuts = cutsOf(name).filter(({ place }) => !NO_PLACE.test(place));
  const known = cuts.filter(({ organ }) => isKnownOrgan(organ)).at(-1);
  const cut = known ?? cuts.filter(({ place, organ }) => !NO_OUTER.test(place) && isPlausible(organ)).at(-1);
  return cut ? { place: cut.place, organ: officialOrgan(cut.organ) } : null;
}

/** Every way to cut a name behind a level, the shortest place first. */
function cutsOf(name: string): BodyName[] {
  const cuts: BodyName[] = [];
  for (let at = 1; at < name.length; at++) {
    const [place, organ] = [name.slice(0, at), name.slice(at)];
    if (LEVEL_END.test(place) && ORGAN.test(organ)) cuts.push({ place, organ });
  }
  return cuts;
}

/** 城市, 社区: words that end like a level and are none; a town has a government and no bureaus. */
const NO_OUTER = /(?:城市|社区|园区|地区|景区|林区|校区|小区|片区|城区|城乡|农牧区|镇|乡)$/;

const isPlausible = (organ: string): boolean => organ.length >= 2 && !/^(?:委|委员会)$/.test(organ);

/** Whether a name says whose it is: 区科技局 says only the level. */
export const saysPlace = ({ place }: BodyName): boolean => place.replace(LEVEL_END, '').length >= 2;

/** 省 市 区 县 街道 …: the level whose own 全省, 全市 is no switch of scope. */
export function levelOf(place: string): string | null {
  const suffix = LEVEL_END.exec(place)?.[0] ?? null;
  if (suffix === null) return null;
  if (suffix === '自治区') return '省';
  if (suffix === '自治州') return '州';
  if (suffix === '自治县') return '县';
  if (suffix === '自治旗') return '旗';
  return /区$/.test(suffix) ? '区' : suffix;
}

/** 青禾区 in 澜州市青禾区; 吉林省 and 吉林市 stay two. */
const innerPlace = (place: string): string =>
  /^.{2,8}?(?:省|自治区|市|自治州|盟|地区)(.{2,12}(?:市|区|县|旗|街道|镇|乡))$/.exec(place)?.[1] ?? place;

/** The names by which a question may call a place: 温州市, 温州; 广西壮族自治区, 广西; 汐港经开区. */
export function placeNames(place: string): string[] {
  const inner = innerPlace(place);
  const zone = zoneEndings(inner);
  const stem = zone ? inner.slice(0, -zone.official.length) : inner.replace(LEVEL_END, '');
  const short = stem.replace(NATIONALITIES, '');
  const usual = zone ? zone.usual.map((ending) => `${stem}${ending}`) : [];
  return [...new Set([place, inner, ...usual, stem, short])].filter((n) => n.length >= 2);
}

/** The body that a full name stands for. */
export function toBody({ place, organ }: BodyName): Body {
  const places = placeNames(place);
  const organs = organ === '' ? [] : namesOfOrgan(organ);
  const named = organ === '人民政府' ? [] : places.flatMap((p) => organs.map((o) => `${p}${o}`));
  return {
    key: `${innerPlace(place)}${organ}`,
    name: `${place}${organ}`,
    level: levelOf(place),
    places: [...new Set([...places, ...named])],
  };
}
