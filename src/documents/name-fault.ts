import type { DocumentError, ReadableFormat } from './document.ts';
import type { ChildFault } from './parse-in-child.ts';

/** What went wrong in parsing, said of the file. */
export function nameFault(file: string, format: ReadableFormat, fault: ChildFault): DocumentError {
  switch (fault.kind) {
    case 'empty':
      return { kind: 'file-empty', file };
    case 'encrypted':
      return { kind: 'document-encrypted', file };
    case 'damaged':
      return { kind: 'document-damaged', file, format, cause: fault.detail };
    case 'no-text-layer':
      return { kind: 'text-layer-missing', file, isGarbled: fault.isGarbled };
    case 'too-complex':
      return { kind: 'document-too-complex', file, excess: fault.excess, limit: fault.limit };
    case 'timed-out':
      return { kind: 'parsing-timed-out', file, timeoutMs: fault.timeoutMs };
    case 'out-of-memory':
      return { kind: 'parsing-out-of-memory', file, limitMegabytes: fault.limitMegabytes };
    case 'failed':
      return { kind: 'parsing-failed', file, cause: fault.cause };
  }
}
