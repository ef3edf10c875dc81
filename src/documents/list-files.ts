import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { ok, type Result } from '../shared/result.ts';
import type { DocumentError } from './document.ts';
import { openingError } from './open-file.ts';

const REPORT_FILES = new Set(['.txt', '.md', '.docx', '.pdf', '.doc']);

/**
 * The reports under a path, in the order of their names. A folder's README, what is hidden, and the lock files of
 * Word (`~$…`) are no reports. Links to files are followed, links to folders are not: they may go round in circles.
 */
export async function listFiles(path: string): Promise<Result<string[], DocumentError>> {
  try {
    if (!(await stat(path)).isDirectory()) return ok([path]);
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const named = entries.filter(
      (e) => isReportName(e.name) && !isHidden(relative(path, join(e.parentPath, e.name))),
    );
    const kept = await Promise.all(named.map(isFileOrLink));
    const files = named.filter((_, i) => kept[i]).map((e) => join(e.parentPath, e.name));
    return ok(files.sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true })));
  } catch (cause) {
    return { ok: false, error: openingError(path, cause) };
  }
}

const isReportName = (name: string): boolean =>
  REPORT_FILES.has(extname(name).toLowerCase()) && !/^readme(\.|$)/i.test(name) && !name.startsWith('~$');

const isHidden = (path: string): boolean => path.split(sep).some((name) => name.startsWith('.'));

/** A link that leads nowhere counts: reading it says so. */
async function isFileOrLink(entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(join(entry.parentPath, entry.name)).catch(() => null);
  return target === null || target.isFile();
}
