import { clauseAt } from '../figures/clauses.ts';
import type { Figure } from '../figures/figure.ts';
import type { Expected, ExpectedFigure, ExpectedPlan } from './expected.ts';
import { explainTemplate, type TemplateSubject } from './explain-template.ts';
import type { FormCell, FormSheet } from './form.ts';
import { MEASURE_NAMES } from './measure-names.ts';

/** Empty rows below those of last year, for what is new. */
const SPARE_ROWS = 8;
const HIGHLIGHT_ROWS = 20;
/** A section of a report without headings. */
const UNTITLED = '综合';

const COLUMNS: FormSheet['columns'] = [
  { header: '指标', width: 30 },
  { header: '口径', width: 10 },
  { header: '数值', width: 13 },
  { header: '单位', width: 9 },
  { header: '上年数', width: 12 },
  { header: '时段', width: 9 },
  { header: '范围', width: 9 },
  { header: '备注', width: 22 },
  { header: '说明', width: 26 },
  { header: '上年原文', width: 44 },
];

const TEXT: FormCell = { value: null, accepts: { kind: 'text' } };
const choiceOf = (value: string | null, words: readonly string[]): FormCell => ({
  value,
  accepts: { kind: 'choice', words },
});
const fixed = (value: string | number | null): FormCell => ({ value });

const ENTERED_MEASURES = Object.entries(MEASURE_NAMES)
  .filter(([measure]) => measure !== 'target')
  .map(([, word]) => word);

/**
 * The workbook that data of a year are entered in: how to fill it, a sheet for each section of last year's results,
 * highlights, and the plan for the next year.
 */
export function planTemplate(expected: Expected, subject: TemplateSubject): readonly FormSheet[] {
  const sections = expected.sections.map((s) => (s === '' ? UNTITLED : s));
  const rows = Map.groupBy(expected.figures, ({ section }) => (section === '' ? UNTITLED : section));
  return [
    explainTemplate(subject, sections),
    ...sections.map((section) => planSection(section, rows.get(section) ?? [])),
    planHighlights(sections),
    planPlans(expected.plans, subject.year),
  ];
}

/** What spreadsheets take as the name of a sheet. */
const LONGEST_NAME = 31;
const REFUSED = /[[\]:*?/\\]/g;
/** Names that the import takes for the sheets of plans and highlights. */
const RESERVED = /(?:计划|目标|亮点)$/;

function sheetNameOf(section: string): string {
  const name = RESERVED.test(section) ? `${section}情况` : section;
  return name.replace(REFUSED, ' ').slice(0, LONGEST_NAME);
}

/** A section whose title cannot be the sheet's name stands in a column of its own. */
function planSection(section: string, figures: readonly ExpectedFigure[]): FormSheet {
  const name = sheetNameOf(section);
  const rows = [...figures.map(rowOf), ...Array.from({ length: SPARE_ROWS }, spareRow)];
  if (name === section) return { name, columns: COLUMNS, rows };
  return {
    name,
    columns: [...COLUMNS, { header: '板块', width: 40 }],
    rows: rows.map((cells) => [...cells, fixed(section)]),
  };
}

/** The note by which the import takes a name that it does not know. */
const NEW_INDICATOR = '新指标';
const MAY_FALL = new Set<Figure['measure']>(['growth_rate', 'change']);

function rowOf({
  indicator,
  measure,
  unit,
  period,
  scope,
  last,
  isWhole,
  isKnown,
  computed,
}: ExpectedFigure): FormCell[] {
  return [
    fixed(indicator),
    choiceOf(MEASURE_NAMES[measure], ENTERED_MEASURES),
    { value: null, accepts: { kind: 'number', least: MAY_FALL.has(measure) ? null : 0, isWhole } },
    fixed(unit),
    sayLast(last),
    { ...TEXT, value: period },
    { ...TEXT, value: scope },
    { ...TEXT, value: isKnown ? null : NEW_INDICATOR },
    fixed(computed),
    fixed(quoteLast(last)),
  ];
}

const spareRow = (): FormCell[] => [
  TEXT,
  choiceOf(null, ENTERED_MEASURES),
  { value: null, accepts: { kind: 'number', least: null, isWhole: false } },
  TEXT,
  fixed(null),
  TEXT,
  TEXT,
  TEXT,
  fixed(null),
  fixed(null),
];

/** Qualifiers that stand behind a number. */
const BEHIND = /^(?:[余多几来]|以上|以下|以内|左右|上下)$/;

/** Last year's number as it was given: 51, 近400, 520多, 隐去. */
function sayLast({ value, qualifier }: Figure): FormCell {
  if (value === null) return fixed('隐去');
  if (qualifier !== null) return fixed(BEHIND.test(qualifier) ? value + qualifier : qualifier + value);
  return { value: Number(value), places: value.split('.')[1]?.length ?? 0 };
}

/** A shorter clause (累计5家) is quoted with the one before it. */
const SHORTEST_QUOTE = 8;

/** The words around last year's number: a name alone (技术服务) may not tell a newcomer what is meant. */
function quoteLast({ sentence, raw, start, sentenceStart }: Figure): string {
  const near = sentence.indexOf(raw, Math.max(0, start - sentenceStart - raw.length));
  const at = near < 0 ? sentence.indexOf(raw) : near;
  if (at < 0) return '';
  const own = clauseAt(sentence, at);
  const isBare = own.text.length < SHORTEST_QUOTE && own.start > 1;
  return sentence.slice(isBare ? clauseAt(sentence, own.start - 2).start : own.start, own.end);
}

/** Highlights: what happened, in words, by section. */
const planHighlights = (sections: readonly string[]): FormSheet => ({
  name: '亮点',
  columns: [
    { header: '板块', width: 36 },
    { header: '内容', width: 90 },
  ],
  rows: Array.from({ length: HIGHLIGHT_ROWS }, () => [choiceOf(null, sections), TEXT]),
});

const QUALIFIERS = [
  '以上',
  '以下',
  '左右',
  '不低于',
  '不高于',
  '不少于',
  '不超过',
  '突破',
  '超过',
  '约',
  '力争',
];

function planPlans(plans: readonly ExpectedPlan[], year: number): FormSheet {
  const planned: FormCell['accepts'] = { kind: 'number', least: null, isWhole: false };
  return {
    name: '计划',
    columns: [
      { header: '指标', width: 34 },
      { header: '口径', width: 10 },
      { header: '数值', width: 13 },
      { header: '单位', width: 10 },
      { header: '限定', width: 10 },
      { header: `${year}年计划数`, width: 15 },
      { header: '上年原文', width: 60 },
    ],
    rows: [
      ...plans.map(({ indicator, aim, unit, qualifier, last }) => [
        fixed(indicator),
        choiceOf(MEASURE_NAMES[aim], ENTERED_MEASURES),
        { value: null, accepts: planned },
        fixed(unit),
        choiceOf(qualifier, QUALIFIERS),
        sayLast(last),
        fixed(quoteLast(last)),
      ]),
      ...Array.from({ length: SPARE_ROWS }, () => [
        TEXT,
        choiceOf(null, ENTERED_MEASURES),
        { value: null, accepts: planned },
        TEXT,
        choiceOf(null, QUALIFIERS),
        fixed(null),
        fixed(null),
      ]),
    ],
  };
}
