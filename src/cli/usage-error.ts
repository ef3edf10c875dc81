/** What the command line parser says (commander), and how a person is told it. */
const SAID: readonly (readonly [message: RegExp, told: (...parts: string[]) => string])[] = [
  [/^error: unknown option '([^']+)'/, (option) => `没有 ${option} 这个选项。`],
  [/^error: unknown command '([^']+)'/, (command) => `没有 ${command} 这个命令。`],
  [/^error: option '(--[\w-]+)[^']*' argument missing/, (option) => `${option} 后面要写上值。`],
  [
    /^error: missing required argument '([^']+)'/,
    () => '后面要写上文件，例如：npx zhubi figures 2023年工作总结.docx',
  ],
  [
    /^error: too many arguments for '([^']+)'\..*got (\d+)/,
    (command, got) => `${command} 后面写了 ${got} 项，太多了；含空格的文件名或问题要加引号。`,
  ],
];
const SUGGESTION = /\(Did you mean (.+?)\?\)/;

/** A usage error in Chinese; other text (help) as it is. */
export function sayUsageError(text: string): string {
  for (const [message, told] of SAID) {
    const match = message.exec(text);
    if (!match) continue;
    const meant = SUGGESTION.exec(text)?.[1];
    return `${told(...match.slice(1))}${meant === undefined ? '' : `是不是 ${meant}？`}`;
  }
  return text;
}
