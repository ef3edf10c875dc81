import type { IngestedFile } from '../../workflows/ingest/ingest-file.ts';
import { escapeText } from '../slack/escape.ts';
import { contexts, fallback, sections, type View } from './view.ts';

const HEADS = {
  added: '已收录',
  unchanged: '库里已经有这份报告，没有变化',
  replaced: '已更新',
} as const;

/** What was read: whose report, of which year, and how many figures. */
export function viewIngested({ status, report }: IngestedFile): View {
  const { title, organisation, year, figures, passages } = report;
  const head = `${HEADS[status]}：《${title}》`;
  const read = `${organisation}，${year === null ? '没有读出年份' : `${year}年`}，读出${figures}个数字、${passages}段文字`;
  const advice =
    year === null
      ? '没有读出年份，按年份提问时查不到它；请在标题里写明年份后重新收录。'
      : figures === 0
        ? '一个数字也没有读出；请确认文件是不是工作总结。'
        : '';
  return {
    text: fallback(`${head}（${read}）`),
    blocks: [
      ...sections(`*${escapeText(head)}*\n${escapeText(read)}`),
      ...(advice === '' ? [] : contexts(escapeText(advice))),
    ],
  };
}
