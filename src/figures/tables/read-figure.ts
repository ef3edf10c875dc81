import { sourceSpan } from '../../report/characters.ts';
import type { SectionKind, TableCell } from '../../report/report.ts';
import type { SentenceFigure } from '../clause/thread.ts';
import type { Figure } from '../figure.ts';
import type { Clock, Frame } from '../frame.ts';
import type { Aim } from '../measure.ts';
import { isCountUnit, isPercent } from '../units.ts';
import { type Heads, joinNouns, leansOn, NO_SUBJECT, plain, type Subject } from './axis.ts';
import type { HeadKind } from './head-words.ts';
import type { NameNumber } from './name-number.ts';
import type { CellNumber } from './read-cell.ts';
import { type CellFrame, frameAt, type TableTimes } from './table-frame.ts';
import { type KindWithUnit, settleUnit } from './table-unit.ts';

/** Whose table it is: names of its own place switch no scope. */
export interface Owner {
  readonly clock: Clock;
  readonly places: readonly string[];
}

/** What holds for all numbers of a table. */
export interface TableContext extends TableTimes {
  readonly kind: SectionKind;
  readonly name: NameNumber;
  /** What the caption names, else `null`. */
  readonly subject: string | null;
  readonly unit: string | null;
  readonly owner: Owner;
}

/** A number, and the heads it stands under and beside. */
export interface Spot {
  readonly number: CellNumber;
  readonly cell: TableCell;
  readonly side: Heads;
  readonly top: Heads;
  /** The text of the unit column in its row, else empty. */
  readonly rowUnit: string;
}

export type TableFigure = Omit<Figure, 'sentence' | 'sentenceStart' | 'sentenceEnd' | 'section'>;

/** Reads a number by its heads; `null` where they do not tell what it is. */
export function readFigure(table: TableContext, spot: Spot, source: string): TableFigure | null {
  const { number, side, top, rowUnit } = spot;
  const written = joinKinds(side.axis.kind ?? 'value', top.axis.kind ?? 'value');
  const subject = subjectAt(table, spot);
  const time = frameAt(table, spot, table.owner.clock);
  if (written === null || subject === null || time === null) return null;
  const settled = settleUnit(written, number, {
    kind: top.axis.kind === written ? top.axis.unit : side.axis.unit || rowUnit || null,
    row: side.axis.unit ?? (rowUnit || null),
    column: top.axis.unit,
    table: table.unit,
  });
  if (settled === null) return null;
  const base = settled.kind === 'value' ? settled.unit : side.axis.unit || rowUnit || settled.unit;
  const axis = {
    kind: settled.kind,
    field: top.axis.field || side.axis.field,
    isYearEnd: top.axis.isYearEnd || side.axis.isYearEnd,
  };
  const name = table.name(subject, axis, base, time.frame);
  const aim = name && aimOf(settled.kind, name.aim, time.frame);
  const value = aim && signedValue(number, aim, settled, AVERAGE.test(subject.noun));
  return name && aim && value
    ? toFigure(table, spot, { subject, name, aim, settled, time, ...value }, source)
    : null;
}

/** What row and column say together: 新增 beside 增长 is the growth of what is added; two that differ are a riddle. */
function joinKinds(side: HeadKind, top: HeadKind): HeadKind | null {
  if (side === 'value' || side === top) return top;
  if (top === 'value') return side;
  const isStock = side === 'new' || side === 'cumulative';
  return isStock && top !== 'new' && top !== 'cumulative' ? top : null;
}

/** What is counted, by the row, by the column, by both when one leans on the other, else by the caption. */
function subjectAt(table: TableContext, { side, top, rowUnit }: Spot): Subject | null {
  const [row, column] = [side.subject, top.subject];
  if (row.noun !== '' && column.noun !== '') {
    if (row.lead !== '' || column.lead !== '') return null;
    return leansOn(row.noun) || leansOn(column.noun) ? joinNouns(row.noun, column.noun) : null;
  }
  const own = row.noun === '' ? column : row;
  if (own.noun !== '') return own;
  if (side.axis.place !== null && rowUnit !== '') return plain(side.axis.place);
  if (table.tops.some((t) => t.subject.noun !== '')) return besides(table, top);
  return table.subject === null ? null : plain(table.subject);
}

