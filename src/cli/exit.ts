/** Exit statuses of the contract. */
export const EXIT = { done: 0, found: 1, wrongInput: 2, outsideFailed: 3 } as const;
