/** `part` on a hundred of `whole`; `null` where there is no whole. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : (part / whole) * 100;
