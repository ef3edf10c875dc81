import Big from 'big.js';
import type { Catalogue } from '../figures/catalogue.ts';
import { normaliseName } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { deriveDifference } from '../relations/difference.ts';
import { deriveGrowth } from '../relations/growth.ts';
import { deriveMultiple } from '../relations/multiple.ts';
import { type Derived, quantityOf } from '../relations/quantity.ts';
import { stockFlow } from '../relations/stock-flow.ts';
import { deriveAverage, deriveSum } from '../relations/sum.ts';
import type { Answer, Citation, TrendPoint } from './answer.ts';
import { sayFigure, sayList, sayQuantity, sayYear } from './phrase.ts';
import type { Ask, Question } from './question.ts';
import {
  type Candidate,
  fitsAim,
  fitsFrame,
  fitsUnit,
  groupByValue,
  isTargetFigure,
  selectFigures,
  stretchOf,
} from './select-figures.ts';

/** What the store holds that may answer: for each ask, figures of the very same indicator, and of near ones. */
export interface Found {
  readonly same: readonly Candidate[];
  readonly near: readonly Candidate[];
}

export interface AnswerContext {
  readonly catalogue: Catalogue;
  readonly titles: ReadonlyMap<string, string>;
  /** Names of the bodies, by key. */
  readonly bodyNames: ReadonlyMap<string, string>;
  readonly homeBody: string | null;
  readonly hasSeveralBodies: boolean;
}

type Finding =
  | { readonly kind: 'figure'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'masked'; readonly candidate: Candidate }
  | { readonly kind: 'several'; readonly groups: readonly (readonly Candidate[])[] }
  | { readonly kind: 'nothing' };

/** Answers a question from figures alone: each number is one of them or computed from them, and each is cited. */
export function answerQuestion(question: Question, found: readonly Found[], context: AnswerContext): Answer {
  const settled = settleBody(question, found, context);
  if ('status' in settled) return settled;
  if (question.operation.kind === 'versus' && question.asks.length === 2)
    return answerVersus(question, settled, context);
  const answers = question.asks.map((ask, i) =>
    answerAsk(question, ask, settled[i] ?? { same: [], near: [] }, context),
  );
  return answers.length === 1 ? (answers[0] as Answer) : joinAnswers(answers, question);
}

// --- whose figures --------------------------------------------------------------------------------------------

function settleBody(
  question: Question,
  found: readonly Found[],
  context: AnswerContext,
): Answer | readonly Found[] {
  if (question.place.kind === 'known') {
    const { bodies } = question.place;
    return found.map((f) => ({
      same: f.same.filter((c) => bodies.includes(c.body)),
      near: f.near.filter((c) => bodies.includes(c.body)),
    }));
  }
  const bodies = new Set(
    found.flatMap((f) => f.same.filter((c) => fitsYears(c.figure, question)).map((c) => c.body)),
  );
  const home = context.homeBody;
  if (home !== null)
    return found.map((f) => ({
      same: f.same.filter((c) => c.body === home),
      near: f.near.filter((c) => c.body === home),
    }));
  if (bodies.size <= 1) {
    const only = [...bodies][0];
    return only === undefined
      ? found
      : found.map((f) => ({
          same: f.same.filter((c) => c.body === only),
          near: f.near.filter((c) => c.body === only),
        }));
  }
  const names = [...bodies].map((b) => context.bodyNames.get(b) ?? b);
  const text =
    question.language === 'en'
      ? `Several bodies report this: ${names.join(', ')}. Which one do you mean?`
      : `库里有几家单位的报告都有这个数：${names.join('、')}。请问您问的是哪一家？`;
  return plain('ambiguous', text);
}

function fitsYears(figure: Figure, question: Question): boolean {
  const { years } = question;
  if (years.kind === 'listed') return figure.year !== null && years.years.includes(figure.year);
  if (years.kind === 'range')
    return figure.year !== null && figure.year >= years.from && figure.year <= years.to;
  return true;
}

// --- one ask --------------------------------------------------------------------------------------------------

function answerAsk(question: Question, ask: Ask, found: Found, context: AnswerContext): Answer {
  const work = { question, ask, found, context } satisfies Work;
  const { operation } = question;
  switch (operation.kind) {
    case 'met-target':
    case 'over-target':
      return answerTarget(work, operation.kind);
    case 'difference':
    case 'growth':
    case 'multiple':
      return answerComparison(work, operation);
    case 'sum':
    case 'average':
      return answerSum(work, operation.kind);
    case 'extreme':
      return answerExtreme(work, operation.direction);
    case 'which-year':
      return answerWhichYear(work, operation.value);
    default:
      return question.years.kind === 'listed' && question.years.years.length === 1
        ? answerYear(work, question.years.years[0] as number)
        : answerYears(work);
  }
}

interface Work {
  readonly question: Question;
  readonly ask: Ask;
  readonly found: Found;
  readonly context: AnswerContext;
}

function find({ ask, found, question }: Work, year: number | null, isTarget = question.isTarget): Finding {
  return findIn(found.same, ask, year, isTarget);
}

