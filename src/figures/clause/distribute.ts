import { LEVEL_ONLY, RELATIONAL } from '../lexicon.ts';
import { relate } from '../naming/relate.ts';
import { withoutLevel } from '../naming/topic.ts';
import type { Thread } from './context.ts';

/** One noun for each of the `size` numbers of 分别: the parts of the coordination, or the last subjects said. */
export function distribute(noun: string, own: string, size: number, thread: Thread): string[] {
  const parts = own
    .split(/、|和|与|以及|及/)
    .map((p) => p.replace(/(?:分别|均|各)$/, ''))
    .filter((p) => p !== '');
  if (parts.length === size) {
    const tail = noun.startsWith(own) ? noun.slice(own.length) : '';
    const tailPart = parts[size - 1] ?? '';
    const last = withoutLevel(LEVEL_ONLY.test(tailPart) ? thread.noun : tailPart);
    return parts.map(
      (p, i) =>
        (LEVEL_ONLY.test(p) ? p + last : i > 0 && RELATIONAL.test(p) ? relate(parts[0] ?? '', p) : p) + tail,
    );
  }
  const distinct = thread.subjects.filter((s, i) => s !== thread.subjects[i - 1]);
  const recent = distinct.slice(-size);
  if (recent.length === size && (own === '' || noun !== own)) {
    const suffix = noun.startsWith(thread.noun) ? noun.slice(thread.noun.length) : '';
    return recent.map((s) => s + suffix);
  }
  return Array.from({ length: size }, () => noun);
}
