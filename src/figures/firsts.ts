import { clauseAt } from './clauses.ts';

/** A claim to be the first: 建成全区首个市级重点实验室, 首次组织企业参加评价. */
export interface FirstClaim {
  /** What was first, without numbers: 市级重点实验室, 组织企业参加评价. */
  readonly object: string;
  /** 全区, 全市 …: first among whom; empty when it is not said. */
  readonly among: string;
  /** Where the word and its object stand in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The words of its clause before it. */
  readonly before: string;
}

const AMONG = '((?:全[国省市区县州]|国内|省内|市内|区内|行业)?)';
const FIRST_THING = new RegExp(
  `${AMONG}(首个|首家|首例|第一个|第一家)([^，。；：、！？（）“”\\d]{3,30}|“[^”]{2,20}”[^，。；：、！？（）“”\\d]{0,20})`,
  'g',
);
const FIRST_TIME = new RegExp(`${AMONG}(首次|率先)([^，。；：、！？（）\\d]{4,30})`, 'g');

/** Words that make a thing be there: without one the clause only speaks of what was first once. */
const MAKING =
  /建成|建立|获批|新增|新建|认定|成立|设立|落户|落地|诞生|培育|引进|组建|获得|荣获|创建|实现|成为|入选|挂牌|上市|通过|新培育|开通|启动|打造|发放|签订|授牌|是/;
const GOES_ON = /投入|运行|验收|升级|作用|提升|改造|扩建|持续|继续|现有|已有|此前|曾|继|自从|以来|后$/;
const AHEAD = /力争|争创|争取|争当|创建|谋划|计划|拟|将|推动|推进|加快|筹建|申报|努力|目标|支持|鼓励|引导/;

/** The claims of a text to have been first, in reading order; those only hoped for or looked back at are left out. */
export function readFirsts(text: string): FirstClaim[] {
  if (!/首|率先|第一/.test(text)) return [];
  const things = [...text.matchAll(FIRST_THING)].map((m) => ({ ...claimOf(text, m), isThing: true }));
  const times = [...text.matchAll(FIRST_TIME)].map((m) => ({ ...claimOf(text, m), isThing: false }));
  return [...things, ...times]
    .filter(({ isThing, before, clause, object }) => {
      if (GOES_ON.test(clause) || AHEAD.test(before)) return false;
      return (
        object.length >= SHORTEST_OBJECT && !SET_PHRASE.test(object) && (!isThing || MAKING.test(clause))
      );
    })
    .map(({ object, among, start, end, before }) => ({ object, among, start, end, before }))
    .toSorted((a, b) => a.start - b.start);
}

const SHORTEST_OBJECT = 4;
/** Set phrases: 第一个百年奋斗目标, 第一个五年. */
const SET_PHRASE = /^(?:百年|五年|季度|工作日|阶段|方阵|梯队|环节)/;

function claimOf(text: string, match: RegExpExecArray) {
  const [whole, among = '', , words = ''] = match;
  const start = match.index + among.length;
  const clause = clauseAt(text, start);
  return {
    object: words
      .replace(/[“”的]/g, '')
      .replace(/(?:获批|成立|落户|落地|挂牌|建成|上市|诞生|通过认定|授牌).*$/, ''),
    among,
    start,
    end: match.index + whole.length,
    before: text.slice(clause.start, match.index),
    clause: clause.text,
  };
}
