import { readSubject } from '../clause/subject.ts';
import { LEVEL_ONLY } from '../lexicon.ts';
import { type Clause, continuedVerb, type NamingRule, named } from './clause.ts';

const TOPIC =
  /^(.{2,24}?)(?:实现(?:了)?零的突破|实现|取得|稳步|不断|持续|加快|快速|蓬勃|再创|再上|保持|明显|显著|成功|首次|获批|加速)/;
/** 二是新型研发机构提质: an item of a list opens with what it is about. */
const ITEM_TOPIC =
  /^[一二三四五六七八九]是(?:推动|加快|加强|持续|着力|大力)?(.{2,16}?)(?:提质|扩面|增量|扩容|提速|增效|壮大|升级|优化|见效|提升|增强|拓展|扩大|加密|发力|突破|深化|向好|增长|起势|成势|集聚|提标){1,2}$/;
const LONGEST_TOPIC = 20;

/** 国家科技型中小企业实现零的突破，达到【12家】: the clause before holds no number, but names what this one counts. */
export const nameTopic: NamingRule = (clause) => {
  const { subject, handedDown } = clause;
  const isLevel = LEVEL_ONLY.test(subject.noun);
  if (subject.noun !== '' && !isLevel) return null;
  const topic = topicBefore(clause);
  if (topic === null) return null;
  const noun = isLevel ? subject.noun + withoutLevel(topic) : topic;
  return named(clause, noun, { ...continuedVerb(clause), inherited: handedDown });
};

function topicBefore({ text, context, thread }: Clause): string | null {
  const start = context.mention.from - context.before.length;
  const gap = text.slice(thread.upTo, Math.max(thread.upTo, start));
  const last = gap.split(/[，；：]/).findLast((c) => c.trim() !== '' && c !== '其中');
  if (last === undefined) return null;
  const topic = (ITEM_TOPIC.exec(last) ?? TOPIC.exec(last))?.[1];
  if (topic === undefined && thread.noun !== '') return null;
  const { noun } = readSubject(topic ?? last);
  return noun.length >= 2 && noun.length <= LONGEST_TOPIC ? noun : null;
}

const LONGEST_TITLE = 20;
const NO_TOPIC = /工作|情况|问题|成效|方面|如下|目标|任务|措施|机制|作用|领导|精神/;

/** 二是新型研发机构加快培育。 棚户区改造。: what a short sentence without a number says that the next is about; else empty. */
export function topicOf(sentence: string): string {
  if (sentence === '' || sentence.length > LONGEST_TITLE + 8) return '';
  const words = sentence
    .replace(/[。！？：\s]+$/, '')
    .replace(/^[\s\d.、．（）一二三四五六七八九十]+(?:是)?/, '');
  if (words.length < 3 || words.length > LONGEST_TITLE || /[，；、“”]/.test(words)) return '';
  const noun = (ITEM_TOPIC.exec(`一是${words}`) ?? TOPIC.exec(words))?.[1] ?? words;
  const { noun: topic, verb } = readSubject(noun);
  return verb === null && topic === noun && topic.length >= 3 && topic.length <= 12 && !NO_TOPIC.test(topic)
    ? topic
    : '';
}

/** 市级以上研发平台 → 研发平台. */
export const withoutLevel = (noun: string): string =>
  noun.replace(/^(?:国家级|省部级|省级|市级|区级|县级|国家|省|市|区)(?:及?以上)?/, '');
