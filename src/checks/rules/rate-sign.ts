import { pattern } from '../../lexicon/pattern.ts';
import { type Fact, isInDraft } from '../fact.ts';
import { isResult } from '../levels.ts';
import { broken, holds, plainTerm } from '../outcome.ts';
import { defineRule } from '../rule.ts';

const SIGNS = new Set(['%', '‰']);

/** One rate is told in one sign: 2.65% beside 3.46‰ of the same name is ten times too much. */
export const rateSignRule = defineRule({
  id: 'rate-sign',
  severity: 'warning',
  summary: '同一个比率用同一种百分号或千分号。',
  messages: { off: '{what}写作{stated}，别处以“{sign}”计；请核对是“%”还是“‰”。' },
  *evaluate({ draft, series }) {
    for (const fact of draft.facts) {
      if (!isRate(fact)) continue;
      const others = series.all(fact.key).filter((f) => f !== fact && isRate(f));
      const [other] = others;
      if (!other) continue;
      const isOdd = others.every((f) => f.figure.unit !== fact.figure.unit);
      // Of two that differ the one in per cent is the slip: what is told in per mille is so small.
      const isSlip = isOdd && (others.length > 1 || fact.figure.unit === '%' || !isInDraft(other));
      yield isSlip
        ? broken(
            'off',
            fact.figure,
            { sign: other.figure.unit },
            { terms: [plainTerm('stated', fact)], beside: [other] },
          )
        : holds([plainTerm('stated', fact)]);
    }
  },
});

const isRate = (fact: Fact): boolean =>
  isResult(fact) &&
  SIGNS.has(fact.figure.unit) &&
  fact.figure.aim === 'share' &&
  pattern('{rateEnd}$').test(fact.key);
