import { type FirstClaim, readFirsts } from '../../figures/firsts.ts';
import type { PastReport } from '../draft.ts';
import { planStartOf } from '../draft.ts';
import { broken, holds, open, type Reference } from '../outcome.ts';
import { quotePassage } from '../past-reference.ts';
import { defineRule } from '../rule.ts';
import { spanIn } from '../sentences.ts';

/** What was first once cannot be first again: 首个, 首次, 率先 that an earlier report already claims. */
export const rankClaimRule = defineRule({
  id: 'rank-claim',
  severity: 'info',
  summary: '“首个”“首次”“率先”等说法不与往年报告重复。',
  messages: {
    again: '“{claim}”在{year}年报告中已经写过（{quote}）；请核对是否沿用旧稿，或改写为“又一”“第二”等。',
  },
  *evaluate({ draft, past }) {
    const earlier = past.filter((p) => p.year === null || draft.year === null || p.year < draft.year);
    const known = claimsOf(earlier);
    for (const sentence of draft.sentences) {
      if (sentence.paragraph.kind !== 'result') continue;
      for (const claim of readFirsts(sentence.text)) {
        const before = known.get(claim.object)?.find((k) => isSameRange(k.claim, claim));
        if (earlier.length === 0) yield open('没有往年报告可比');
        else if (!before) yield holds();
        else {
          const { start, end } = claim;
          const reference = before.refer();
          yield broken(
            'again',
            spanIn(sentence, start, end),
            {
              claim: sentence.text.slice(start, end),
              year: String(reference.year ?? ''),
              quote: reference.quote,
            },
            { references: [reference] },
          );
        }
      }
    }
  },
});

interface Known {
  readonly claim: FirstClaim;
  refer(): Reference;
}

/** 全市首个 and 全区首个 are two claims; one that does not say among whom may be either. */
const isSameRange = (a: FirstClaim, b: FirstClaim): boolean =>
  a.among === b.among || a.among === '' || b.among === '';

/** What past reports claim to have done first, by what it was; their plans are left out. */
function claimsOf(past: readonly PastReport[]): Map<string, Known[]> {
  const known = new Map<string, Known[]>();
  for (const report of past) {
    const until = planStartOf(report);
    for (const passage of report.passages) {
      if (passage.start >= until) continue;
      for (const claim of readFirsts(passage.text)) {
        const refer = () => quotePassage(report, passage, claim.start, claim.end);
        known.set(claim.object, [...(known.get(claim.object) ?? []), { claim, refer }]);
      }
    }
  }
  return known;
}
