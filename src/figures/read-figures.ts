import { sourceSpan } from '../report/characters.ts';
import { type Paragraph, type Report, sectionPath, type TableBlock } from '../report/report.ts';
import type { SentenceFigure, Thread } from './clause/thread.ts';
import type { Figure } from './figure.ts';
import { clockOf, type Frame, opensStretch, readTimes, sectionFrame } from './frame.ts';
import { readAfter } from './read-sentence.ts';
import { proseCellsOf } from './tables/prose-cells.ts';
import { readTable } from './tables/read-table.ts';
import { readTurn } from './turn.ts';

/** A sentence; one of more than 1,000 characters is no prose, and is cut at a comma so that it stays readable. */
export const SENTENCE =
  /[^。！？]{0,1000}(?:[。！？][”’」』）]*|$)|[^。！？]{1,1000}[；，]|[^。！？]{1,1000}/g;

/** A sentence that sets the year for the rest of its paragraph: 2021年，… or 会议指出，2021年是…. */
const OPENS_YEAR = /^(?:[^，。\d]{0,6}，)?((?:19|20)\d{2}年)(?:，|全|我|度|上|是)/;

/** An earlier year than the report's sets the rest only as 2021年，…: a number that lags (2021年全区研发经费…) stands alone. */
function setsYear(text: string, { year }: Report): boolean {
  const opened = OPENS_YEAR.exec(text);
  if (!opened) return false;
  const named = Number(opened[1]?.slice(0, 4));
  return year === null || named >= year || /年，$/.test(opened[0]);
}

/** Every figure of a report, in reading order. `source` is the text that the report was read from. */
export function readFigures(report: Report, source: string): Figure[] {
  const prose = readProse(report, source);
  if (report.tables.length === 0) return prose;
  const tabled = report.tables.flatMap((table) => readTableOf(report, table, source));
  return [...prose, ...tabled].sort((a, b) => a.start - b.start);
}

function readTableOf(report: Report, table: TableBlock, source: string): Figure[] {
  const { places } = report.body;
  const owner = { clock: clockOf(report), places };
  return readTable(table, headingFrame(table, report), owner, source).map((figure) => ({
    ...figure,
    indicator: withoutOwnPlace(figure.indicator, places),
  }));
}

function readProse(report: Report, source: string): Figure[] {
  const clock = clockOf(report);
  const ownFrame = createFrames(report);
  const figures: Figure[] = [];
  let heading: string | null = null;
  let carried: Frame | null = null;
  /** Whether it holds for all that follows, not for items alone. */
  let isTerm = false;
  for (const paragraph of [...report.paragraphs, ...report.tables.flatMap(proseCellsOf)]) {
    // What a term means is no figure of the year: 4.6个重大科技专项 in its explanation.
    if (paragraph.kind === 'glossary') continue;
    const section = sectionPath(paragraph);
    if (section !== heading) {
      heading = section;
      carried = null;
    }
    const own = ownFrame(paragraph);
    const { text: opening } = paragraph.reading;
    const isItem = paragraph.isItem || /^[一二三四五六七八九十]是/.test(opening);
    const goesOn = isItem || (isTerm && !saysTime(opening));
    if (!goesOn) carried = null;
    const base: Frame = carried && goesOn ? carried : own;
    let frame: Frame = base;
    let last: Thread | null = null;
    for (const match of paragraph.reading.text.matchAll(SENTENCE)) {
      const text = match[0];
      if (text.trim() === '') continue;
      frame = frameOf(text, match.index === 0, frame, { paragraph, report });
      const { figures: read, thread } = readAfter(text, frame, clock, last);
      last = thread;
      figures.push(
        ...read
          .filter((f) => f.indicator !== '')
          .map((f) =>
            locate(
              { ...f, indicator: withoutOwnPlace(f.indicator, report.body.places) },
              text,
              match.index,
              paragraph,
              section,
              source,
            ),
          ),
      );
    }
    if (frame.period !== base.period && (leadsIn(paragraph) || OPENS_TERM.test(opening))) {
      carried = frame;
      isTerm = OPENS_TERM.test(opening);
    } else if (carried !== null && frame.period !== carried.period) carried = null;
  }
  return figures;
}

