import { readSubject } from '../clause/subject.ts';
import { RELATIONAL } from '../lexicon.ts';
import { type Clause, type NamingRule, named } from './clause.ts';
import { relate } from './relate.ts';

const RANK_VERB =
  /(?:继续|连续|首次|历史性|稳|均|双双|一举)*(?:位居|稳居|居于|居(?![民住家])|位列|列|排名|排位|排|名列|跃居|跃升至|跃升到|跃升|跃至|晋升至|升至|升到|上升到|上升至|提升至|提升到|前移至|前移到|降至|保持在|保持|位次|并列|进至|挺进|排到)/g;
const FIELD = /[全同][国省市区县州球类].*$|[\u4e00-\u9fa5]部[\u4e00-\u9fa5]*$/;

/** 规上工业增加值增速居全省第【3】位: what is ranked, among whom, and 位次. */
export const nameRank: NamingRule = (clause) => {
  const { context, thread } = clause;
  if (context.mention.kind !== 'rank') return null;
  const words = context.before;
  const verb = [...words.matchAll(RANK_VERB)].at(-1);
  const tail = verb ? words.slice(verb.index + verb[0].length) : (FIELD.exec(words)?.[0] ?? words);
  const said = tail.replace(/^(?:在|到|至|了)/, '');
  const head = verb ? words.slice(0, verb.index) : words.slice(0, words.length - said.length);
  const own = readSubject(head).noun.replace(/(?:分别|均|已|首次|又)+$/, '');
  const leans = RELATIONAL.test(own) && thread.noun !== '';
  const ranked = own === '' ? inherited(thread) : leans ? relate(thread.noun, own) : own;
  const field = said === '' ? thread.field : said;
  return named(clause, `${ranked}${field}位次`, { carry: own === '' ? thread.noun : ranked, field });
};

/** 固定资产投资增长6%，居全国第4位: where no amount is named, the growth is ranked. */
function inherited({ noun, isGrowth, subjects }: Clause['thread']): string {
  return isGrowth && subjects.length === 0 && !/(?:增速|增幅|增长率|率|比重|占比)$/.test(noun)
    ? `${noun}增速`
    : noun;
}

/** 居全市第9位，较上年前移【2位】. */
export const nameRankChange: NamingRule = (clause) => {
  const { context, subject, thread } = clause;
  if (context.mention.unit !== '位' || thread.field === '' || subject.noun !== '') return null;
  return named(clause, `${thread.noun}${thread.field}位次`, { carry: thread.noun });
};
