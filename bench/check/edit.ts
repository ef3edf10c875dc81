/** A stretch of a text, end exclusive, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is put in place of a stretch of the clean text. */
export interface Edit extends Span {
  readonly text: string;
}

export interface Edited {
  readonly text: string;
  /** Where each edit's text stands in the new text, in the order of the edits in the text. */
  readonly places: readonly Span[];
}

/** Applies edits that do not overlap, in whatever order they are given. */
export function applyEdits(source: string, edits: readonly Edit[]): Edited {
  const places: Span[] = [];
  let text = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < at) throw new Error(`edits overlap at ${edit.start}`);
    text += source.slice(at, edit.start);
    places.push({ start: text.length, end: text.length + edit.text.length });
    text += edit.text;
    at = edit.end;
  }
  return { text: text + source.slice(at), places };
}

/** Where a stretch of the clean text, which no edit touches, stands in the edited one. */
export function moveSpan(span: Span, edits: readonly Edit[]): Span {
  const shift = edits
    .filter((e) => e.end <= span.start)
    .reduce((sum, e) => sum + e.text.length - (e.end - e.start), 0);
  return { start: span.start + shift, end: span.end + shift };
}
