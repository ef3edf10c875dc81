import type { DocumentError, Excess, ReadableFormat, UnsupportedFormat } from '../../documents/document.ts';
import type { SaveError } from '../../documents/save-file.ts';
import type { WordError } from '../../documents/word/word-text.ts';
import type { DraftError } from '../../drafting/draft-report.ts';
import type { DataFileError } from '../../entered-data/problem.ts';
import type { LedgerError } from '../../ledger/dismissals.ts';
import type { StoreError } from '../../retrieval/report-store.ts';
import type { DraftTooLong } from '../check/check-report.ts';
import type { LastYearError } from '../data/read-last-year.ts';
import type { PhrasingMissing } from '../draft/write-draft.ts';
import { describeDataError } from './describe-data-error.ts';

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** One sentence for a person: what is wrong, where, and what to do. */
export function describeError(
  error:
    | DocumentError
    | DraftTooLong
    | StoreError
    | LedgerError
    | SaveError
    | WordError
    | DataFileError
    | LastYearError
    | DraftError
    | PhrasingMissing,
): string {
  switch (error.kind) {
    case 'file-missing':
      return `找不到文件或文件夹“${error.file}”，请检查路径。`;
    case 'file-unreadable':
      return `“${error.file}”打不开，请检查读取权限。`;
    case 'file-empty':
      return `“${error.file}”是空的，没有可读的内容。`;
    case 'file-too-large':
      return `“${error.file}”有 ${megabytes(error.bytes)}，超过了 ${megabytes(error.limitBytes)} 的上限，不像是一份报告；请确认文件是否选对。`;
    case 'draft-too-long':
      return `“${error.file}”有 ${error.characters} 个字符，超过了 ${error.limit} 的上限，不像是一份稿子；请确认文件是否选对，或拆成几份再核对。`;
    case 'not-text':
      return `“${error.file}”不是文本文件（既不是 UTF-8 也不是 GB18030），请另存为 UTF-8 文本后再试。`;
    case 'reading-failed':
      return `“${error.file}”没能读懂（程序出错：${error.cause instanceof Error ? error.cause.message : '原因不明'}），未收录；其他文件不受影响，请把这份文件交给维护人员。`;
    case 'format-unsupported':
      return `“${error.file}”${error.isMisnamed ? '名不副实，其实' : ''}是${describeFormat(error.format)}`;
    case 'text-misnamed':
      return `“${error.file}”名不副实，里面只是纯文本；如果确实是报告的文字，请把文件名改为 .txt 结尾。`;
    case 'not-a-file':
      return error.isFolder
        ? `“${error.file}”是一个文件夹，不是文件，请指定里面的文件。`
        : `“${error.file}”不是普通文件（是设备或管道），请先存成文件。`;
    case 'document-encrypted':
      return `“${error.file}”设了打开密码，读不了；请去掉密码后另存一份再试。`;
    case 'document-damaged':
      return `“${error.file}”不完整或已损坏，不能当作${FORMAT_NAMES[error.format]}读取；请重新下载，或用 Word、WPS 等打开后另存一份再试。`;
    case 'text-layer-missing':
      return error.isGarbled
        ? `“${error.file}”的字体没有写明每个字是什么，取出来的是乱码；请用原来的 .docx 文件。`
        : `“${error.file}”像是扫描件，没有文字层；请用原来的 .docx 文件，或先做文字识别（OCR）。`;
    case 'document-too-complex':
      return `“${error.file}”${describeExcess(error.excess, error.limit)}，不像是一份报告，为安全起见没有读取；请确认文件是否选对，或把文字另存为 .txt。`;
    case 'parsing-timed-out':
      return `“${error.file}”读了 ${error.timeoutMs / 1000} 秒还没读完，已停止；请另存一份，或把文字另存为 .txt。`;
    case 'parsing-out-of-memory':
      return `“${error.file}”读取时用完了 ${error.limitMegabytes} MB 内存，已停止；请确认文件是否选对，或把文字另存为 .txt。`;
    case 'parsing-failed':
      return `“${error.file}”读取时出错，读取程序意外中止；请另存一份再试，仍不行就把文字另存为 .txt。`;
    case 'converter-missing':
      return `“${error.file}”是旧版 Word 文档，读 .doc 要装 LibreOffice，或在 Word 里另存为 .docx。`;
    case 'conversion-failed':
      return `“${error.file}”是旧版 Word 文档，LibreOffice 没能把它转换成 .docx；请在 Word 里另存为 .docx。`;
    case 'conversion-timed-out':
      return `“${error.file}”是旧版 Word 文档，LibreOffice 转换了 ${error.timeoutMs / 1000} 秒还没完成，已停止；请在 Word 里另存为 .docx。`;
    case 'store-unreadable':
      return `资料库“${error.location}”打不开或已损坏；可用 npx zhubi ingest --rebuild 由保存的原件重建，或用 --store 换一个文件夹重新收录。`;
    case 'store-read-only':
      return `资料库“${error.location}”不能写入，请检查文件夹权限，或用 --store 指定另一个文件夹。`;
    case 'store-busy':
      return `资料库“${error.location}”正由另一个程序写入，请等它结束后再试。`;
    case 'last-year-missing':
      return `资料库里没有${error.year - 1}年的报告（${error.years.length === 0 ? '还没有收录报告' : `现有${error.years.join('、')}年`}），${error.year}年的数据没有可对照的上年；请先用 npx zhubi ingest 收录。`;
    case 'body-unclear':
      return `资料库里有几个单位的报告（${error.organisations.join('、')}），请写明本单位，例如在 .env 里写 ZHUBI_ORGANISATION=${error.organisations[0] ?? ''}。`;
    case 'output-is-original':
      return `“${error.file}”就是原稿，没有写入；请换一个文件名，原稿不会被改动。`;
    case 'output-unwritable':
      return `“${error.file}”写不进去，请检查文件夹是否存在、有没有写入权限，或文件是否正在别的程序里打开。`;
    case 'encrypted':
    case 'not-docx':
    case 'no-document-part':
    case 'damaged':
    case 'nowhere-to-anchor':
      return '这份 Word 文件的结构特殊，批注加不进去；请在 Word 或 WPS 里另存为 .docx 后再试。';
    case 'data-format-unknown':
    case 'json-malformed':
    case 'data-without-rows':
    case 'columns-not-found':
    case 'columns-incomplete':
    case 'column-twice':
    case 'data-of-other-year':
    case 'rows-bad':
      return describeDataError(error);
    case 'nothing-entered':
      return `还没有${error.year}年的数据，没有起草；请先用 npx zhubi data import 录入，或用 --data 指定数据文件。`;
    case 'no-past-report':
      return `资料库里没有${error.year}年以前的报告，不知道按什么结构起草；请先用 npx zhubi ingest 收录往年的总结。`;
    case 'phrasing-missing':
      return `没有${error.year}年的报告可以照着写，没有起草；--phrasing 可以写${error.years.join('、')}。`;
    case 'no-such-section':
      return `往年报告里没有与“${error.section}”相近的部分；有：${error.sections.join('、')}。`;
    case 'draft-unverified':
      return `起草的稿子没有通过复读核验，没有输出；出错的段落是“${error.quote}”，读出的是${error.found.join('、')}。这是程序的错误，请把数据文件交给维护人员。`;
    case 'ledger-unreadable':
      return `记录“${error.location}”打不开或写不进去，请检查文件夹权限和磁盘空间；如已损坏，请先移走这个文件再试。`;
  }
}

