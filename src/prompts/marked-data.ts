/** A stretch of data for a prompt, between marks that it cannot hold itself: it is told apart from instructions. */
export function markData(name: string, text: string): string {
  return `<<<${name}\n${text.replace(/<<<|>>>/g, '')}\n>>>`;
}
