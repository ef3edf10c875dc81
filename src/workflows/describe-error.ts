import type { DocumentError } from '../documents/document.ts';
import type { StoreError } from '../retrieval/report-store.ts';

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** One sentence for a person: what is wrong, where, and what to do. */
export function describeError(error: DocumentError | StoreError): string {
  switch (error.kind) {
    case 'file-missing':
      return `找不到文件或文件夹“${error.file}”，请检查路径。`;
    case 'file-unreadable':
      return `“${error.file}”打不开，请检查读取权限。`;
    case 'file-empty':
      return `“${error.file}”是空的，没有可读的内容。`;
    case 'file-too-large':
      return `“${error.file}”有 ${megabytes(error.bytes)}，超过了 ${megabytes(error.limitBytes)} 的上限，不像是一份报告；请确认文件是否选对。`;
    case 'not-text':
      return `“${error.file}”不是文本文件（既不是 UTF-8 也不是 GB18030），请另存为 UTF-8 文本后再试。`;
    case 'reading-failed':
      return `“${error.file}”没能读懂（程序出错：${error.cause instanceof Error ? error.cause.message : '原因不明'}），未收录；其他文件不受影响，请把这份文件交给维护人员。`;
    case 'format-unsupported':
      return `“${error.file}”是 ${error.format} 文件，目前只读 .txt 和 .md；请先另存为文本。`;
    case 'store-unreadable':
      return `资料库“${error.location}”打不开或已损坏；可用 zhubi ingest --rebuild 由保存的原件重建，或用 --store 换一个文件夹重新收录。`;
    case 'store-read-only':
      return `资料库“${error.location}”不能写入，请检查文件夹权限，或用 --store 指定另一个文件夹。`;
    case 'store-busy':
      return `资料库“${error.location}”正由另一个程序写入，请等它结束后再试。`;
  }
}