/** The frame of each paragraph, in reading order: its headings', until a paragraph of their part turns to another time. */
function createFrames(report: Report): (paragraph: Paragraph) => Frame {
  const clock = clockOf(report);
  let part: string | undefined;
  let turned: Frame | null = null;
  return (paragraph) => {
    const own = headingFrame(paragraph, report);
    const [top] = paragraph.headings;
    if (top?.text !== part) turned = null;
    part = top?.text;
    if (paragraph.kind !== 'result') return own;
    turned = readTurn(paragraph.reading.text, paragraph.headings, own, clock) ?? turned;
    return turned ?? own;
  };
}

/** What a sentence sets for itself and those behind it, by the time that it opens with. */
function frameOf(
  text: string,
  isFirst: boolean,
  frame: Frame,
  { paragraph, report }: { readonly paragraph: Paragraph; readonly report: Report },
): Frame {
  const clock = clockOf(report);
  if (opensStretch(text) || (isFirst && /^[^，。]{0,12}年(?:来|间)/.test(text)))
    return readTimes(text.slice(0, 24), frame, clock);
  if (setsYear(text, report)) return readTimes(OPENS_YEAR.exec(text)?.[1] ?? '', frame, clock);
  return /^(?:[一二三]是)?(?:过去一年|一年来|今年以来|全年)/.test(text)
    ? headingFrame(paragraph, report)
    : frame;
}

/** 这五年，…; 任期内，…: holds for the paragraphs behind it, until another time is said. */
const OPENS_TERM = /^(?:过去|这)的?[三四五]年|^[三四五]年[来间]|^(?:本届政府)?任期(?:以来|内)?[，,]/;
/** The clauses a paragraph opens with, in which it says a time of its own. */
const LONGEST_OPENING = 24;
const TIME_WORD =
  /(?:19|20)\d{2}年|[今去上本]年|一年来|过去一年|全年|年[内初末底]|截至|目前|当前|[上下]半年|季度|\d月/;

const saysTime = (text: string): boolean => TIME_WORD.test(text.slice(0, LONGEST_OPENING));

/** “五年来，主要做了以下工作：” carries its stretch to the items that follow. */
function leadsIn(paragraph: Paragraph): boolean {
  return !paragraph.isItem && (/[：]$/.test(paragraph.reading.text) || paragraph.reading.text.length < 160);
}

function headingFrame(paragraph: Pick<Paragraph, 'headings' | 'kind'>, report: Report): Frame {
  const clock = clockOf(report);
  let frame = sectionFrame(clock, paragraph.kind);
  for (const { text } of paragraph.headings) {
    const single = /(?:19|20)\d{2}年/.test(text) || !/年|时期|期间/.test(text);
    if (!single || /^[^，。]*(?:过去|这)[三五]年(?!.*(?:19|20)\d{2}年)/.test(text))
      frame = readTimes(text, frame, clock);
  }
  return frame;
}

/** 杭州市高新技术产业增加值 in Hangzhou's own report is 高新技术产业增加值. */
function withoutOwnPlace(indicator: string, places: readonly string[]): string {
  const [, edition = '', rest = indicator] = /^(第[一二三四五六七八九十\d]+届)?(.*)$/.exec(indicator) ?? [];
  const place = places.find((p) => rest.startsWith(p) && rest.length - p.length >= 2);
  return place ? edition + rest.slice(place.length).replace(/^的/, '') : indicator;
}

function locate(
  figure: SentenceFigure,
  text: string,
  offset: number,
  paragraph: Paragraph,
  section: string,
  source: string,
): Figure {
  const { start: from, end: to, ...rest } = figure;
  const span = sourceSpan(paragraph.reading, offset + from, offset + to);
  const sentence = sourceSpan(paragraph.reading, offset, offset + text.length);
  return {
    ...rest,
    raw: source.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    sentence: text,
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    section,
  };
}
