import type { StoredFigure } from '../../src/retrieval/report-store.ts';
import type { LabelledQuestion } from '../../test/support/score-answer.ts';
import { rewriteSection } from './honest-section.ts';
import { dataOf } from './marked-data-of.ts';

/** What a good model would reply: the label's own indicator, the passages' and the draft's own sentences. */
export function createHonestReplies(
  questions: readonly (LabelledQuestion & { readonly evidence?: readonly string[] })[],
  figures: readonly StoredFigure[],
  nameOf: (indicator: string) => string,
) {
  return {
    section: rewriteSection,
    understand(prompt: string): unknown {
      const data = dataOf(prompt);
      const label = questions.find((q) => q.q === data.get('问题'));
      const offered = [...(data.get('指标') ?? '').matchAll(/^(i\d+) ([^（\n]*)/gm)];
      const meant = figures
        .filter(
          (f) =>
            label?.answer.value !== null &&
            Number(f.value) === label?.answer.value &&
            (label?.evidence ?? []).some((e) => f.sentence.includes(e)),
        )
        .map((f) => nameOf(f.indicator));
      const chosen = offered.find(([, , name]) => meant.includes(name ?? ''))?.[1];
      return chosen ? { kind: 'figures', indicators: [chosen] } : { kind: 'neither', indicators: [] };
    },
    /** `variant` takes other sentences of the passages, and ties them otherwise. */
    words(prompt: string, variant = 0): unknown {
      const data = dataOf(prompt);
      const asked = pairsOf(data.get('问题') ?? '');
      const sentences = [...data].flatMap(([name, text]) => {
        const id = /^材料 (.*)$/.exec(name)?.[1];
        return id ? (text.match(/[^。！？]+[。！？]/g) ?? []).map((sentence) => ({ id, sentence })) : [];
      });
      const near = (sentence: string) => [...pairsOf(sentence)].filter((p) => asked.has(p)).length;
      const best = sentences
        .filter(({ sentence }) => sentence.length > 8)
        .toSorted((a, b) => near(b.sentence) - near(a.sentence));
      return {
        sentences: best.slice(variant % 4, (variant % 4) + 2).map(({ id, sentence }, i) => ({
          text: `${TIES[(variant + i) % TIES.length]}${sentence}`,
          passages: [id],
          quote: sentence,
        })),
      };
    },
  };
}

const TIES = ['', '根据报告，', '', '此外，', '报告提到，', '同时，'];

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
