/** One line of the table. `aim` and `ratio` are `null` where there is none. */
export interface Row {
  readonly measure: string;
  readonly value: string;
  readonly aim: string | null;
  readonly ratio: number | null;
}

/** The value below which the share `p` of the values lies (nearest rank). */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** How long `work` takes, in milliseconds, and what it gives. */
export async function time<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

export const milliseconds = (ms: number): string =>
  ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`;
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

export function renderTable(rows: readonly Row[]): string {
  const lines = rows.map(
    (r) => `| ${r.measure} | ${r.value} | ${r.aim ?? ''} | ${r.ratio === null ? '' : r.ratio.toFixed(2)} |`,
  );
  return ['| measure | value | aim | ratio |', '| --- | ---: | ---: | ---: |', ...lines].join('\n');
}

/** Tells on stderr what is being measured; stdout is the table's. */
export function tell(step: string): void {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${step}\n`);
}
