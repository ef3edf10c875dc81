import type { Context, Thread } from './clause-context.ts';
import { readSubject } from './subject.ts';

const CLAUSE_TOPIC =
  /^(.{2,24}?)(?:实现(?:了)?零的突破|实现|取得|稳步|不断|持续|加快|快速|蓬勃|再创|再上|保持|明显|显著|成功|首次|获批|加速)/;

/** 国家科技型中小企业实现零的突破，达到12家: the noun of the clause before, when it holds no number and nothing nearer is said. */
export function clauseNoun(text: string, context: Context, thread: Thread): string | null {
  const start = context.mention.from - context.before.length;
  const gap = text.slice(thread.upTo, Math.max(thread.upTo, start));
  const clauses = gap.split(/[，；：]/).filter((c) => c.trim() !== '' && c !== '其中');
  const last = clauses.at(-1);
  if (last === undefined) return null;
  const topic = CLAUSE_TOPIC.exec(last)?.[1];
  if (topic === undefined && thread.noun !== '') return null;
  const noun = readSubject(topic ?? last).noun;
  return noun.length >= 2 && noun.length <= 20 ? noun : null;
}

export const withoutLevel = (noun: string): string =>
  noun.replace(/^(?:国家级|省部级|省级|市级|区级|县级|国家|省|市|区)(?:及?以上)?/, '');
