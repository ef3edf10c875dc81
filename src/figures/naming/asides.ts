import { LEAVING, RELATIONAL } from '../lexicon.ts';
import { aside, type NamingRule } from './clause.ts';

/** 新增45家，超年度目标【5家】. */
export const nameOverTarget: NamingRule = (clause) => {
  const { context, thread } = clause;
  const exceeds = /(?:超|超过|超出)(?:年度|年初|预期|全年)?(?:目标|任务|计划)$/.test(context.before);
  return exceeds && thread.noun !== '' ? { ...aside(clause, `${thread.noun}超出目标`), aim: 'change' } : null;
};

const LEFT = new RegExp(`^(?:因[^，。；]{0,8})?(?:有效期|期满|资格到期|${LEAVING})`);

const OBJECT_LEFT =
  /^(?:撤销|撤并|注销|吊销|清理|清退|淘汰|关停|关闭|报废)(?![、和与及未已验])[\u4e00-\u9fa5]{2,}/;

/** 扣除到期未通过重新认定的【5家】, 到期退出【5家】: said of the last subject, which goes on behind it. */
export const nameAside: NamingRule = (clause) => {
  const { context, subject, thread } = clause;
  const isAside = /^(?:扣除|剔除|减去|不含|另有|还有)/.test(context.before) || LEFT.test(subject.noun);
  if (!isAside || thread.noun === '') return null;
  if (subject.noun === '' || RELATIONAL.test(subject.noun)) return null;
  // 撤销网格3个: what left is named itself.
  if (OBJECT_LEFT.test(subject.noun) && !/的$/.test(context.before))
    return { ...aside(clause, subject.noun) };
  return aside(clause, `${thread.noun}${subject.noun.replace(/^(?:扣除|剔除|减去|不含)/, '')}`);
};

const DEED =
  /^(?:期满|资格|有效期|到期|未|因|通过|入选|晋级|退出|注销|被|获评|获批|获得|荣获|完成|进入|成功)[^，。；、]{0,16}/;

/** 另有【4家】到期未通过重新认定, 其中【5家】通过验收: part of the last subject, told by what became of it. */
export const nameDeedBehind: NamingRule = (clause) => {
  const { context, subject, predicate, thread } = clause;
  if (subject.noun !== '' || thread.noun === '' || predicate.direction !== null) return null;
  const deed = DEED.exec(context.behind)?.[0];
  return deed === undefined ? null : aside(clause, `${thread.noun}${deed}`);
};
