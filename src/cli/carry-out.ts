import type { Turn } from '../workflows/converse/converse.ts';
import { importData } from '../workflows/data/import-data.ts';
import { summariseDraft } from '../workflows/draft/summarise-draft.ts';
import { writeDraft } from '../workflows/draft/write-draft.ts';
import { describeError } from '../workflows/errors/describe-error.ts';
import type { Program } from './program.ts';
import { renderImport } from './render-data.ts';
import { renderDraft } from './render-draft.ts';

type Requested = Extract<Turn, { kind: 'request' }>['request'];

/** Does in the terminal what a line of the conversation asks for; what is to be printed. */
export async function carryOut(program: Program, request: Requested): Promise<string> {
  const { year } = request;
  switch (request.kind) {
    case 'draft': {
      const wanted = { year, section: request.section, dataFile: null, phrasingOf: null };
      const written = await writeDraft(program, wanted);
      if (!written.ok) return describeError(written.error);
      const save = `要存成 Word 文件：npx zhubi draft --year ${year} --out 文件名.docx`;
      return [renderDraft(written.value), '', summariseDraft(written.value), save].join('\n');
    }
    case 'enter':
      return [
        `在终端里填报用表格：先生成模板 npx zhubi data template --year ${year} --out ${year}年数据.xlsx，`,
        `按去年的报告逐项填“数值”一栏，再输入“导入${year}年数据 ${year}年数据.xlsx”；填了什么、还缺什么看 npx zhubi data show --year ${year}。`,
      ].join('\n');
    case 'import': {
      const { file } = request;
      if (file === null) return `请写明文件，例如：导入${year}年数据 数据.xlsx`;
      const deed = { who: program.userName(), at: program.now().toISOString() };
      const imported = await importData(program, { file, year, ...deed });
      return imported.ok ? renderImport(imported.value) : describeError(imported.error);
    }
  }
}
