import type { Catalogue } from '../figures/catalogue.ts';
import { wordsOf } from '../lexicon/kinds.ts';

const GENERIC_LENGTH = 3;
/** Four characters that still name many things: 示范基地, 服务企业. */
const GENERIC =
  /^(?:示范|入库|服务|受益|惠及|支持|培训|参与|重点|相关|有关|走访|入驻|帮扶|对接)(?:企业|项目|基地|人员|活动|资金|干部|群众|会议|平台|机构|单位|农户)$|^(?:企业|项目|每[家户项人个])?(?:户均|人均|平均|家均).{0,3}$/;

/** Words that many names end in: alone they name nothing. */
export const GENERIC_NOUNS: ReadonlySet<string> = new Set(wordsOf('genericNoun'));

/** Whether the name tells one thing from another: 企业 and 干部 are many things. */
export const isTelling = (key: string, catalogue: Catalogue): boolean =>
  (key.length > GENERIC_LENGTH && !GENERIC.test(key)) || catalogue.find(key) !== null;

/** Whether a short name may still tell, where each report has one figure of it: 公园, 出院, 税收. */
export const mayTell = (key: string): boolean =>
  key.length > 1 && !GENERIC_NOUNS.has(key) && !GENERIC.test(key);