function findIn(same: readonly Candidate[], ask: Ask, year: number | null, isTarget: boolean): Finding {
  const chosen = selectFigures(same, ask, year, isTarget).filter(
    (c) => ask.field === null || c.figure.indicator.includes(ask.field),
  );
  const groups = groupByValue(chosen);
  const [first] = groups;
  if (!first) return { kind: 'nothing' };
  const open = groups.filter((g) => g[0]?.figure.value !== null);
  if (open.length === 0) return { kind: 'masked', candidate: first[0] as Candidate };
  if (open.length > 1) return { kind: 'several', groups: open };
  return { kind: 'figure', candidates: open[0] as Candidate[] };
}

function answerYear(work: Work, year: number): Answer {
  const finding = find(work, year);
  switch (finding.kind) {
    case 'figure':
      return answerFigure(work, finding.candidates);
    case 'masked':
      return answerMasked(work, finding.candidate);
    case 'several':
      return answerSeveral(work, finding.groups);
    case 'nothing':
      return deriveStock(work, year) ?? sayNotFound(work, [year]);
  }
}

function answerFigure(work: Work, candidates: readonly Candidate[]): Answer {
  const { figure } = candidates[0] as Candidate;
  return {
    status: 'answered',
    text: end(say(work, candidates[0] as Candidate), work),
    value: valueOf(figure, work),
    working: null,
    citations: cite(candidates.slice(0, 2), work.context),
    trend: [],
  };
}

function answerMasked(work: Work, candidate: Candidate): Answer {
  const { figure } = candidate;
  const digits = (figure.masked ?? '').replace(/[^*xX×□＿]/g, '').length;
  const name = nameOf(figure, work);
  const hidden = `${figure.masked}${figure.unit}`;
  const text =
    work.question.language === 'en'
      ? `The report gives ${name} but hides the number (${hidden}, ${digits} character${digits === 1 ? '' : 's'} masked), so it cannot be told.`
      : `报告写了${sayYear(figure.year, 'zh')}的${name}，但数字被隐去了（${hidden}，遮了${digits}位），无法给出。`;
  return { ...plain('masked', text), citations: cite([candidate], work.context) };
}

/** Two readings, or two reports that disagree: both are shown, with their sources. */
function answerSeveral(work: Work, groups: readonly (readonly Candidate[])[]): Answer {
  const heads = groups.map((g) => g[0] as Candidate);
  const reports = new Set(heads.map((h) => h.reportId));
  const sameAim = new Set(heads.map((h) => `${h.figure.aim} ${h.figure.indicator}`)).size === 1;
  const isRange =
    heads.length === 2 &&
    heads.every((h) => h.figure.sentence === heads[0]?.figure.sentence) &&
    heads[0]?.figure.qualifier === '不低于' &&
    heads[1]?.figure.qualifier === '不高于';
  const said = heads.map((h) => say(work, h));
  const citations = cite(heads, work.context);
  const en = work.question.language === 'en';
  if (isRange) {
    const [low, high] = heads as [Candidate, Candidate];
    const text = `${say(work, { ...low, figure: { ...low.figure, qualifier: null } })}${en ? ' to ' : '至'}${high.figure.value}${high.figure.unit}`;
    return { ...plain('answered', end(text, work)), citations };
  }
  if (sameAim && reports.size > 1) {
    const sources = heads.map(
      (h, i) => `${said[i]}${en ? ' in ' : '（见'}${context(work, h)}${en ? '' : '）'}`,
    );
    return {
      ...plain(
        'answered',
        end(
          `${en ? 'Two reports disagree: ' : '两份报告的数不一致：'}${sources.join(en ? '; ' : '；')}`,
          work,
        ),
      ),
      citations,
    };
  }
  const question = en ? 'This can be read in more than one way: ' : '这个问题有不止一种理解：';
  return {
    ...plain(
      'ambiguous',
      `${question}${said.join(en ? '; ' : '；')}${en ? '. Which one do you mean?' : '。请问您指的是哪一个？'}`,
    ),
    citations,
  };
}

const context = ({ context: c }: Work, candidate: Candidate): string =>
  `《${c.titles.get(candidate.reportId) ?? ''}》`;

