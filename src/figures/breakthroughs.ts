import { clauseAt } from './clauses.ts';

/** A claim that a thing is there for the first time: 国家科技型中小企业实现零的突破. */
export interface BreakthroughClaim {
  /** Where 零的突破 stands in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /**
   * The words that name what it is said of, one for each thing; a level that the first has (市级) goes with those behind
   * it too. Empty when its clause does not say (…，实现零的突破).
   */
  readonly subjects: readonly string[];
  /** Where the clause before it stands, which then says it; `null` when there is none. */
  readonly clauseBefore: { readonly start: number; readonly end: number } | null;
}

const CLAIM = /“?零”?的?突破|从无到有/g;
const VERB = /^(.*?)(?:实现|取得|迎来|完成)了?([^，]*)$/;
const REVIEW = /年来|以来|历程|不断/;
const LONGEST_NAME = 30;
const LEVEL = /^(?:国家级|国家|省部级|省级|市级|区级|县级)(?:以上)?/;

/** The claims of a sentence, in reading order. */
export function readBreakthroughs(text: string): BreakthroughClaim[] {
  const isReview = REVIEW.test(text);
  return [...text.matchAll(CLAIM)]
    .filter((m) => m[0] !== '从无到有' || !isReview)
    .map((match) => {
      const clause = clauseAt(text, match.index);
      const words = text.slice(clause.start, match.index).replace(/[的了在]$/, '');
      const [, before = words, behind = ''] = VERB.exec(words) ?? [];
      const subject = (behind.length > 2 ? behind : before).replace(/(?:的)?(?:数量|方面|上|领域)?$/, '');
      return {
        start: match.index,
        end: match.index + match[0].length,
        subjects: subjectsOf(subject),
        clauseBefore: /[，；：]/.test(text[clause.start - 1] ?? '') ? clauseAt(text, clause.start - 1) : null,
      };
    });
}

function subjectsOf(words: string): string[] {
  const parts = words
    .split(/[、和与及]/)
    .map(withoutLead)
    .filter((p) => p.length > 1 && p.length <= LONGEST_NAME);
  const level = LEVEL.exec(parts[0] ?? '')?.[0] ?? '';
  return parts.map((part) => (LEVEL.test(part) ? part : level + part));
}

const LEAD =
  /^(?:\d{4}年|今年|全年|年内|我区|全区|本区|我市|全市|我县|全县|其中|并|也|还|且|首次|成功|力争|争取|确保|努力|推动|推进|促进|带动|支持|引导|使|让|组织|企业(?=参加|申报)|参加|申报|新增|新培育|培育|新认定|认定|引进|新建|建设|打造|创建|争创|获批|新获批|入选|拥有|一举|率先)+/;
const TAIL = /(?:评价|认定|申报|入库|培育|建设|创建|工作|总数|数量)$/;

/** 首次组织企业参加国家科技型中小企业评价 → 国家科技型中小企业. */
export const withoutLead = (words: string): string => words.replace(LEAD, '').replace(TAIL, '');