const FORMAT_NAMES: Readonly<Record<ReadableFormat, string>> = {
  docx: ' Word 文档',
  doc: '旧版 Word 文档',
  xlsx: ' Excel 工作簿',
  pdf: ' PDF ',
  table: '表格文本',
};

/** What the file is, and what to do with it. */
function describeFormat(format: UnsupportedFormat): string {
  switch (format) {
    case 'xls':
      return '旧版 Excel 工作簿（.xls），读不了；请在 Excel 或 WPS 里另存为 .xlsx。';
    case 'presentation':
      return '演示文稿（PowerPoint），读不了；请把文字另存为 .docx。';
    case 'opendocument':
      return ' OpenDocument 文件（如 .odt、.ods），读不了；请在 WPS 或 Office 里另存：文字存为 .docx，表格存为 .xlsx。';
    case 'rtf':
      return ' RTF 文件，读不了；请在 Word 或 WPS 里另存为 .docx。';
    case 'web-page':
      return '网页文件（HTML 或 XML），读不了；请在 Word 或 WPS 里另存为 .docx。';
    case 'ofd':
      return ' OFD 版式文件，读不了；请用原来的 .docx 文件，或转换为 PDF。';
    case 'archive':
      return '压缩包，读不了；请先解压，再读里面的文件。';
    case 'image':
      return '图片，读不了；请用原来的 .docx 文件，或先做文字识别（OCR）。';
    case 'ole':
      return '一种不认识的 Office 文件（如 .wps），读不了；请在 Word 或 WPS 里另存为 .docx。';
  }
}

function describeExcess(excess: Excess, limit: number): string {
  switch (excess) {
    case 'unpacked-bytes':
      return `解压后超过 ${megabytes(limit)}`;
    case 'entries':
      return `里面超过 ${limit} 个部件`;
    case 'ratio':
      return `解压后是原来的 ${limit} 倍以上`;
    case 'characters':
      return `的文字超过 ${limit / 10_000} 万字`;
    case 'cells':
      return `的表格超过 ${limit / 10_000} 万格`;
    case 'pages':
      return `超过 ${limit} 页`;
    case 'nesting':
      return '层层嵌套过深';
  }
}
