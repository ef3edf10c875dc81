/** A prompt's data: what stands between the marks, by name. */
export function dataOf(prompt: string): Map<string, string> {
  return new Map([...prompt.matchAll(/<<<([^\n]*)\n([\s\S]*?)\n>>>/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}
