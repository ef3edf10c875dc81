import type { z } from 'zod';

/** What was kept as JSON between runs; `null` when it is not of that shape, as an older program may have kept it otherwise. */
export function recall<T>(schema: z.ZodType<T>, kept: string | null): T | null {
  if (kept === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(kept));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