/** Last year's stock from this year's stock and additions, or this year's additions from two stocks. */
function deriveStock(work: Work, year: number): Answer | null {
  const { ask, question, found } = work;
  if (question.isTarget || (ask.aim !== 'cumulative' && ask.aim !== 'new')) return null;
  const pick = (aim: 'cumulative' | 'new', of: number) =>
    findIn(
      found.same.filter((c) => c.figure.aim === aim),
      { ...ask, aim },
      of,
      false,
    );
  const entryLoses = found.same.some(
    (c) => work.context.catalogue.find(c.figure.indicator)?.losesMembers !== false,
  );
  const hidden = find(work, year);
  if (hidden.kind !== 'nothing') return null;
  const pairs =
    ask.aim === 'cumulative'
      ? [[pick('cumulative', year + 1), pick('new', year + 1), stockFlow.deriveLast] as const]
      : [[pick('cumulative', year), pick('cumulative', year - 1), stockFlow.deriveNew] as const];
  for (const [a, b, derive] of pairs) {
    if (a.kind !== 'figure' || b.kind !== 'figure') continue;
    const [first, second] = [a.candidates[0] as Candidate, b.candidates[0] as Candidate];
    const [x, y] = [quantityOf(first.figure), quantityOf(second.figure)];
    const derived = x && y ? derive(x, y) : null;
    if (!derived) continue;
    if (entryLoses && !question.infers) return null;
    const name = nameOf(first.figure, work);
    const assumption = entryLoses
      ? question.language === 'en'
        ? ' (derived, if none dropped out)'
        : '（推算，假定没有退出）'
      : question.language === 'en'
        ? ' (derived)'
        : '（推算）';
    const aim = ask.aim;
    const what =
      question.language === 'en'
        ? `${sayYear(year, 'en')}: ${name}, ${aim === 'new' ? 'added' : 'in total'} ${sayQuantity(derived)}`
        : `${year}年${aim === 'new' ? '新增' : '末'}${name}${aim === 'new' ? '' : '累计'}${sayQuantity(derived)}`;
    return computed(work, `${what}${assumption}`, derived, year, first.figure, aim, [first, second]);
  }
  return null;
}

// --- several years --------------------------------------------------------------------------------------------

function yearsAsked({ question, found, ask }: Work): number[] {
  const { years } = question;
  const known = [
    ...new Set(
      found.same
        .filter(
          ({ figure }) =>
            fitsAim(figure, ask.aim) &&
            fitsFrame(figure, ask) &&
            isTargetFigure(figure) === question.isTarget,
        )
        .map((c) => c.figure.year),
    ),
  ]
    .filter((y): y is number => y !== null)
    .sort((a, b) => a - b);
  switch (years.kind) {
    case 'listed':
      return [...years.years].sort((a, b) => a - b);
    case 'range':
      return known.filter((y) => y >= years.from && y <= years.to);
    case 'recent':
      return known.slice(-years.count);
    default:
      return known;
  }
}

/** A course over years is of one measure: the stock where nothing is said, else the amount, else the new ones. */
function withOneAim(work: Work): Work {
  const { ask, question } = work;
  if (ask.aim !== null || (question.operation.kind !== 'trend' && question.operation.kind !== 'extreme'))
    return work;
  const years = yearsAsked(work);
  const aim = (['cumulative', 'value', 'share', 'new'] as const).find(
    (a) =>
      years.length > 1 &&
      years.every(
        (y) =>
          findIn(
            work.found.same.filter((c) => c.figure.aim === a),
            { ...ask, aim: a },
            y,
            question.isTarget,
          ).kind === 'figure',
      ),
  );
  return aim === undefined ? work : { ...work, ask: { ...ask, aim } };
}

function answerYears(asked: Work): Answer {
  const work = withOneAim(asked);
  const { question } = work;
  const years = yearsAsked(work);
  if (question.years.kind === 'unsaid') {
    const unknown = find(
      { ...work, found: { ...work.found, same: work.found.same.filter((c) => c.figure.year === null) } },
      null,
    );
    if (years.length === 0)
      return unknown.kind === 'figure'
        ? answerFigure(work, unknown.candidates)
        : unknown.kind === 'masked'
          ? answerMasked(work, unknown.candidate)
          : sayNotFound(work, []);
    if (years.length === 1) return answerYear(work, years[0] as number);
  }
  if (years.length === 1 && question.years.kind !== 'range') return answerYear(work, years[0] as number);
  const heads: Candidate[] = [];
  for (const year of years) {
    const finding = find(work, year);
    if (finding.kind === 'masked' && question.years.kind === 'listed')
      return answerMasked(work, finding.candidate);
    if (finding.kind === 'several') heads.push(...finding.groups.map((g) => g[0] as Candidate));
    if (finding.kind === 'figure') heads.push(finding.candidates[0] as Candidate);
  }
  const [first] = heads;
  if (!first) return sayNotFound(work, years);
  const aims = new Set(heads.map((h) => h.figure.aim));
  const list = sayList(
    heads.map((h) => h.figure),
    question.language,
  );
  const en = question.language === 'en';
  if (question.years.kind === 'unsaid' && question.operation.kind === 'lookup') {
    const text = en
      ? `Which year do you mean? ${nameOf(first.figure, work)}: ${list}.`
      : `您问的是哪一年？${nameOf(first.figure, work)}：${list}。`;
    return { ...plain('ambiguous', text), citations: cite(heads, work.context) };
  }
  if (aims.size > 1)
    return answerSeveral(
      work,
      heads.map((h) => [h]),
    );
  const expected =
    question.years.kind === 'range' && question.years.to !== 9999
      ? rangeYears(question.years.from, question.years.to)
      : question.years.kind === 'listed'
        ? years
        : [];
  const missing = expected.filter((y) => !heads.some((h) => h.figure.year === y));
  const gap =
    missing.length === 0
      ? ''
      : en
        ? ` (no figure for ${missing.join(', ')})`
        : `（${missing.join('、')}年没有这个数）`;
  return {
    ...plain(
      'answered',
      `${aimLabel(first.figure, work)}${nameOf(first.figure, work)}${en ? ': ' : '：'}${list}${gap}${en ? '.' : '。'}`,
    ),
    citations: cite(heads, work.context),
    trend: heads.map((h) => toPoint(h.figure)).filter((p): p is TrendPoint => p !== null),
  };
}

