import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { err, ok, type Result } from '../shared/result.ts';
import { runProcess } from './run-process.ts';

export type ConversionFault =
  | { readonly kind: 'converter-missing' }
  | { readonly kind: 'timed-out'; readonly timeoutMs: number }
  | { readonly kind: 'failed'; readonly cause: unknown };

const NAMES = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];
/** Where LibreOffice lies when it is not on the PATH. */
const USUAL_FOLDERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS'],
  win32: ['C:\\Program Files\\LibreOffice\\program'],
};

/**
 * Settings of the throw-away profile: no macros, no links updated, nothing fetched that a document points to, and
 * a proxy that leads nowhere for what is fetched all the same.
 */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${[
  ['Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Office.Writer/Content/Update', 'Link', '0'],
  ['Inet/Settings', 'ooInetProxyType', '2'],
  ['Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPProxyPort', '9'],
  ['Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPSProxyPort', '9'],
]
  .map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
</oor:items>`;

export interface ConversionOptions {
  /** The PATH to look for LibreOffice on. */
  readonly path: string;
  readonly timeoutMs: number;
}

/** A Word 97 document as .docx, by LibreOffice; whatever it does, it ends within its time and leaves no files. */
export async function convertDoc(
  bytes: Uint8Array,
  { path, timeoutMs }: ConversionOptions,
): Promise<Result<Uint8Array, ConversionFault>> {
  const command = findLibreOffice(path);
  if (command === null) return err({ kind: 'converter-missing' });
  let folder: string | null = null;
  try {
    folder = await mkdtemp(join(tmpdir(), 'zhubi-doc-'));
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    await writeFile(join(folder, 'source.doc'), bytes);
    const outcome = await runProcess({
      command,
      args: [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard'],
        ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'made')],
        join(folder, 'source.doc'),
      ],
      env: { PATH: path, HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8' },
      timeoutMs,
      mostOutputBytes: 1024 * 1024,
      hasChildren: true,
    });
    if (outcome.end === 'timed-out') return err({ kind: 'timed-out', timeoutMs });
    const made = await readFile(join(folder, 'made', 'source.docx')).catch(() => null);
    return made === null ? err({ kind: 'failed', cause: outcome.stderr }) : ok(made);
  } catch (cause) {
    return err({ kind: 'failed', cause });
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

function findLibreOffice(path: string): string | null {
  const folders = [...path.split(delimiter), ...(USUAL_FOLDERS[process.platform] ?? [])];
  for (const folder of folders.filter((f) => f !== ''))
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name);
  return null;
}
