/** Exit statuses of the contract. */
export const EXIT = { done: 0, found: 1, wrongInput: 2, outsideFailed: 3 } as const;

/** What lies outside of call and input: the store, the ledger, the program itself. */
const OUTSIDE = /^store-|^ledger-|^draft-unverified$/;

/** The status that an error ends with. */
export const statusOf = ({ kind }: { readonly kind: string }): number =>
  OUTSIDE.test(kind) ? EXIT.outsideFailed : EXIT.wrongInput;