/** 研发投入（万元） and then 增长（%）: the growth of the column on its left. */
function besides({ tops }: TableContext, top: Heads): Subject | null {
  const { kind } = top.axis;
  const left = tops[tops.indexOf(top) - 1]?.subject ?? NO_SUBJECT;
  return (kind === 'growth' || kind === 'rise') && left.noun !== '' ? left : null;
}

const AIMS: Readonly<Record<Exclude<HeadKind, 'rise' | 'value'>, Aim>> = {
  new: 'new',
  cumulative: 'cumulative',
  growth: 'growth_rate',
  moves: 'change',
  share: 'share',
  rank: 'rank',
  completion: 'share',
};

/** 累计 over months adds up the year; 累计 over 新增高新技术企业 could be either. */
function aimOf(kind: KindWithUnit['kind'], own: Aim, frame: Frame): Aim | null {
  if (kind === 'value') return own;
  if (kind !== 'cumulative') return AIMS[kind];
  if (/月|季|上半年/.test(frame.period ?? '')) return own;
  return own === 'new' ? null : 'cumulative';
}

/** The value with its sign, `null` where it cannot be: （3.2） that is no change, fewer than none, half an enterprise. */
function signedValue(
  number: CellNumber,
  aim: Aim,
  { kind, unit }: KindWithUnit,
  isAverage: boolean,
): { readonly value: string | null } | null {
  const { value, isBracketed, isOrdinal } = number;
  const isMove = aim === 'change' || aim === 'growth_rate';
  if ((isBracketed && !isMove) || (isOrdinal && aim !== 'rank')) return null;
  if (value === null) return { value };
  const isNegative = value.startsWith('-');
  if (isNegative && !isMove && (aim !== 'value' || isCountUnit(unit))) return null;
  if (aim === 'rank' && !/^\d{1,4}$/.test(value)) return null;
  if (unit !== '' && isWhole(unit) && !isAverage && /\.\d*[1-9]/.test(value)) return null;
  if (kind === 'share' && isPercent(unit) && Number(value) > 100) return null;
  return { value: isBracketed ? `-${value}` : value };
}

/** What is counted per head may be a fraction. */
const AVERAGE = /每|均|^万人/;

const isWhole = (unit: string): boolean => isCountUnit(unit) && !/^(?:万|亿)/.test(unit) && unit !== '人年';

interface Read {
  readonly subject: Subject;
  readonly name: SentenceFigure;
  readonly aim: Aim;
  readonly settled: KindWithUnit;
  readonly time: CellFrame;
  readonly value: string | null;
}

function toFigure(table: TableContext, spot: Spot, read: Read, source: string): TableFigure {
  const { number, cell, side, top } = spot;
  const { subject, name, aim, settled, time } = read;
  const span = sourceSpan(cell.reading, number.start, number.end);
  const place = side.axis.place ?? top.axis.place;
  const isTarget = top.axis.isTarget || side.axis.isTarget;
  const isResult = !isTarget && (top.axis.isResult || side.axis.isResult);
  const isPlanned = time.isSaid ? time.frame.isPlan : time.frame.isPlan || table.kind === 'plan';
  return {
    indicator: name.indicator,
    measure: isTarget || (isPlanned && !(isResult && !time.frame.isPlan)) ? 'target' : aim,
    aim,
    verb: name.verb,
    value: read.value,
    unit: settled.unit,
    year: name.year,
    period: name.period,
    scope: place === null || place === subject.noun ? name.scope : scopeOf(place, table.owner),
    qualifier: number.qualifier,
    masked: number.masked,
    raw: source.slice(span.start, span.end),
    start: span.start,
    end: span.end,
  };
}

/** 全市 in a district's table, 青山区 in a city's; the owner's own place is no switch. */
function scopeOf(place: string, { clock, places }: Owner): string | null {
  if (places.includes(place)) return null;
  const isOwnLevel = /^全.$/.test(place) && (clock.body.level === null || place.endsWith(clock.body.level));
  return isOwnLevel ? null : place;
}