const AIM_LABEL: Partial<Record<Figure['aim'], string>> = { new: '新增', cumulative: '累计' };
const aimLabel = (figure: Figure, { question }: Work): string =>
  question.language === 'zh' ? (figure.measure === 'target' ? '计划的' : (AIM_LABEL[figure.aim] ?? '')) : '';

function toPoint(figure: Figure): TrendPoint | null {
  return figure.year === null || figure.value === null
    ? null
    : { year: figure.year, number: Number(figure.value), unit: figure.unit };
}

/** A figure of the very stretch that is asked for (五年来, 2013—2017年), when the reports state one. */
function findStretch({ ask, found, question }: Work): readonly Candidate[] | null {
  const { stretch } = ask;
  if (!stretch) return null;
  const fitting = found.same.filter(({ figure }) => {
    const said = stretchOf(figure.period, figure.year);
    return (
      said?.from === stretch.from &&
      said.to === stretch.to &&
      figure.scope === ask.scope &&
      isTargetFigure(figure) === question.isTarget &&
      (question.operation.kind === 'growth' ? figure.aim === 'growth_rate' : fitsAim(figure, ask.aim))
    );
  });
  const groups = groupByValue(fitting);
  return groups.length === 1 ? (groups[0] ?? null) : null;
}

function answerComparison(
  work: Work,
  operation: { kind: 'difference' | 'growth' | 'multiple'; base: number | 'previous' },
): Answer {
  const { question, ask, found } = work;
  const whole = operation.kind === 'growth' ? findStretch(work) : null;
  if (whole) return answerFigure(work, whole);
  const listed =
    question.years.kind === 'listed'
      ? question.years.years
      : question.years.kind === 'range'
        ? [question.years.to]
        : [];
  const explicitBase =
    operation.base === 'previous'
      ? question.years.kind === 'range'
        ? question.years.from
        : null
      : operation.base;
  const later = listed.filter((y) => y !== explicitBase);
  const candidateYears = later.length > 0 ? later : listed.length > 0 && explicitBase === null ? listed : [];
  const year = candidateYears.length > 0 ? Math.max(...candidateYears) : onlyYear(work);
  if (year === null) return sayAskYear(work);
  const base = explicitBase ?? year - 1;
  const stated = base === year - 1 ? statedChange(work, operation.kind, year) : null;
  if (stated?.kind === 'masked') return answerMasked(work, stated.candidate);
  if (stated?.kind === 'several' && operation.kind !== 'difference')
    return answerSeveral(work, stated.groups);
  if (stated?.kind === 'figure' && (operation.kind === 'growth' || operation.kind === 'multiple'))
    return answerFigure(work, stated.candidates);
  const levelAsk: Ask = {
    ...ask,
    aim:
      operation.kind === 'growth' && (ask.aim === 'growth_rate' || ask.aim === 'growth_multiple')
        ? null
        : ask.aim === 'change'
          ? null
          : ask.aim,
    unit: operation.kind === 'difference' && !/百分点/.test(ask.unit ?? '') ? ask.unit : null,
  };
  const [now, before] = levelsOf(found.same, levelAsk, year, base, question.isTarget);
  for (const finding of [now, before])
    if (finding.kind === 'masked') return answerMasked(work, finding.candidate);
  for (const finding of [now, before])
    if (finding.kind === 'several') return answerSeveral(work, finding.groups);
  if (now.kind !== 'figure' || before.kind !== 'figure') {
    const spoken = stated ?? (ask.unit === null ? statedChange(work, 'growth', year) : null);
    return spoken?.kind === 'figure' && base === year - 1
      ? answerFigure(work, spoken.candidates)
      : sayNotFound(work, now.kind === 'figure' ? [base] : [year]);
  }
  const [a, b] = [now.candidates[0] as Candidate, before.candidates[0] as Candidate];
  const derived = deriveBetween(operation.kind, a, b, work);
  if (!derived) return sayNotFound(work, [year]);
  const words = sayComparison(
    operation.kind,
    derived,
    nameOf(a.figure, work),
    year,
    base,
    question.language,
    a.figure,
  );
  return computed(
    work,
    words,
    derived,
    year,
    a.figure,
    operation.kind === 'growth' ? 'growth_rate' : operation.kind === 'multiple' ? 'multiple' : 'change',
    [a, b],
  );
}

