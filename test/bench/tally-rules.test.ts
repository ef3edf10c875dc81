import { expect, it } from 'vitest';
import { type Broken, tallyRules } from '../../bench/series/tally-rules.ts';

const found = (rule: string, severity: Broken['severity']): Broken => ({
  rule,
  severity,
  message: '',
  where: '',
  words: '',
});

it('counts errors and warnings of each rule, the loudest first, and all of them', () => {
  const table = tallyRules([found('unit', 'warning'), found('share', 'error'), found('share', 'warning')]);
  expect(table.split('\n').slice(2)).toEqual(['| share | 1 | 1 |', '| unit | 0 | 1 |', '| all | 1 | 2 |']);
});
