import type { Context, Thread } from './clause-context.ts';
import { RELATIONAL } from './lexicon.ts';
import { relate } from './relate.ts';
import { readSubject } from './subject.ts';

const RANK_VERB =
  /(?:继续|连续|首次|历史性|稳|均|双双|一举)*(?:位居|稳居|居于|居|位列|列|排名|排位|排|名列|跃居|跃升至|跃升到|跃升|跃至|晋升至|升至|升到|上升到|上升至|提升至|提升到|前移至|前移到|降至|保持在|保持|位次|并列|进至|挺进|排到)/;

/** 规上工业增加值增速居全省第3位: what is ranked, among whom, and 位次. */
export function rankNoun(context: Context, thread: Thread): { noun: string; carry: string; field: string } {
  const words = context.before;
  const match = RANK_VERB.exec(words);
  const said = (
    match
      ? words.slice(match.index + match[0].length)
      : (/[全同][国省市区县州球类].*$|[\u4e00-\u9fa5]部[\u4e00-\u9fa5]*$/.exec(words)?.[0] ?? words)
  ).replace(/^(?:在|到|至|了)/, '');
  const field = said === '' ? thread.field : said;
  const own = readSubject(
    match ? words.slice(0, match.index) : words.slice(0, words.length - said.length),
  ).noun.replace(/(?:分别|均|已|首次|又)+$/, '');
  const ranked =
    own === '' ? thread.noun : RELATIONAL.test(own) && thread.noun !== '' ? relate(thread.noun, own) : own;
  return { noun: `${ranked}${field}位次`, carry: ranked, field };
}
