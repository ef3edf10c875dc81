import type { types } from '@slack/bolt';
import { quoteText } from '../slack/escape.ts';
import type { Language } from './answer.ts';
import { contexts, sections } from './view.ts';

export const MODALS = { wrong: 'zhubi:wrong', dismiss: 'zhubi:dismiss' } as const;

/** Where the modal's one field stands in what is submitted. */
export const FIELD = { block: 'reason', action: 'text' } as const;
const LONGEST_REASON = 1000;
/** Of a quote in a modal: enough to know it again. */
const QUOTE_SHOWN = 500;

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

function field(label: string, hint: string): types.InputBlock {
  return {
    type: 'input',
    block_id: FIELD.block,
    label: plain(label),
    element: {
      type: 'plain_text_input',
      action_id: FIELD.action,
      multiline: true,
      min_length: 1,
      max_length: LONGEST_REASON,
      placeholder: plain(hint),
    },
  };
}

/** Asks what is wrong with an answer; `context` comes back with what is typed. */
export function viewWrongModal(answer: string, language: Language, context: string): types.ModalView {
  const en = language === 'en';
  return {
    type: 'modal',
    callback_id: MODALS.wrong,
    private_metadata: context,
    title: plain(en ? 'What is wrong?' : '哪里有误'),
    submit: plain(en ? 'Send' : '提交'),
    close: plain(en ? 'Cancel' : '取消'),
    blocks: [
      ...sections(quoteText(answer.slice(0, QUOTE_SHOWN))),
      en
        ? field('What is wrong, and what should it be?', 'The 2021 figure should be 22')
        : field('哪里不对，应该是什么？', '例如：2021年应为22家，报告第三部分有写'),
    ],
  };
}

/** Asks why a finding is set aside. */
export function viewDismissModal(message: string, context: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: MODALS.dismiss,
    private_metadata: context,
    title: plain('忽略这一处'),
    submit: plain('忽略'),
    close: plain('取消'),
    blocks: [
      ...sections(quoteText(message.slice(0, QUOTE_SHOWN))),
      field('理由', '例如：口径不同，已与统计科核实'),
      ...contexts('在涉及的数字改动之前，这一处不再列出。'),
    ],
  };
}
