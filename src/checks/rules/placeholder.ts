import { readUnit } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { foldCharacters } from '../../report/characters.ts';
import type { Draft } from '../draft.ts';
import { broken, holds } from '../outcome.ts';
import { defineRule } from '../rule.ts';
import type { Span } from '../sentences.ts';

export const placeholderRule = defineRule({
  id: 'placeholder',
  severity: 'error',
  summary: '定稿中不应留有占位符：*、XX、××、____、空的括号、待补、待定。',
  messages: {
    mask: '此处“{text}”是隐去或未填的内容，请补上实际数字或名称。',
    blank: '此处“{text}”是空的，请填写内容或删去。',
    pending: '此处还留有“{text}”，请补齐后删去这一标注。',
    marks: '此处“{text}”像是未定的内容，请核实后改写。',
    masked: '全文数字大多已隐去，共{count}处，无法核对。正式报送前请换成有数字的稿子。',
  },
  *evaluate({ draft }) {
    const places = findPlaceholders(draft);
    if (places.length === 0) yield holds();
    const masks = places.filter((p) => p.kind === 'mask');
    const isMasked = isMaskedOnPurpose(draft, masks.length);
    const [first] = masks;
    const quote = ({ start, end }: Span) => draft.source.slice(start, end);
    if (isMasked && first) {
      const references = masks.map((p) => ({
        report: null,
        year: draft.year,
        quote: quote(p),
        start: p.start,
        end: p.end,
      }));
      yield broken('masked', first, { count: String(masks.length) }, { references });
    }
    for (const place of places)
      if (!isMasked || place.kind !== 'mask') yield broken(place.kind, place, { text: quote(place) });
  },
});

type Kind = 'mask' | 'blank' | 'pending' | 'marks';

interface Placeholder extends Span {
  readonly kind: Kind;
}

const FEWEST_MASKS = 10;
const FEWEST_WITH_TITLE = 5;

/** Most of its numbers are masked: the report was made so, and no place of it was forgotten. */
function isMaskedOnPurpose(draft: Draft, masks: number): boolean {
  // 202x年度工作总结: a title without its year says so at once.
  if (masks >= FEWEST_WITH_TITLE && /\d{2,3}[xX×*]/.test(foldCharacters(draft.report.title))) return true;
  const hidden = draft.facts.filter((f) => f.figure.masked !== null).length;
  return masks >= FEWEST_MASKS && hidden * 2 > draft.facts.length;
}

const HAN_DIGIT = '[零〇○一二三四五六七八九十]';

/** Forms that stand in no finished text. Patterns run on the folded text, line by line; no form spans lines. */
const FORMS: readonly { readonly kind: Kind; readonly pattern: RegExp }[] = [
  { kind: 'mask', pattern: /(?:(?<!\d)\d{1,3})?\*+(?:\.\*+)?/g },
  {
    kind: 'mask',
    pattern:
      /(?<![A-Za-z×])(?:\d{2}(?=[xX×]{2}(?!\d)|\d[xX×](?!\d)))?\d?[xX×]{1,6}(?:\.[xX×]{1,4})?(?![A-Za-z])/g,
  },
  { kind: 'blank', pattern: /(?<![A-Za-z\d])[_＿]{2,}|＿/g },
  { kind: 'blank', pattern: /【 *】|〔 {0,8}\d{0,2} *〕|［ *］|(?<![A-Za-z])（ *）|《 *》|“ *”/g },
  { kind: 'pending', pattern: /【待[^】\n]*】/g },
  { kind: 'pending', pattern: pattern('【[^】\\n]{0,30}{noteToWriter}[^】\\n]{0,30}】', 'g') },
  {
    kind: 'pending',
    pattern: pattern(
      '（[^（）\\n]{0,12}(?:{pending}{pendingWhat}?(?=[，；）])|{fillHere})[^（）\\n]{0,12}）',
      'g',
    ),
  },
  {
    kind: 'pending',
    pattern: pattern(
      '(?<=[，。；：、为]|^){pendingWhich}?(?:{pending}|{pendingLater})(?=[，。；：、]|$)',
      'gm',
    ),
  },
  { kind: 'pending', pattern: /(?<![A-Za-z])(?:TBD|TBC|TODO)(?![A-Za-z])/g },
  {
    kind: 'mask',
    pattern: new RegExp(`(?<!${HAN_DIGIT})(?:〇{2,6}|[○◯]{2,6})(?!${HAN_DIGIT})|□{2,6}|△{2,6}`, 'g'),
  },
  { kind: 'marks', pattern: /？{2,}/g },
];