/** One indicator against another in the same year. */
function answerVersus(question: Question, found: readonly Found[], context: AnswerContext): Answer {
  const works = question.asks.map(
    (ask, i): Work => ({ question, ask, found: found[i] ?? { same: [], near: [] }, context }),
  );
  const [first, second] = works as [Work, Work];
  const year = question.years.kind === 'listed' ? question.years.years[0] : onlyYear(first);
  if (year === undefined || year === null) return sayAskYear(first);
  const aims = question.asks[0]?.aim
    ? [question.asks[0].aim]
    : (['cumulative', 'value', 'new', 'growth_rate', 'share'] as const);
  for (const aim of aims) {
    const [a, b] = works.map((w) => findIn(w.found.same, { ...w.ask, aim }, year, question.isTarget));
    for (const finding of [a, b])
      if (finding?.kind === 'masked') return answerMasked(first, finding.candidate);
    if (a?.kind !== 'figure' || b?.kind !== 'figure') continue;
    const [x, y] = [a.candidates[0] as Candidate, b.candidates[0] as Candidate];
    const derived = deriveBetween('difference', x, y, first);
    if (!derived) continue;
    const [nameA, nameB] = [nameOf(x.figure, first), nameOf(y.figure, second)];
    const text =
      question.language === 'en'
        ? `In ${year}, ${nameA} exceeded ${nameB} by ${sayQuantity(derived)}`
        : `${year}年${nameA}比${nameB}${derived.value.lt(0) ? '少' : '多'}${sayQuantity(derived)}`;
    return computed(first, text, derived, year, x.figure, 'change', [x, y]);
  }
  return sayNotFound(first, [year]);
}

/** The two levels to compare, of one and the same measure. */
function levelsOf(
  same: readonly Candidate[],
  ask: Ask,
  year: number,
  base: number,
  isTarget: boolean,
): readonly [Finding, Finding] {
  if (ask.aim !== null) return [findIn(same, ask, year, isTarget), findIn(same, ask, base, isTarget)];
  const pairs = (['cumulative', 'value', 'share', 'new', 'growth_rate'] as const).map((aim) => {
    const only = same.filter((c) => c.figure.aim === aim);
    return [
      findIn(only, { ...ask, aim }, year, isTarget),
      findIn(only, { ...ask, aim }, base, isTarget),
    ] as const;
  });
  const whole = pairs.find(([a, b]) => a.kind === 'figure' && b.kind === 'figure');
  return (
    whole ??
    pairs.find(([a, b]) => a.kind !== 'nothing' && b.kind !== 'nothing') ??
    pairs.find(([a]) => a.kind !== 'nothing') ?? [{ kind: 'nothing' }, { kind: 'nothing' }]
  );
}

function statedChange(
  { ask, found, question }: Work,
  kind: 'difference' | 'growth' | 'multiple',
  year: number,
): Finding | null {
  const aims =
    kind === 'growth'
      ? (['growth_rate', 'growth_multiple'] as const)
      : kind === 'multiple'
        ? (['multiple'] as const)
        : (['change'] as const);
  for (const aim of aims) {
    const finding = findIn(
      found.same.filter(
        (c) => c.figure.aim === aim && (ask.aim === 'rank' || ask.unit === '位' || c.figure.unit !== '位'),
      ),
      { ...ask, aim, unit: kind === 'difference' ? ask.unit : null },
      year,
      question.isTarget,
    );
    if (finding.kind !== 'nothing') return finding;
  }
  return null;
}

function deriveBetween(
  kind: 'difference' | 'growth' | 'multiple',
  now: Candidate,
  before: Candidate,
  work: Work,
): Derived | null {
  const [a, b] = [quantityOf(now.figure), quantityOf(before.figure)];
  if (!a || !b) return null;
  if (kind === 'difference') return deriveDifference(a, b);
  if (kind === 'multiple') return deriveMultiple(a, b);
  const isConstant = work.context.catalogue.find(now.figure.indicator)?.growthBasis === 'constant-prices';
  const isRate = now.figure.unit === '%';
  return isConstant || isRate || now.figure.qualifier !== null || before.figure.qualifier !== null
    ? null
    : deriveGrowth(a, b);
}

function sayComparison(
  kind: 'difference' | 'growth' | 'multiple',
  d: Derived,
  name: string,
  year: number,
  base: number,
  language: 'zh' | 'en',
  figure: Figure,
): string {
  const falls = d.value.lt(0);
  const aim = figure.aim === 'new' ? '新增' : figure.aim === 'cumulative' ? '累计' : '';
  const about = figure.qualifier === null ? '' : '约';
  if (language === 'en') {
    if (kind === 'multiple') return `In ${year} ${name} was ${sayQuantity(d)} that of ${base}`;
    return `${name} ${falls ? 'fell' : 'rose'} by ${sayQuantity(d)} from ${base} to ${year}`;
  }
  if (kind === 'multiple') return `${year}年${aim}${name}是${base}年的${sayQuantity(d)}`;
  if (kind === 'growth')
    return `${year}年${aim}${name}比${base}年${falls ? '下降' : '增长'}${sayQuantity(d)}`;
  if (d.value.eq(0)) return `${year}年${aim}${name}与${base}年持平`;
  return `${year}年${aim}${name}比${base}年${falls ? '少' : '多'}${about}${sayQuantity(d)}`;
}

function onlyYear(work: Work): number | null {
  const years = yearsAsked({ ...work, ask: { ...work.ask, aim: null } });
  return years.length === 1 ? (years[0] as number) : null;
}

