import { ok, type Result } from '../shared/result.ts';
import type { ReadDocument } from './document.ts';
import { recogniseFormat } from './recognise-format.ts';
import { annotateDocx } from './word/annotate-docx.ts';
import { composeAnnotatedDocx } from './word/compose-annotated.ts';
import type { WordComment } from './word/word-comment.ts';
import type { WordError } from './word/word-text.ts';

/**
 * A Word file with comments at the stretches of the document's text: the very same file where it is a .docx, with
 * nothing else in it changed; for everything else a new one that holds the text.
 */
export async function annotateDocument(
  { bytes, text }: Pick<ReadDocument, 'bytes' | 'text'>,
  comments: readonly WordComment[],
): Promise<Result<Uint8Array, WordError>> {
  return recogniseFormat(bytes) === 'docx'
    ? annotateDocx(bytes, comments)
    : ok(await composeAnnotatedDocx(text, comments));
}
