import type { Feedback } from '../../ledger/feedback.ts';
import { escapeText, quoteText } from '../slack/escape.ts';
import { contexts, fallback, sections, type View } from './view.ts';

/** What somebody says is wrong with an answer, for those who look after the store. */
export function viewComplaint({ question, answer, what, user, at }: Feedback): View {
  return {
    text: fallback(`有人指出答案有误：${what}`),
    blocks: [
      ...sections(`*有人指出答案有误*\n${escapeText(what)}`),
      ...sections(`问：${escapeText(question)}\n${quoteText(answer)}`),
      ...contexts(`成员 ${escapeText(user)} · ${escapeText(at)}`),
    ],
  };
}