function answerSum(work: Work, kind: 'sum' | 'average'): Answer {
  const { question, ask } = work;
  const whole = findStretch(work);
  if (kind === 'sum' && whole) return answerFigure(work, whole);
  const years =
    question.years.kind === 'range' ? rangeYears(question.years.from, question.years.to) : yearsAsked(work);
  const heads: Candidate[] = [];
  const flowAsk: Ask = { ...ask, aim: ask.aim === 'cumulative' ? null : ask.aim };
  for (const year of years) {
    const pool =
      ask.aim === 'cumulative' || ask.aim === null
        ? work.found.same.filter((c) => c.figure.aim === 'new' || c.figure.aim === 'value')
        : work.found.same;
    const finding = findIn(pool, flowAsk, year, question.isTarget);
    if (finding.kind === 'masked') return answerMasked(work, finding.candidate);
    if (finding.kind === 'several') return answerSeveral(work, finding.groups);
    if (finding.kind === 'nothing') return sayNotFound(work, [year]);
    heads.push(finding.candidates[0] as Candidate);
  }
  const quantities = heads.map((h) => quantityOf(h.figure)).filter((q) => q !== null);
  const derived = kind === 'sum' ? deriveSum(quantities) : deriveAverage(quantities);
  const [first] = heads;
  if (!derived || !first) return sayNotFound(work, years);
  const name = nameOf(first.figure, work);
  const span = `${years[0]}—${years.at(-1)}`;
  const aim = first.figure.aim === 'new' ? '新增' : '';
  const text =
    question.language === 'en'
      ? `${span}: ${name}, ${kind === 'sum' ? 'together' : 'on average'} ${sayQuantity(derived)}`
      : `${span}年${kind === 'sum' ? '合计' : '平均每年'}${aim}${name}${sayQuantity(derived)}`;
  return computed(work, text, derived, years.at(-1) ?? null, first.figure, first.figure.aim, heads);
}

const rangeYears = (from: number, to: number): number[] =>
  to - from > 60 ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);

function answerExtreme(asked: Work, direction: 'highest' | 'lowest'): Answer {
  const work = withOneAim(asked);
  const heads: Candidate[] = [];
  for (const year of yearsAsked(work)) {
    const finding = find(work, year);
    if (finding.kind === 'several') return answerSeveral(work, finding.groups);
    if (finding.kind === 'figure') heads.push(finding.candidates[0] as Candidate);
  }
  if (heads.length < 2) return sayNotFound(work, []);
  const size = (c: Candidate): Big => quantityOf(c.figure)?.value ?? new Big(0);
  const units = new Set(heads.map((h) => h.figure.unit));
  if (
    units.size > 1 &&
    heads.some(
      (h) =>
        !deriveDifference(
          quantityOf(h.figure) ?? { value: new Big(0), unit: '', places: 0 },
          quantityOf((heads[0] as Candidate).figure) ?? { value: new Big(0), unit: '', places: 0 },
        ),
    )
  )
    return sayNotFound(work, []);
  const ordered = [...heads].sort((a, b) => {
    const d = deriveDifference(
      quantityOf(b.figure) ?? { value: size(b), unit: '', places: 0 },
      quantityOf(a.figure) ?? { value: size(a), unit: '', places: 0 },
    );
    return d ? Number(d.value.cmp(0)) * (direction === 'highest' ? 1 : -1) : 0;
  });
  const best = ordered[0] as Candidate;
  const ties = heads.filter((h) => size(h).eq(size(best)) && h.figure.unit === best.figure.unit);
  const list = sayList(
    heads.map((h) => h.figure),
    work.question.language,
  );
  const years = ties.map((t) => t.figure.year).join('、');
  const name = nameOf(best.figure, work);
  const text =
    work.question.language === 'en'
      ? `${name} was ${direction} in ${years}: ${best.figure.value?.replace('-', '')} ${best.figure.unit} (${list}).`
      : `${aimLabel(best.figure, work)}${name}${direction === 'highest' ? '最高' : '最低'}的是${years}年，${say(work, best).replace(/^\d{4}年末?/, '')}（${list}）。`;
  return {
    status: 'answered',
    text,
    value: valueOf(best.figure, work),
    working: null,
    citations: cite([best, ...heads.filter((h) => h !== best)], work.context),
    trend: heads.map((h) => toPoint(h.figure)).filter((p): p is TrendPoint => p !== null),
  };
}

function answerWhichYear(work: Work, value: string): Answer {
  const matches = work.found.same.filter(
    ({ figure }) =>
      figure.value !== null &&
      new Big(figure.value).abs().eq(new Big(value)) &&
      fitsFrame(figure, { ...work.ask, period: figure.period }),
  );
  const [first] = matches;
  if (!first) return sayNotFound(work, []);
  if (first.figure.year === null) {
    const text =
      work.question.language === 'en'
        ? `The report gives this figure (${value}${first.figure.unit}) but hides its year.`
        : `报告写了这个数（${value}${first.figure.unit}），但年份被隐去了。`;
    return { ...plain('masked', text), citations: cite([first], work.context) };
  }
  const years = [...new Set(matches.map((m) => m.figure.year))];
  return {
    status: 'answered',
    text: end(years.length === 1 ? say(work, first) : matches.map((m) => say(work, m)).join('；'), work),
    value: years.length === 1 ? valueOf(first.figure, work) : null,
    working: null,
    citations: cite(matches.slice(0, 3), work.context),
    trend: [],
  };
}

