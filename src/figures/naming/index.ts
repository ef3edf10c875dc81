import { nameAside, nameDeedBehind, nameOverTarget } from './asides.ts';
import { nameBehind } from './behind.ts';
import { nameBeside, nameShareOfLast } from './beside.ts';
import type { Clause, Named, NamingRule } from './clause.ts';
import { nameCompared } from './compared.ts';
import { nameCompletion } from './completion.ts';
import { nameDeedOf } from './deed.ts';
import { nameInherited } from './inherited.ts';
import { nameOwn } from './own.ts';
import { nameRank, nameRankChange } from './rank.ts';
import { nameServed } from './served.ts';
import { nameShare } from './share.ts';
import { nameTopic } from './topic.ts';

/** The ways of naming, the most particular first: the first whose form the clause has, names the number. */
const RULES: readonly NamingRule[] = [
  nameRank,
  nameBeside,
  nameShareOfLast,
  nameRankChange,
  nameOverTarget,
  nameCompared,
  nameShare,
  nameServed,
  nameDeedOf,
  nameBehind,
  nameCompletion,
  nameAside,
  nameDeedBehind,
  nameTopic,
  nameInherited,
];

/** What a number is called. */
export function nameIndicator(clause: Clause): Named {
  for (const rule of RULES) {
    const name = rule(clause);
    if (name) return name;
  }
  return nameOwn(clause);
}
