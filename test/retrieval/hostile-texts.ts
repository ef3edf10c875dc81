const ATTACKS = [
  "x' OR '1'='1",
  "' OR 1=1 --",
  "'; DROP TABLE reports; --",
  "') OR ('a'='a",
  "\\' OR '1'='1",
  "''",
  "'",
  '"',
  '`id`',
  '--',
  '/* */',
  '\\',
  '%',
  '_',
  'plain-%',
  'plain-_',
  'a\nb',
  'a\r\nb',
  'a\tb',
  'a\u0000b',
  '$1',
  '?',
  '{}',
  "x' UNION SELECT * FROM figures --",
  "x') OR id IS NOT NULL OR (id = 'y",
] as const;
const TWISTS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `高企${text}`,
  (text) => `${text}’；“😀”`,
  (text) => text.replaceAll("'", "''") + text,
];

/** 100 different texts that break out of a filter which does not quote them. */
export const hostileTexts: readonly string[] = [...new Set(TWISTS.flatMap((twist) => ATTACKS.map(twist)))];
if (hostileTexts.length !== ATTACKS.length * TWISTS.length) throw new Error('two hostile texts are the same');
