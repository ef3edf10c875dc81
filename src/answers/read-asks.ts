import type { Catalogue } from '../figures/catalogue.ts';
import { RELATIONAL } from '../figures/lexicon.ts';
import type { Aim } from '../figures/measure.ts';
import { findMentions } from '../figures/mentions/find-mentions.ts';
import { relate } from '../figures/naming/relate.ts';
import { pattern } from '../lexicon/pattern.ts';
import { type Ask, OPEN_END, type Operation, type Term, type Years } from './question.ts';
import { termsOf } from './terms.ts';

/** What the whole question says for each of its holes. */
export interface AskFrame {
  readonly period: string | null;
  readonly years: Years;
  readonly operation: Operation;
  /** 截至…, …年底: of what the year added and what stood at its end, the latter. */
  readonly isAtEnd: boolean;
  /** 分别, 各: each of the subjects is asked for. */
  readonly isDistributed: boolean;
}

const SPOKEN_HOLE = pattern('{howMuch}|{few}(?={askUnit}|$|[，。？])');

/** A question is cut at its holes; a hole that names nothing takes its terms from the one before it. */
export function readAsks(text: string, frame: AskFrame, catalogue: Catalogue): Ask[] {
  const spoken = text
    .replace(pattern('{percentAsked}', 'g'), '多少%')
    .replace(pattern('{shareAsked}', 'g'), '多少%')
    .replace(/^[，、的]+|[，、]+$/g, '');
  if (spoken === '') return [];
  const holed = SPOKEN_HOLE.test(spoken) ? spoken : `${spoken}多少`;
  const holes = findMentions(holed, { withHoles: true }).filter((m) => m.kind === 'hole');
  const asks: Ask[] = [];
  let from = 0;
  for (const hole of holes) {
    const behind = /^[^，。；：、]*/.exec(holed.slice(hole.to))?.[0] ?? '';
    const next = holes.find((h) => h.start > hole.start);
    const own = next && next.start < hole.to + behind.length ? '' : behind;
    const clause = `${holed.slice(from, hole.to)}${own}`;
    asks.push(
      ...toAsks(
        { before: holed.slice(from, hole.from), behind: own, unit: hole.unit, clause },
        frame,
        asks.at(-1)?.terms ?? [],
        catalogue,
      ),
    );
    from = hole.to + own.length;
  }
  return asks;
}

const LEADING_ASIDE = pattern('^(?:[，、；：]|{linking})+');

/** A measure without a subject: the subject is the one before. */
const MEASURE_ONLY = pattern('^{then}?{particle}?{measureAsked}{asking}?$');

interface Hole {
  readonly before: string;
  readonly behind: string;
  readonly unit: string;
  readonly clause: string;
}

const GROWTH_WORDS = pattern('{growthWord}', 'g');
const CHANGE_WORDS = pattern('{changeWord}', 'g');
const RANK_WORDS = pattern('{rankWord}', 'g');
const SCOPE_WORDS = pattern('{among}?{scope}{attributive}?{averageWord}?|{ourPlace}', 'g');
const COURSE_WORDS = pattern('{courseWord}', 'g');

