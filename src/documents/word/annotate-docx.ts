import { err, ok, type Result } from '../../shared/result.ts';
import { addCommentsPart, firstFreeCommentId } from './comments-part.ts';
import { openDocx, readXml, replaceParts } from './docx-package.ts';
import { insertMarkers, type Marked } from './insert-markers.ts';
import { locateStretch } from './locate-stretch.ts';
import { traceDocx } from './read-docx.ts';
import type { WordComment } from './word-comment.ts';
import type { WordError } from './word-text.ts';

/**
 * The same Word file with comments at stretches of the text that `readDocx` gives. The document part is only inserted
 * into; comments that it has are kept; all other parts keep their bytes and their order. A comment on a note stands at
 * the note's reference, one on made text (a number, a line break) at the line that follows.
 */
export function annotateDocx(
  bytes: Uint8Array,
  comments: readonly WordComment[],
): Result<Uint8Array, WordError> {
  const docx = openDocx(bytes);
  if (!docx.ok) return docx;
  const traced = traceDocx(docx.value);
  if (!traced.ok) return traced;
  if (comments.length === 0) return ok(bytes);
  const xml = readXml(docx.value, docx.value.documentPart);
  if (!xml.ok) return xml;
  const firstId = firstFreeCommentId(docx.value, xml.value);
  if (!firstId.ok) return firstId;

  const marked: Marked[] = [];
  for (const [i, { start, end }] of comments.entries()) {
    const cuts = locateStretch(traced.value, start, end);
    if (!cuts) return err({ kind: 'nowhere-to-anchor' });
    marked.push({ ...cuts, id: firstId.value + i });
  }
  const namespace = marked[0]?.start.run.namespace ?? '';
  const changed = addCommentsPart(docx.value, comments, firstId.value, namespace);
  if (!changed.ok) return changed;
  const document = insertMarkers(xml.value, marked);
  return ok(replaceParts(docx.value.parts, new Map([[docx.value.documentPart, document], ...changed.value])));
}
