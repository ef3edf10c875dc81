import type { ChangeKind } from './break.ts';
import { NAME_REWORDINGS } from './rewordings-names.ts';
import { NUMBER_REWORDINGS } from './rewordings-numbers.ts';
import { TEXT_REWORDINGS } from './rewordings-text.ts';

/** Every kind of rewording that must raise nothing, in the order of the table. */
export const REWORDING_KINDS: readonly ChangeKind[] = [
  ...NUMBER_REWORDINGS,
  ...NAME_REWORDINGS,
  ...TEXT_REWORDINGS,
];
