import { dataOf } from './marked-data-of.ts';

/** What a good model would make of a section: the draft's own sentences, put otherwise as the style asks. */
export function rewriteSection(prompt: string): unknown {
  const data = dataOf(prompt);
  const past = (data.get('往年') ?? '').split('\n').filter((s) => s !== '' && !s.includes('…'));
  const drafted = [...data].flatMap(([name, text]) => {
    const id = /^底稿 (.*)$/.exec(name)?.[1];
    return id ? [{ id, text }] : [];
  });
  const kept = (data.get('照抄') ?? '').split('\n').filter((s) => s !== '');
  const isFree = (sentence: string) => isProse(sentence) && !kept.some((k) => sentence.includes(k));
  const rewrite = prompt.includes('文风：更凝练')
    ? (text: string) => condense(text, isFree)
    : prompt.includes('文风：更有力')
      ? (text: string) => strengthen(text, isFree)
      : (text: string) => followPast(text, past, isFree);
  return { paragraphs: drafted.map(({ id, text }) => ({ id, text: rewrite(text) })) };
}

/** Whether a sentence may be put otherwise. */
type IsFree = (sentence: string) => boolean;

const sentencesOf = (text: string): string[] => text.match(/[^。]+。?/g) ?? [];
const isProse = (sentence: string): boolean => !sentence.includes('{{');

/** Without its last sentence of prose, where another is left. */
function condense(text: string, isFree: IsFree): string {
  const sentences = sentencesOf(text);
  const last = sentences.findLastIndex(isFree);
  return sentences.filter(isFree).length > 1 ? sentences.toSpliced(last, 1).join('') : text;
}

const STRONGER = [
  ['推动', '全力推动'],
  ['完善', '健全完善'],
  ['引导', '积极引导'],
  ['支持', '全力支持'],
  ['建立', '建立健全'],
] as const;

/** Stronger verbs in the prose, and what was done before the figures. */
function strengthen(text: string, isFree: IsFree): string {
  const sentences = sentencesOf(text).map((sentence) => {
    const pair = isFree(sentence) ? STRONGER.find(([plain]) => sentence.includes(plain)) : undefined;
    return pair ? sentence.replace(pair[0], pair[1]) : sentence;
  });
  return [...sentences.filter(isFree), ...sentences.filter((s) => !isFree(s))].join('');
}

/** The first sentence of prose as a past report has it; else tied to what comes before. */
function followPast(text: string, past: readonly string[], isFree: IsFree): string {
  const sentences = sentencesOf(text);
  const at = sentences.findIndex(isFree);
  const other = past.find((s) => s.endsWith('。') && !text.includes(s));
  if (at >= 0 && other) return sentences.with(at, other).join('');
  const last = sentences.findLastIndex(isFree);
  return last > 0 ? sentences.with(last, `同时，${sentences[last]}`).join('') : text;
}