// --- targets --------------------------------------------------------------------------------------------------

function answerTarget(work: Work, kind: 'met-target' | 'over-target'): Answer {
  const { question } = work;
  const listed = question.years.kind === 'listed' ? question.years.years[0] : undefined;
  const year = listed ?? onlyYear(work);
  if (year === undefined || year === null) return sayAskYear(work);
  const target = find(work, year, true);
  const aims = target.kind === 'figure' ? (target.candidates[0] as Candidate).figure.aim : null;
  const resultAsk: Ask = { ...work.ask, aim: work.ask.aim ?? aims };
  const exact = findIn(work.found.same, resultAsk, year, false);
  const result =
    exact.kind === 'nothing' && work.ask.aim === null
      ? findIn(work.found.same, work.ask, year, false)
      : exact;
  for (const finding of [target, result])
    if (finding.kind === 'masked') return answerMasked(work, finding.candidate);
  if (target.kind === 'several') return answerSeveral(work, target.groups);
  if (result.kind === 'several') return answerSeveral(work, result.groups);
  if (result.kind !== 'figure') return sayNotFound(work, [year]);
  const got = result.candidates[0] as Candidate;
  const en = question.language === 'en';
  if (target.kind !== 'figure' && kind === 'over-target')
    return sayNotFound({ ...work, question: { ...question, isTarget: true } }, [year]);
  if (target.kind !== 'figure')
    return {
      ...answerFigure(work, result.candidates),
      text: `${end(say(work, got), work)}${en ? ' No target for it is on record.' : '库里没有找到这一项的目标。'}`,
    };
  const planned = target.candidates[0] as Candidate;
  if (kind === 'over-target') {
    const derived = deriveBetween('difference', got, planned, work);
    if (!derived) return sayNotFound(work, [year]);
    const name = nameOf(got.figure, work);
    const over = en
      ? `In ${year}, ${name} was ${derived.value.lt(0) ? 'below' : 'above'} target by ${sayQuantity(derived)}`
      : `${year}年${name}比目标${derived.value.lt(0) ? '少' : '多'}${sayQuantity(derived)}`;
    return computed(work, over, derived, year, got.figure, 'change', [got, planned]);
  }
  const verdict = isMet(got.figure, planned.figure);
  const words = en
    ? {
        met: 'Yes, the target was met',
        missed: 'No, the target was missed',
        unclear: 'Whether the target was met cannot be told from the numbers alone',
      }[verdict]
    : { met: '目标完成了', missed: '目标没有完成', unclear: '仅凭数字无法断定是否完成' }[verdict];
  const text = `${words}${en ? ': ' : '：'}${say(work, planned)}${en ? '; ' : '；'}${say(work, got)}`;
  return {
    status: 'answered',
    text: end(text, work),
    value: valueOf(got.figure, work),
    working: null,
    citations: cite([planned, got], work.context),
    trend: [],
  };
}

/** A result of at least the target meets it; 以内 turns that round; a target of a rate of fall wants a fall as deep. */
function isMet(result: Figure, target: Figure): 'met' | 'missed' | 'unclear' {
  const [a, b] = [quantityOf(result), quantityOf(target)];
  const gap =
    a && b
      ? deriveDifference(
          { ...a, unit: a.unit === '%' ? '' : a.unit },
          { ...b, unit: b.unit === '%' ? '' : b.unit },
        )
      : null;
  if (!gap || result.aim !== target.aim) return 'unclear';
  const wantsLess =
    /以内|以下|不超过|不高于/.test(target.qualifier ?? '') || (target.value ?? '').startsWith('-');
  const loose = /左右|约/.test(target.qualifier ?? '') || /近|约|左右/.test(result.qualifier ?? '');
  const reached = wantsLess ? gap.value.lte(0) : gap.value.gte(0);
  return reached ? 'met' : loose ? 'unclear' : 'missed';
}

// --- not there ------------------------------------------------------------------------------------------------

function sayAskYear(work: Work): Answer {
  const years = yearsAsked({ ...work, ask: { ...work.ask, aim: null } });
  if (years.length === 0) return sayNotFound(work, []);
  return plain(
    'ambiguous',
    work.question.language === 'en'
      ? `Which year do you mean? There are ${years.join(', ')}.`
      : `您问的是哪一年？库里有${years.join('、')}年的数。`,
  );
}

/** Says what is not there, and what comes nearest: other years, other measures, other indicators. */
function sayNotFound(work: Work, years: readonly number[]): Answer {
  const { question, found, ask } = work;
  const en = question.language === 'en';
  const when = years.length > 0 ? (en ? ` for ${years.join(', ')}` : `${years.join('、')}年的`) : '';
  const [first] = found.same.length > 0 ? found.same : [];
  const what = first ? nameOf(first.figure, work) : ask.terms.map((t) => t.names[0]).join('');
  const lead = en
    ? `The reports hold no such figure${when}${what ? ` (${what})` : ''}.`
    : `报告里没有${when}${what || '这个'}这个数。`;
  const near = nearest(work, years);
  return { ...plain('not_found', near === '' ? lead : `${lead}${en ? ' ' : ''}${near}`), citations: [] };
}

