import { normaliseName } from '../../figures/catalogue.ts';
import { foldCharacters } from '../../report/characters.ts';
import { type ContentPiece, readPiece } from '../match/content.ts';
import type { Ask, Question } from '../question.ts';
import type { QuestionContext } from '../question-context.ts';
import { readYears } from '../read-years.ts';
import { spellYears } from '../spell-years.ts';
import { planQuestion } from './plan-question.ts';
import { bodiesNamed, movingNames, type NamedBody, proposeChinese } from './propose-chinese.ts';
import { proposeTimes } from './propose-times.ts';
import { coverText, type Span } from './span.ts';

/** A question with every character in a role, and what it asks about as pieces to be found in a figure. */
export interface ReadQuestion {
  readonly question: Question;
  readonly spans: readonly Span[];
  readonly pieces: readonly ContentPiece[];
  /** Of two bodies set against each other what is asked of each, by its key; empty where the same is asked of both. */
  readonly sides: ReadonlyMap<string, readonly ContentPiece[]>;
  /** The whole question, normalised as names are. */
  readonly said: string;
}

/** Reads a Chinese question into spans; `null` where its operators do not add up or it asks for several figures. */
export function readChineseSpans(
  text: string,
  context: QuestionContext,
  bodies: readonly NamedBody[],
): ReadQuestion | null {
  const folded = foldCharacters(text);
  const cover = coverText(folded, [
    ...proposeChinese(folded, bodies, movingNames(context.catalogue)),
    ...proposeTimes(folded),
  ]);
  const withoutBase = cover
    .filter((s) => !s.sense.startsWith('base '))
    .map((s) => folded.slice(s.from, s.to))
    .join('');
  const { years, period, isAtEnd } = readYears(spellYears(withoutBase), context.thisYear);
  const isMany =
    years.kind === 'range' ||
    years.kind === 'all' ||
    years.kind === 'recent' ||
    (years.kind === 'listed' && years.years.length > 1);
  const plan = planQuestion(cover, { isMany, from: years.kind === 'range' ? years.from : null });
  if (!plan) return null;
  const isContent = (s: Span) =>
    s.role === 'content' ||
    ((s.role === 'operator' || s.role === 'measure') && !plan.claimed.has(s)) ||
    (s.role === 'scope' && plan.aim === 'share');
  const pieces = joinContent(folded, cover, isContent).map((piece) => readPiece(piece, context.catalogue));
  const isRank = plan.aim === 'rank';
  const field = isRank ? fieldOf(folded, cover) : null;
  const places = cover.filter((s) => s.role === 'place' && folded.slice(s.from, s.to) !== field);
  const asked = [...new Set(places.flatMap((s) => bodiesNamed(s.sense, bodies)))];
  const [place] = places;
  const ask: Ask = {
    terms: pieces.map((p) => ({ names: [p.text] })),
    aim: plan.aim,
    leaning: isAtEnd ? 'cumulative' : null,
    unit: plan.unit,
    period,
    scope: isRank || plan.aim === 'share' ? null : scopeOf(cover),
    verb: folded.includes('净增') ? '净增' : null,
    field,
    stretch: years.kind === 'range' ? { from: years.from, to: years.to } : null,
  };
  return {
    question: {
      language: 'zh',
      text,
      place: place
        ? { kind: 'known', bodies: asked, name: folded.slice(place.from, place.to) }
        : { kind: 'unsaid' },
      // Of two bodies the one thing is asked of each.
      asks: plan.operation.kind === 'versus' ? [ask, ask] : [ask],
      years,
      operation: plan.operation,
      isTarget: plan.isTarget,
      infers: false,
      isAboutWords: false,
    },
    spans: cover,
    pieces: pieces.filter((p) => p.text !== ''),
    sides: plan.operation.kind === 'versus' ? sidesOf(folded, cover, isContent, context, bodies) : new Map(),
    said: normaliseName(folded),
  };
}

/** 学校的党员 against 街道的党员: what stands on either side of the comparison, where both sides name something. */
function sidesOf(
  text: string,
  cover: readonly Span[],
  isContent: (span: Span) => boolean,
  { catalogue }: QuestionContext,
  bodies: readonly NamedBody[],
): ReadonlyMap<string, readonly ContentPiece[]> {
  const at = cover.findIndex((s) => s.sense === 'than');
  const sides = [cover.slice(0, at), cover.slice(at)].map((spans) => ({
    body: bodiesNamed(spans.find((s) => s.role === 'place')?.sense ?? '', bodies)[0] ?? '',
    pieces: joinContent(text, spans, isContent)
      .map((piece) => readPiece(piece, catalogue))
      .filter((p) => p.text !== ''),
  }));
  return sides.every(({ pieces }) => pieces.some((p) => p.text.length > 1))
    ? new Map(sides.map(({ body, pieces }) => [body, pieces]))
    : new Map();
}

/** Stretches of content that only marks part stay parted; neighbours are one piece. */
function joinContent(text: string, cover: readonly Span[], isContent: (span: Span) => boolean): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const span of cover) {
    if (isContent(span)) open += text.slice(span.from, span.to);
    else if (open !== '') {
      pieces.push(open);
      open = '';
    }
  }
  return open === '' ? pieces : [...pieces, open];
}

/** 全市 in a district's question. */
function scopeOf(cover: readonly Span[]): string | null {
  const [scope] = cover.filter((s) => s.role === 'scope');
  return scope ? (/^全[国省市区县州镇]/.exec(scope.sense)?.[0] ?? null) : null;
}

const FIELD = /^全?([国省市区县州])(?:范围内?|上下|[里上内])?$/;

/** Among whom a rank is asked for: 在省里排第几 → 全省; 全国 may be a body's name elsewhere. */
function fieldOf(text: string, cover: readonly Span[]): string | null {
  const said = cover
    .filter((s) => s.role === 'scope' || s.role === 'place')
    .map((s) => FIELD.exec(text.slice(s.from, s.to))?.[1]);
  const level = said.findLast((l) => l !== undefined);
  return level === undefined ? null : `全${level}`;
}
