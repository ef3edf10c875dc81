import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { ok, type Result } from '../shared/result.ts';
import type { DocumentError } from './document.ts';

const REPORT_FILES = new Set(['.txt', '.md', '.docx', '.pdf']);

/** The reports under a path, in the order of their names. A folder's README, and what is hidden, are no reports. */
export async function listFiles(path: string): Promise<Result<string[], DocumentError>> {
  try {
    if (!(await stat(path)).isDirectory()) return ok([path]);
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter(
        (e) =>
          e.isFile() &&
          REPORT_FILES.has(extname(e.name).toLowerCase()) &&
          !/^readme(\.|$)/i.test(basename(e.name)),
      )
      .map((e) => join(e.parentPath, e.name))
      .filter((file) => !isHidden(relative(path, file)));
    return ok(files.sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true })));
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    return {
      ok: false,
      error: isMissing
        ? { kind: 'file-missing', file: path }
        : { kind: 'file-unreadable', file: path, cause },
    };
  }
}

const isHidden = (path: string): boolean => path.split(sep).some((name) => name.startsWith('.'));
