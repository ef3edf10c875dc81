/** So long that only what never comes is given up; a busy machine is slow without its fault. */
const GIVEN_UP_AFTER_MS = 240_000;
const LOOKED_AT_EVERY_MS = 10;

/** Waits until something holds; throws, and says `what`, when it never does. */
export async function waitFor(
  holds: () => boolean | Promise<boolean>,
  what = '',
  withinMs = GIVEN_UP_AFTER_MS,
): Promise<void> {
  const until = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`waited in vain ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOKED_AT_EVERY_MS));
  }
}
