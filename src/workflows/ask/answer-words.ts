import type { Answer, Citation } from '../../answers/answer.ts';
import { plain } from '../../answers/compose-answer.ts';
import type { Question } from '../../answers/question.ts';
import { contentWordsOf } from '../../answers/terms.ts';
import { type Catalogue, normaliseName } from '../../figures/catalogue.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { isSuspectPassage } from '../../prompts/gate/addressed-to-models.ts';
import type {
  FoundPassage,
  PassageFilter,
  ReportStore,
  StoredReport,
  StoreError,
} from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import { narrowPassages } from './narrow-passages.ts';

const PASSAGES_SHOWN = 3;
/** Passages looked at for each one shown: plans and what speaks to a model are left out of them. */
const LOOKED_AT = 4;
/** “科技金融”部分, 平台建设一节: the heading that is asked about. */
const SECTION = pattern('(?:{partBefore}|^)[“"]?([\\u4e00-\\u9fa5、]{2,16}?)[”"]?{partOfReport}');
/** Other names of one indicator that are looked for. */
const LONGEST_EXPANSION = 4;

export interface WordsContext {
  readonly store: ReportStore;
  readonly reports: readonly StoredReport[];
  /** `undefined` looks in every report. */
  readonly reportIds: readonly string[] | undefined;
  /** A range without an end goes on to here. */
  readonly thisYear: number;
  readonly catalogue: Catalogue;
  /** Whether a model is configured: passages that speak to one are left out then, quoted or not. */
  readonly isAssisted: boolean;
}

/** A passage answers when it holds at least half of what the question is about; nearness alone is no answer. */
function isRelevant(question: Question, passage: string): boolean {
  if (question.language === 'en') return true;
  const words = contentWordsOf(question.text);
  return words.length > 0 && words.filter((w) => passage.includes(w)).length * 2 >= words.length;
}

/** Of a question that no dictionary puts into Chinese too much is left in English to be looked up. */
function isGuess({ language, asks }: Question): boolean {
  const terms = asks.flatMap((a) => a.terms);
  const untold = terms.filter((t) => t.names.every((n) => /^[A-Z0-9&-]+$/.test(n))).length;
  return language === 'en' && untold * 3 > terms.length;
}

/** The catalogue's names, and the other ones, of what a question calls by one of them. */
function otherNamesIn(text: string, catalogue: Catalogue): string[] {
  const said = normaliseName(text);
  const named = catalogue.split(catalogue.canonicalise(text)).filter((p) => p.isKnown);
  const names = named.flatMap((p) => {
    const entry = catalogue.find(p.text);
    return entry ? [entry.name, ...entry.aliases.slice(0, LONGEST_EXPANSION)] : [];
  });
  return [...new Set(names)].filter((n) => !said.includes(normaliseName(n)));
}

const queryOf = ({ language, asks, text }: Question): string =>
  language === 'en' ? `${asks.flatMap((a) => a.terms.map((t) => t.names[0])).join(' ')} ${text}` : text;

/** An answer of passages; `passages` are those cited, in the same order. */
export interface WordsAnswer {
  readonly answer: Answer;
  readonly passages: readonly FoundPassage[];
}

export function citePassage(passage: FoundPassage, reports: readonly StoredReport[]): Citation {
  const report = reports.find((r) => r.id === passage.reportId);
  const { reportId, section, text: quote, start, end } = passage;
  return {
    report: report?.title ?? reportId,
    reportId,
    year: report?.year ?? null,
    section,
    quote,
    start,
    end,
  };
}

/** A question about words: the best passages, quoted and cited. */
export async function answerWords(
  question: Question,
  { store, reports, reportIds, thisYear, catalogue, isAssisted }: WordsContext,
): Promise<Result<WordsAnswer, StoreError>> {
  const narrowed = narrowPassages(question, reports, reportIds, thisYear);
  const limit = LOOKED_AT * PASSAGES_SHOWN;
  const filter: PassageFilter = {
    ...(narrowed.years.length > 0 ? { years: narrowed.years } : {}),
    ...(narrowed.reportIds ? { reportIds: narrowed.reportIds } : {}),
    otherNames: otherNamesIn(question.text, catalogue),
  };
  const section = SECTION.exec(question.text)?.[1];
  const inSection =
    section === undefined
      ? null
      : await store.searchPassages(queryOf(question), limit, { ...filter, section });
  const passages =
    inSection?.ok && inSection.value.length > 0
      ? inSection
      : await store.searchPassages(queryOf(question), limit, filter);
  if (!passages.ok) return passages;
  const usable = passages.value
    .filter(narrowed.isWanted)
    .filter((p) => !isAssisted || !(isSuspectPassage(p.text) || isSuspectPassage(p.section)))
    .slice(0, PASSAGES_SHOWN);
  const relevant = isGuess(question) ? [] : usable.filter((p) => isRelevant(question, p.text));
  const citations = relevant.map((p) => citePassage(p, reports));
  const en = question.language === 'en';
  if (citations.length === 0)
    return ok({
      answer: plain('not_found', en ? 'The reports hold nothing about this.' : '报告里没有找到相关内容。'),
      passages: [],
    });
  const quotes = citations.map((c) => `\n“${c.quote}”`).join('');
  const answer = { ...plain('answered', `${en ? 'The reports say:' : '报告原文：'}${quotes}`), citations };
  return ok({ answer, passages: relevant });
}