function nearest(work: Work, years: readonly number[]): string {
  const { found, question, ask } = work;
  const en = question.language === 'en';
  const open = found.same.filter((c) => c.figure.value !== null);
  const sameYear = open.filter((c) => c.figure.year !== null && years.includes(c.figure.year));
  if (sameYear.length > 0)
    return `${en ? 'Nearest: ' : '相近的有：'}${unique(sameYear.slice(0, 3).map((c) => say(work, c))).join(en ? '; ' : '；')}${en ? '.' : '。'}`;
  const sameAim = open.filter(({ figure }) => fitsAim(figure, ask.aim) && fitsUnit(figure, ask.unit));
  const known = unique(sameAim.map((c) => c.figure.year).filter((y): y is number => y !== null)).sort(
    (a, b) => a - b,
  );
  if (known.length > 0)
    return en ? `There are figures for ${known.join(', ')}.` : `库里有${known.join('、')}年的。`;
  if (open.length > 0)
    return `${en ? 'Nearest: ' : '相近的有：'}${unique(open.slice(0, 2).map((c) => say(work, c))).join(en ? '; ' : '；')}${en ? '.' : '。'}`;
  const names = unique(
    found.near
      .filter((c) => years.length === 0 || (c.figure.year !== null && years.includes(c.figure.year)))
      .map((c) => c.figure.indicator),
  ).slice(0, 3);
  return names.length === 0
    ? ''
    : en
      ? `Nearest indicators: ${names.join(', ')}.`
      : `相近的指标有：${names.map((n) => `“${n}”`).join('、')}。`;
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

// --- saying and citing ----------------------------------------------------------------------------------------

function say(work: Work, candidate: Candidate): string {
  const { language } = work.question;
  const who = work.context.hasSeveralBodies ? (work.context.bodyNames.get(candidate.body) ?? '') : '';
  return sayFigure(
    candidate.figure,
    nameOf(candidate.figure, work),
    language,
    sayYear(candidate.figure.year, language),
    who,
  );
}

/** The catalogue's name where it knows one; an English question gets the English name beside it. */
function nameOf(figure: Figure, { context: c, question }: Work): string {
  const entry = c.catalogue.find(figure.indicator);
  const name = entry?.name ?? figure.indicator;
  const english = question.language === 'en' ? entry?.english[0] : undefined;
  return english ? `${english} (${name})` : name;
}

const end = (text: string, { question }: Work): string => `${text}${question.language === 'en' ? '.' : '。'}`;

function valueOf(figure: Figure, work: Work): Answer['value'] {
  if (figure.value === null) return null;
  return {
    number: Number(figure.value),
    unit: figure.unit,
    year: figure.year,
    indicator: work.context.catalogue.find(figure.indicator)?.name ?? figure.indicator,
    measure: figure.measure,
  };
}

function computed(
  work: Work,
  text: string,
  derived: Derived,
  year: number | null,
  figure: Figure,
  measure: Figure['measure'],
  from: readonly Candidate[],
): Answer {
  const indicator = work.context.catalogue.find(figure.indicator)?.name ?? figure.indicator;
  const working = derived.working;
  return {
    status: 'answered',
    text: `${text}${work.question.language === 'en' ? ` (${working}).` : `（${working}）。`}`,
    value: { number: Number(derived.value.toFixed()), unit: derived.unit, year, indicator, measure },
    working,
    citations: cite(from, work.context),
    trend: [],
  };
}

function cite(candidates: readonly Candidate[], { titles }: AnswerContext): Citation[] {
  return candidates.map(({ figure, reportId, reportYear }) => ({
    report: titles.get(reportId) ?? reportId,
    reportId,
    year: reportYear,
    section: figure.section,
    quote: figure.sentence,
    start: figure.sentenceStart,
    end: figure.sentenceEnd,
  }));
}

const plain = (status: Answer['status'], text: string): Answer => ({
  status,
  text,
  value: null,
  working: null,
  citations: [],
  trend: [],
});

/** Several figures asked in one breath: the worst status counts, every text stands. */
function joinAnswers(answers: readonly Answer[], question: Question): Answer {
  if (answers.length === 0)
    return plain('not_found', question.language === 'en' ? 'No figure was asked for.' : '没有读出要问的数。');
  const worst =
    (['ambiguous', 'not_found', 'masked'] as const).find((s) => answers.some((a) => a.status === s)) ??
    'answered';
  return {
    status: worst,
    text: answers.map((a) => a.text).join(question.language === 'en' ? ' ' : ''),
    value: null,
    working:
      answers
        .map((a) => a.working)
        .filter((w) => w !== null)
        .join('；') || null,
    citations: answers.flatMap((a) => a.citations),
    trend: [],
  };
}

export const isSameName = (a: string, b: string): boolean => normaliseName(a) === normaliseName(b);
