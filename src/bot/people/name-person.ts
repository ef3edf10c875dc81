import type { Person } from './access.ts';

/** As the ledger keeps it: the name, and the id that makes it certain. */
export const nameOf = ({ id, name }: Person): string => (name === id ? id : `${name}（${id}）`);
