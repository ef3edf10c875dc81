import type { Unzipped } from 'fflate';
import { err, ok, type Result } from '../../shared/result.ts';
import { decodeXml } from './decode-xml.ts';
import { walkXml } from './walk-xml.ts';
import type { WordError } from './word-text.ts';

/** A relationship of a part (ECMA-376 part 2, 8.5). */
export interface Relationship {
  readonly id: string;
  /** Last segment of its type: `styles`, `comments`. */
  readonly type: string;
  /** Name of the part that it leads to; for an external one the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Name of the part that holds the relationships of `part`; those of the whole package for an empty name. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Relationships of a part; none when the package has no list of them. */
export function readRelationships(
  parts: Readonly<Unzipped>,
  part: string,
): Result<readonly Relationship[], WordError> {
  const list = relationshipsPartOf(part);
  const bytes = parts[list];
  if (!bytes) return ok([]);
  const xml = decodeXml(bytes, list);
  if (!xml.ok) return xml;
  const found: Relationship[] = [];
  const walked = walkXml(xml.value, {
    open(tag) {
      if (tag.name !== 'rel:Relationship') return;
      const isExternal = tag.attribute('TargetMode') === 'External';
      const target = tag.attribute('Target') ?? '';
      found.push({
        id: tag.attribute('Id') ?? '',
        type: (tag.attribute('Type') ?? '').replace(/^.*\//, ''),
        target: isExternal ? target : resolvePart(part, target),
        isExternal,
      });
    },
  });
  return walked.ok ? ok(found) : err({ kind: 'damaged', part: list, detail: walked.error });
}

function resolvePart(from: string, target: string): string {
  const path = target.startsWith('/') ? target : `${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
