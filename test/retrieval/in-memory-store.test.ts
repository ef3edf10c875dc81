import { createInMemoryStore, createMemory } from './in-memory-store.ts';
import { describeReportStore } from './report-store-contract.ts';

describeReportStore('the in-memory store', async () => {
  const memory = createMemory();
  return () => createInMemoryStore(memory);
});
