/** Finds the known names that come nearest to a written one, the best first; empty when none is near. */
export type FindNear = (written: string) => readonly string[];

/** A name and what it is told as: another name of an indicator is told by the indicator's own. */
export interface KnownName {
  readonly spelling: string;
  readonly name: string;
}

const MOST_NEAR = 3;
/** Half of what two names are made of, roughly: below that they only share a common word. */
const LEAST_SIMILARITY = 0.45;

/** Compares by single characters and pairs (Dice's coefficient, Ecology 26, 1945), so that one slip costs little. */
export function createFindNear(names: readonly KnownName[]): FindNear {
  const parts = names.map(({ spelling }) => partsOf(spelling));
  const byPart = new Map<string, number[]>();
  for (const [i, own] of parts.entries())
    for (const part of own) {
      const known = byPart.get(part);
      if (known) known.push(i);
      else byPart.set(part, [i]);
    }
  return (written) => {
    const wanted = partsOf(written);
    const shared = new Map<number, number>();
    for (const part of wanted)
      for (const i of byPart.get(part) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    const scored = [...shared]
      .map(([i, n]) => ({ i, score: (2 * n) / (wanted.size + (parts[i]?.size ?? 0)) }))
      .filter(({ score }) => score >= LEAST_SIMILARITY)
      .sort((a, b) => b.score - a.score || a.i - b.i);
    return [...new Set(scored.flatMap(({ i }) => names[i]?.name ?? []))].slice(0, MOST_NEAR);
  };
}

function partsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set([...characters, ...characters.slice(1).map((c, i) => `${characters[i]}${c}`)]);
}
