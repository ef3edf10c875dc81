import type { StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AskDependencies } from './ask-dependencies.ts';
import { askQuestion } from './ask-question.ts';

const MOST_SUGGESTED = 4;
/** Indicators tried: a store of one's own may know none of the catalogue's first. */
const MOST_TRIED = 12;

/** Questions that the store at hand answers, each tried before it is offered; none for an empty store. */
export async function suggestQuestions(
  deps: AskDependencies,
): Promise<Result<readonly string[], StoreError>> {
  const reports = await deps.store.reports();
  if (!reports.ok) return reports;
  const last = Math.max(...reports.value.map((r) => r.year ?? 0));
  const indicators = deps.catalogue().indicators.slice(0, MOST_TRIED);
  if (last <= 0) return ok([]);
  const answered: string[] = [];
  for (const [i, { name }] of indicators.entries()) {
    if (answered.length >= MOST_SUGGESTED) break;
    const question = compose(i, name, last);
    const asked = await askQuestion(deps, question);
    if (!asked.ok) return asked;
    if (asked.value.answer.status === 'answered') answered.push(question);
  }
  return ok(answered);
}

/** One form after the other, to show what can be asked. */
function compose(i: number, name: string, last: number): string {
  const forms = [
    `${last}年新增${name}多少？`,
    `${last}年${name}是多少？`,
    `历年${name}分别是多少？`,
    `${last}年${name}比上年增长多少？`,
  ] as const;
  return forms[i % forms.length] ?? forms[0];
}