/** Reading order; where two forms meet, the one that begins first. */
function findPlaceholders({ source, facts }: Draft): Placeholder[] {
  const folded = foldCharacters(source);
  const decoration = markdownSpans(folded);
  const figures = facts
    .filter((f) => f.figure.masked !== null)
    .map(({ figure }): Placeholder => ({ kind: 'mask', start: figure.start, end: figure.end }));
  const found = FORMS.flatMap(({ kind, pattern }) =>
    [...folded.matchAll(pattern)]
      .filter((m) => kind !== 'mask' || isMask(folded, m.index, m[0]))
      .map((m): Placeholder => ({ kind, start: m.index, end: m.index + m[0].length })),
  );
  const all = [...found, ...figures].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const places: Placeholder[] = [];
  let covered = 0;
  for (const place of all) {
    if (place.start < covered || decoration.has(place.start)) continue;
    places.push(place);
    covered = place.end;
  }
  return places;
}

/** 5×5, 3×100米, X光 and the Latin letters of names are no masks; XX市, 20XX年, 新增X家 are. */
function isMask(folded: string, at: number, text: string): boolean {
  const before = folded[at - 1] ?? '';
  const after = folded.slice(at + text.length, at + text.length + 4);
  if (text.includes('*') && /[A-Za-z)]$/.test(before) && /^[A-Za-z\d(]/.test(after)) return false;
  if (text.includes('*')) return !(/\d$/.test(before + text.replace(/\*.*/, '')) && /^\d/.test(after));
  if (!/[xX×]/.test(text)) return true;
  // “415X”集群: digits and one letter within quotation marks are a name.
  if (/^\d{1,3}[xX]$/.test(text) && /^[\d“]$/.test(before) && after.startsWith('”')) return false;
  if (/^染色体/.test(after)) return false;
  if (/\d/.test(after[0] ?? '')) return false;
  if (/^\d{3}[xX×]$|^\d{2}[xX×]{2}$/.test(text)) return /^年?[^A-Za-z\d]/.test(after) || after === '';
  if (/^\d/.test(text) || /[\d.*]/.test(before)) return false;
  if (/[A-Za-z]$/.test(folded.slice(Math.max(0, at - 2), at).trimEnd())) return false;
  return text.length >= 2 || before === '第' || pattern('^{afterMask}').test(after) || hasUnit(after);
}

const hasUnit = (after: string): boolean => {
  const unit = readUnit(after, 0);
  return unit !== null && pattern('^{maskUnit}').test(unit) && !/^[线射]/.test(after);
};

const RULE_LINE = /^[ \t]*[*_＿=-](?:[ \t]*[*_＿=-]){2,}[ \t]*$/gm;
const BULLET = /^[ \t]*\*[ \t]+/gm;
const FOOTNOTE = /^[ \t]*\*+[ \t]*注/gm;
const BOLD = /(?<=^[ \t]*(?:[-+*][ \t]+|\d+[.、][ \t]*)?)\*\*(?![\s*])([^*\n]{1,60})\*\*(?!\*)/gm;

/** Offsets of the stars and underlines that are decoration: rules, bullets, footnotes, bold text at a line's start. */
function markdownSpans(folded: string): Set<number> {
  const offsets = new Set<number>();
  const add = (start: number, end: number) => {
    for (let i = start; i < end; i++) offsets.add(i);
  };
  for (const pattern of [RULE_LINE, BULLET, FOOTNOTE])
    for (const match of folded.matchAll(pattern)) add(match.index, match.index + match[0].length);
  for (const match of folded.matchAll(BOLD)) {
    const [whole, content = ''] = match;
    const behind = folded.slice(match.index + whole.length, match.index + whole.length + 4);
    if (startsLikeFigure(content) || startsLikeFigure(behind)) continue;
    add(match.index, match.index + 2);
    add(match.index + whole.length - 2, match.index + whole.length);
  }
  return offsets;
}

/** What stands behind a masked number: 家, 万元, 年. */
const startsLikeFigure = (text: string): boolean =>
  pattern('^(?:{figureTail}|\\.)').test(text) || readUnit(text, 0) !== null;
