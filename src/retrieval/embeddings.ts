import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/** Dimensions of the built-in vectors. */
export const BUILT_IN_DIMENSIONS = 256;

/**
 * Deterministic local embeddings: character uni-, bi- and trigrams hashed into signed buckets (feature hashing,
 * Weinberger et al., ICML 2009), damped by the square root of their count and scaled to length 1.
 * Texts that share words come out near each other; nothing is learnt and nothing leaves the machine.
 */
export function createBuiltInEmbeddings(): EmbeddingsInterface<number[]> {
  return {
    embedQuery: async (text) => embed(text),
    embedDocuments: async (texts) => texts.map(embed),
  };
}

/** Weights of uni-, bi- and trigrams: a shared two-character word says more than a shared character. */
const WEIGHTS = [0.3, 1, 0.7] as const;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function embed(text: string): number[] {
  const sums = new Float64Array(BUILT_IN_DIMENSIONS);
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isContent(code)) codes.push(code >= 65 && code <= 90 ? code + 32 : code);
    else if (codes.at(-1) !== 0) codes.push(0);
  }
  for (let i = 0; i < codes.length; i++) {
    let hash = FNV_OFFSET;
    for (let n = 0; n < 3 && i + n < codes.length; n++) {
      const code = codes[i + n] as number;
      if (code === 0) break;
      hash = Math.imul(hash ^ (code & 0xff), FNV_PRIME);
      hash = Math.imul(hash ^ (code >>> 8), FNV_PRIME);
      const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
      const bucket = mixed % BUILT_IN_DIMENSIONS;
      sums[bucket] =
        (sums[bucket] ?? 0) + ((mixed >>> 16) & 1 ? WEIGHTS[n as 0 | 1 | 2] : -WEIGHTS[n as 0 | 1 | 2]);
    }
  }
  let norm = 0;
  for (let i = 0; i < sums.length; i++) {
    const damped = Math.sign(sums[i] as number) * Math.sqrt(Math.abs(sums[i] as number));
    sums[i] = damped;
    norm += damped * damped;
  }
  const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
  return Array.from(sums, (v) => v * scale);
}

function isContent(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
