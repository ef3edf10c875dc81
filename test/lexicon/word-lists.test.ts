import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { KINDS_OF_WORDS, kindsWith } from '../../src/lexicon/kinds.ts';

const CHINESE = /\p{Script=Han}/u;
/** Calls that compile their argument: text hidden in a string counts like a literal. */
const COMPILES = /^(?:RegExp|pattern|expand)$/;
const GRAMMAR = /^src\/(?:figures|report)\//;

/** How many regular expressions with Chinese words stand in a file: literals, and text that is compiled. */
function countPatterns(file: string): number {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const isCompiling = (node: ts.Node): boolean =>
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    COMPILES.test(node.expression.getText()) &&
    (node.arguments ?? []).some((argument) => !ts.isRegularExpressionLiteral(argument)) &&
    (node.arguments ?? []).some((argument) => CHINESE.test(argument.getText()));
  let count = 0;
  const visit = (node: ts.Node): void => {
    const isCounted = ts.isRegularExpressionLiteral(node) ? CHINESE.test(node.text) : isCompiling(node);
    if (isCounted) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return count;
}

const counts = globSync('src/**/*.ts').map((file) => ({ file, count: countPatterns(file) }));
const total = (isMeant: (file: string) => boolean): number =>
  counts.filter(({ file }) => isMeant(file)).reduce((sum, { count }) => sum + count, 0);

const code = globSync('src/**/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the kinds of words', () => {
  it('stand in one table each', () => {
    const kinds = globSync('src/lexicon/words/*.json')
      .filter((file) => !/\/(?:english|everyday)\.json$/.test(file))
      .flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8'))));
    expect(kinds.filter((kind, i) => kinds.indexOf(kind) !== i)).toEqual([]);
  });

  it('are all asked for, or know more than their words', () => {
    const isNamed = (kind: string): boolean => code.includes(`{${kind}}`) || code.includes(`'${kind}'`);
    const known = new Set<string>(
      (['usual', 'years'] as const).flatMap((fact) => kindsWith(fact).map(({ kind }) => kind)),
    );
    expect(KINDS_OF_WORDS.filter((kind) => !isNamed(kind) && !known.has(kind))).toEqual([]);
  });
});

/**
 * Words belong into `src/lexicon/words`. Outside the grammar a count that has fallen becomes the new ceiling, and never
 * rises. The grammar's own patterns say how words hang together: they grow only with what it reads, knowingly.
 */
describe('patterns with Chinese words in code', () => {
  it('outside the grammar of the figures', () => {
    expect(total((file) => !GRAMMAR.test(file) && !file.startsWith('src/lexicon/'))).toBeLessThanOrEqual(183);
  });

  it('in the grammar itself', () => {
    expect(total((file) => GRAMMAR.test(file))).toBeLessThanOrEqual(558);
  });
});
