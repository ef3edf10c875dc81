import { type Catalogue, normaliseName } from './catalogue.ts';
import type { Figure } from './figure.ts';
import { isCountUnit, isMoney, sameDimension } from './units.ts';

/** The edition of an event, time words and words for the size are no part of what is counted: 第八届…, …全年, …总量. */
const EDITION = /第[一二三四五六七八九十百\d]+届/;
const TIME = /(?:全年|当年|本年|年内|年末|年底)$/;
/** 机关支部【现有】党员, “科技惠民”【等】志愿服务: words inside a name that are no part of it. */
const HOLDING = /(?<=..)(?:现有|已有|共有|发展新|新发展)(?=..)/;
const EXAMPLE = /^.{2,10}等(?=[\u4e00-\u9fa5]{4})/;
/** 研发机构【共有】, 科技特派员【队伍】, 【有效期内】高新技术企业, “科创贷”【投放】: said of it, and no part of its name. */
const HAVING = /(?<=[\u4e00-\u9fa5]{3})(?:共有|共|现有|已有|队伍|名单|(?<=企业|机构|单位|高企|平台)中)$/;
const VALID = /^(?:有效期内|在有效期内|现有|全部|全区|我区)(?=[\u4e00-\u9fa5]{3})/;
const GIVEN = /(?<=[贷券金])(?:累计)?(?:投放|发放|放款)$/;
/** 围绕优势产业组织【区级科技计划项目】: what it was done for. */
const PURPOSE =
  /^(?:(?:围绕|聚焦|针对|面向|立足|依托|结合).{2,12}?)?(?:组织|实施|开展|安排|立项|推进|建设|组建)+/;
/** 每万人…拥有量 is 万人…拥有量, …评价【中】位次 is …评价位次. */
const EACH = /每(?=万人)|(?<=评价|考核|评估|评比|考评)中[列居排]?(?=位次$)/;
const SIZE = /(?<=[\u4e00-\u9fa5]{2})(?:总量|总数|总户数|数量|保有量)(?=$|全[国省市区县州]?.{0,4}位次$)/;

/**
 * One name for what a figure counts, in every report: the catalogue's where it knows the words (with the verb, where
 * that is part of a name: 收录科技成果), else the canonical form of the indicator as written.
 */
export function keyOf(figure: Pick<Figure, 'indicator' | 'verb' | 'unit'>, catalogue: Catalogue): string {
  const plain = normaliseName(figure.indicator.replace(EDITION, ''));
  const bare = [EACH, TIME, SIZE, HAVING, HOLDING, EXAMPLE, VALID, GIVEN].reduce(
    (name, idle) => name.replace(idle, ''),
    plain,
  );
  const spellings = [
    ...(figure.verb ? [`${figure.verb}${plain}`] : []),
    ...(/^(?:人次|户次)$/.test(figure.unit) ? [`${bare}${figure.unit}`] : []),
    plain,
    bare,
    bare.replace(PURPOSE, ''),
  ];
  const named = spellings.map((name) => catalogue.find(name)).find((entry) => entry !== null);
  return named?.name ?? catalogue.canonicalise(bare);
}

/**
 * The keys of a report's figures, in reading order. A bare word that only repeats the end of a fuller name in its
 * sentence stands for it: 新增知识价值信用贷款1.96亿元…累计贷款6.70亿元.
 */
export function keysOf(figures: readonly Figure[], catalogue: Catalogue): string[] {
  const keys = figures.map((figure) => keyOf(figure, catalogue));
  return figures.map((figure, i) => {
    const key = keys[i] ?? '';
    const served = servedBy(figures, keys, i);
    if (served) return catalogue.find(served)?.name ?? served;
    const before = figures[i - 1];
    // 列第8位，较上年前移2位: the move is that of the rank before it.
    const isMove = figure.aim === 'change' && figure.unit === '位' && before?.aim === 'rank';
    if (isMove && before.sentenceStart === figure.sentenceStart) return keys[i - 1] ?? key;
    const isRepeated =
      before?.sentenceStart === figure.sentenceStart && before.indicator === figure.indicator;
    if (isRepeated && sameDimension(before.unit, figure.unit)) return keys[i - 1] ?? key;
    if (catalogue.find(key)) return key;
    const bare = figure.verb && key.startsWith(figure.verb) ? key.slice(figure.verb.length) : key;
    if (bare.length < 2) return key;
    for (let at = i - 1; figures[at]?.sentenceStart === figure.sentenceStart; at--) {
      const fuller = keys[at] ?? '';
      const isSameThing = sameDimension(figures[at]?.unit ?? '', figure.unit) && fuller.length > key.length;
      if (isSameThing && fuller.endsWith(bare)) return fuller;
    }
    return key;
  });
}

/** Enterprises told apart only by what they got: 惠及企业47家, 61家企业从中受益, 获贷企业. */
const SERVED = /^(?:支持|惠及|受益|获贷|获补|覆盖|服务|扶持|奖补)?(?:中小|科技型?|各类)?企业$|的企业$/;

/** The money that the enterprises of a figure got, and 企业: the nearest said before it in its sentence, else behind. */
function servedBy(figures: readonly Figure[], keys: readonly string[], at: number): string | null {
  const figure = figures[at];
  if (!figure || !isCountUnit(figure.unit) || !SERVED.test(keys[at] ?? '')) return null;
  const near = (i: number) => figures[i]?.sentenceStart === figure.sentenceStart;
  const isGiven = (i: number) =>
    isMoney(figures[i]?.unit ?? '') && figures[i]?.aim !== 'change' && !/均/.test(keys[i] ?? '');
  for (let i = at - 1; near(i); i--) if (isGiven(i)) return `${keys[i]}企业`;
  for (let i = at + 1; near(i); i++) if (isGiven(i)) return `${keys[i]}企业`;
  return null;
}