function toAsks(hole: Hole, frame: AskFrame, earlier: readonly Term[], catalogue: Catalogue): Ask[] {
  const { clause, unit } = hole;
  const aim = aimOf(clause);
  const field = aim === 'rank' ? (pattern('({scope}|{world})').exec(clause)?.[1] ?? null) : null;
  const scope = readScope(clause, field);
  const grows = aim === 'growth_rate' || aim === 'growth_multiple' || frame.operation.kind === 'growth';
  const moves = aim === 'change' || frame.operation.kind === 'difference';
  const spoken = [
    scope ?? /(?!)/,
    SCOPE_WORDS,
    RANK_WORDS,
    COURSE_WORDS,
    ...(grows ? [GROWTH_WORDS] : []),
    ...(moves ? [CHANGE_WORDS] : []),
  ];
  const noun = spoken.reduce<string>(
    (text, words) => text.replace(words, ' '),
    `${hole.before.replace(LEADING_ASIDE, '')} ${hole.behind}`,
  );
  const isBoth = pattern('{newNumber}{joinPair}{stockNumber}|{stockNumber}{joinPair}{newNumber}').test(
    clause,
  );
  const subjects = coordinated(noun, frame.isDistributed || pattern('{each}').test(clause));
  return subjects.flatMap((subject) => {
    const terms = MEASURE_ONLY.test(subject.trim()) ? [] : termsOf(subject, catalogue);
    const ownAim = subjects.length > 1 ? (aimOf(subject) ?? aim) : aim;
    const ask: Ask = {
      terms: terms.length > 0 ? terms : earlier,
      aim: frame.operation.kind === 'growth' && ownAim !== 'new' ? null : ownAim,
      leaning: frame.isAtEnd ? 'cumulative' : null,
      unit: unit === '' ? null : unit,
      period: frame.period,
      scope,
      verb: (subjects.length > 1 ? subject : clause).includes('净增') ? '净增' : null,
      field,
      stretch:
        frame.years.kind === 'range' && frame.years.to !== OPEN_END
          ? { from: frame.years.from, to: frame.years.to }
          : null,
    };
    return isBoth
      ? [
          { ...ask, aim: 'new' as const },
          { ...ask, aim: 'cumulative' as const },
        ]
      : [ask];
  });
}

/** 市级、区级科技特派员各多少名: two subjects; the parts share the head of the last. */
function coordinated(noun: string, isDistributed: boolean): string[] {
  const plain = noun.trim();
  const parts = plain.split(pattern('{joinPair}'));
  if (!isDistributed || parts.length < 2 || pattern('{newNumber}|{stockNumber}').test(plain)) return [plain];
  const head = (parts.at(-1) ?? '').replace(pattern('^{level}'), '');
  return parts.map((p, i) =>
    pattern('^{level}$').test(p.trim())
      ? `${p.trim()}${head}`
      : i > 0 && RELATIONAL.test(p.trim())
        ? relate((parts[0] ?? '').trim(), p.trim())
        : p,
  );
}

const ADDING_WORDS = pattern('{adding}|{addingAsked}');
const CREATING_WORDS = pattern('{creating}');

function aimOf(clause: string): Aim | null {
  if (pattern('{rankAsked}').test(clause)) return 'rank';
  if (
    pattern('{rateAsked}|{growthVerb}{done}?{howMany}(?:%|$|，|（)|{fallVerb}{done}?{howMuch}(?:%|$)').test(
      clause,
    )
  )
    return 'growth_rate';
  if (pattern('{growthVerb}{done}?{howManyTimes}').test(clause)) return 'growth_multiple';
  if (pattern('{changedBy}{done}?{howMany}(?!%|{percentOf})').test(clause)) return 'change';
  if (pattern('{takesUp}[^，]*{howMany}|{shareName}').test(clause)) return 'share';
  if (ADDING_WORDS.test(clause)) return 'new';
  if (pattern('{stockAsked}').test(clause)) return 'cumulative';
  if (/(?<![没所])有(?:多少|几)[家户个所名]/.test(clause) && !CREATING_WORDS.test(clause))
    return 'cumulative';
  return null;
}

const ZONE = pattern('([\\u4e00-\\u9fa5]{0,4}{zone})');

function readScope(clause: string, field: string | null): string | null {
  const zone = ZONE.exec(clause)?.[1];
  if (zone && !pattern('{takesUp}[^，]*$').test(clause.slice(0, clause.indexOf(zone))))
    return zone.replace(/^.*(?=自创区)/, '');
  const whole = /^[^占]{0,14}?(全[国省市区县州])(?!平均|内)/.exec(clause)?.[1];
  return whole && whole !== field ? whole : (/^[^占]{0,14}?(全[国省市区县州])平均/.exec(clause)?.[1] ?? null);
}
