import type { Frame } from '../frame.ts';
import type { Mention } from '../mentions/mention.ts';
import { nameBeforeBracket } from './context.ts';
import { peelPredicate } from './predicate.ts';
import { readSubject } from './subject.ts';
import { NO_THREAD, type Thread } from './thread.ts';

/** 众创空间（含区级6家）9家: a bracket right behind a name speaks of that. */
export function insideOf(text: string, mentions: readonly Mention[], index: number, thread: Thread): Thread {
  const open = text.lastIndexOf('（', mentions[index]?.from ?? 0);
  const words = nameBeforeBracket(text, mentions, open);
  // 高于全省平均水平（6.4张）, 占全省总数（…）: the bracket goes on with the subject.
  const isCompared =
    words !== null && /[高低快慢优好大小多少]于|平均|总体|目标|计划|任务|占|总数/.test(words);
  const noun = words === null || isCompared ? '' : readSubject(peelPredicate(words).rest).noun;
  return noun === '' ? thread : { ...thread, noun, aim: null, subjects: [...thread.subjects, noun] };
}

/** 其中，幼儿园111所; 从职称结构看，高级1.66万人: parts of what the sentence before counted. */
const PARTS =
  /^[\s\u3000]*(?:其中[，：]|(?:从|按|分)[^，。；\d]{1,10}(?:看|分|来看|来分|划分)[，：]|(?:分类|分项|分区域|分行业)[^，。；\d]{0,4}[，：])/;

/** The thread at the beginning of a sentence: what the one before leaves where this one lists its parts. */
export function threadInto(text: string, frame: Frame, last: Thread | null): Thread {
  if (last === null) return { ...NO_THREAD, frame };
  if (last.noun === '' || !PARTS.test(text)) return { ...NO_THREAD, frame, before: last.before };
  const aim = last.stockOf === last.noun ? 'cumulative' : last.aim;
  const parts = aim === null ? null : { aim, unit: last.unit };
  return {
    ...NO_THREAD,
    frame,
    noun: last.noun,
    verb: last.verb,
    aim,
    unit: last.unit,
    whole: last.noun,
    parts,
  };
}
