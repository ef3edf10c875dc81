import { describe, expect, it } from 'vitest';
import type { Broken } from '../../src/checks/outcome.ts';
import { type CheckContext, type Rule, SHARED_MESSAGES } from '../../src/checks/rule.ts';
import { readContext, type Setting } from './read-context.ts';

/** A text in which the rule finds nothing wrong: the nearest false alarms. */
export interface SilentCase extends Setting {
  readonly name: string;
  /** How many relations are evaluated and hold; not looked at when left out. */
  readonly holds?: number;
  /** How many cannot be told; not looked at when left out. */
  readonly opens?: number;
}

/** What is found: the message, the text under the span, and what else is pointed at. */
export interface ExpectedFinding {
  readonly messageId: string;
  readonly quote: string;
  /** What should stand there. */
  readonly expected?: string | null;
  /** The numbers or passages pointed at, in any order; not looked at when left out. */
  readonly related?: readonly string[];
  /** When it differs from the rule's own. */
  readonly severity?: Rule['severity'];
}

export interface ReportedCase extends Setting {
  readonly name: string;
  readonly findings: readonly [ExpectedFinding, ...ExpectedFinding[]];
}

export interface RuleTable {
  readonly silent: readonly SilentCase[];
  readonly reports: readonly ReportedCase[];
}

/** Runs a rule's table; refuses weak tables: no case of one kind, a case twice, a message that no case shows. */
export function testRule(rule: Rule, { silent, reports }: RuleTable): void {
  describe(rule.id, () => {
    it('has a table that shows every message, and near false alarms', () => {
      const names = [...silent, ...reports].map((c) => c.name);
      expect(new Set(names).size).toBe(names.length);
      expect(silent.length).toBeGreaterThan(1);
      const shown = new Set(reports.flatMap((c) => c.findings.map((f) => f.messageId)));
      const own = [...shown].filter((id) => !(id in SHARED_MESSAGES));
      expect(own.toSorted()).toEqual(Object.keys(rule.messages).toSorted());
    });
    for (const example of silent)
      it(`is silent: ${example.name}`, () => {
        const context = readContext(example);
        const outcomes = [...rule.evaluate(context)];
        expect(outcomes.filter((o) => o.verdict === 'broken').map((o) => show(o, context))).toEqual([]);
        const count = (verdict: string) => outcomes.filter((o) => o.verdict === verdict).length;
        if (example.holds !== undefined) expect(count('holds')).toBe(example.holds);
        if (example.opens !== undefined) expect(count('open')).toBe(example.opens);
      });
    for (const example of reports)
      it(`reports: ${example.name}`, () => {
        const context = readContext(example);
        const found = [...rule.evaluate(context)].filter((o) => o.verdict === 'broken');
        for (const outcome of found)
          expect({ ...SHARED_MESSAGES, ...rule.messages }).toHaveProperty(outcome.messageId);
        const shown = found.map((o) => show(o, context));
        expect(
          shown.map((s, i) => {
            const wanted = example.findings[i];
            return {
              messageId: s.messageId,
              quote: s.quote,
              ...(wanted?.expected === undefined ? {} : { expected: s.expected }),
              ...(wanted?.related === undefined ? {} : { related: s.related.toSorted() }),
              ...(wanted?.severity === undefined ? {} : { severity: s.severity ?? rule.severity }),
            };
          }),
        ).toEqual(
          example.findings.map((f) => (f.related ? { ...f, related: [...f.related].toSorted() } : f)),
        );
      });
  });
}

function show(outcome: Broken, { draft }: CheckContext) {
  const quote = draft.source.slice(outcome.at.start, outcome.at.end);
  const [stated, ...others] = outcome.terms;
  return {
    messageId: outcome.messageId,
    quote,
    expected: outcome.expected ?? stated?.expected ?? null,
    severity: outcome.severity,
    related: [
      ...[...others.map((t) => t.fact), ...outcome.beside].map((f) => f.figure.raw),
      ...outcome.references.map((r) => r.quote),
    ],
  };
}
