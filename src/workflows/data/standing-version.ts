import type { EnteredData } from '../../entered-data/entered-data.ts';
import type { DataChanges } from '../../entered-data/merge-data.ts';
import { slotOf } from '../../entered-data/slot.ts';
import type { DataVersion } from '../../ledger/entered-data-ledger.ts';

/** The last change of a body's data that was not taken back; `null` when there is none. */
export function standingVersion(
  history: readonly DataVersion[],
  organisation: string | null,
): DataVersion | null {
  const own = history.filter((v) => v.organisation === organisation);
  const undone = new Set(own.map((v) => v.undoes));
  return own.findLast((v) => v.kind === 'import' && !undone.has(v.version)) ?? null;
}

/** Whether a change is just what somebody sends: it was made, and the program ended before it could tell. */
export const isChangeOf = ({ changes }: { readonly changes: DataChanges }, sent: EnteredData): boolean => {
  const { figures, highlights, plans } = changes;
  const after = [...figures.added, ...figures.changed.map((c) => c.after)].map(
    (f) => `${slotOf(f)} ${f.value}`,
  );
  const wanted = new Set(sent.figures.map((f) => `${slotOf(f)} ${f.value}`));
  return (
    after.length === wanted.size &&
    after.every((figure) => wanted.has(figure)) &&
    highlights.added.length === sent.highlights.length &&
    plans.added.length + plans.changed.length === sent.plans.length
  );
};
