import { escapeText } from '../slack/escape.ts';
import type { Language } from './answer.ts';
import { fallback, sections, type View } from './view.ts';

const FILES = {
  zh: [
    '  收录    把报告（.docx .doc .pdf .txt）拖进来，写上“收录”',
    '  导入    把数据表（.xlsx .csv .json）拖进来，写“导入2023年数据”；也可以 /zhubi 填报，或在主页里填',
    '  核对    把稿子拖进来，写上“核对”，得到批注稿和数据核对表',
    '  出错时  点答案下面的“有误”，写一句哪里不对',
  ],
  en: [
    '  add a report      drop the file (.docx .doc .pdf .txt) and write “add”',
    '  import data       drop a table (.xlsx .csv .json) and write “import 2023”; or /zhubi 填报, or the Home tab',
    '  check a draft     drop the file and write “check”',
    '  a wrong answer    press “Wrong?” below it and say what is wrong',
  ],
} as const;

/** What can be asked of the store at hand, then what can be done with files. */
export function viewHelp(help: string, language: Language): View {
  const lines = [...help.split('\n'), ...FILES[language]];
  const markup = lines.map((line) =>
    escapeText(line).replace(
      /^ {2}(\S.*?) {2,}(.+)$/,
      (_, what: string, how: string) => `• *${what}*  ${how}`,
    ),
  );
  return { text: fallback(help), blocks: sections(markup.join('\n')) };
}
