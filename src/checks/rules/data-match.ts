import { sameValue } from '../../relations/same-value.ts';
import { compare, outcomeOf } from '../compare.ts';
import { defineRule } from '../rule.ts';
import { weigh } from '../weigh.ts';

/** A figure of the text is what was entered for the year. */
export const dataMatchRule = defineRule({
  id: 'data-match',
  severity: 'error',
  summary: '文中的数与录入的数据一致。',
  messages: { off: '{what}写作{stated}，录入的数据是{expected}。' },
  *evaluate({ draft, series, entered }) {
    if (!entered) return;
    for (const fact of draft.facts) {
      const { figure, key } = fact;
      if (
        figure.value === null ||
        figure.year !== entered.year ||
        figure.period !== null ||
        figure.scope !== null
      )
        continue;
      const slot = { key, scope: null, period: null, year: figure.year, unit: figure.unit };
      const isTarget = figure.measure === 'target';
      const known = series
        .find({ ...slot, isTarget, ...(isTarget ? {} : { aims: [figure.aim] }) })
        .filter((f) => f.source.kind === 'entered');
      if (known.length === 0) continue;
      const readings = known.map((f) =>
        compare(sameValue, [
          { role: 'stated', fact },
          { role: 'known', fact: f },
        ]),
      );
      const { comparison } = weigh(readings);
      if (comparison)
        yield outcomeOf(
          comparison.verdict === 'truncated' ? { ...comparison, verdict: 'broken' } : comparison,
          'off',
        );
    }
  },
});
