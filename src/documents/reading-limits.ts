/** What reading one document may cost. A report lies far below each; a hostile file ends at one of them. */
export interface ReadingLimits {
  /** A report of 4,000 characters has 12 kB; a text above this is no report. */
  readonly textFileBytes: number;
  readonly fileBytes: number;
  /** What the entries of an archive may unpack to, together. */
  readonly unpackedBytes: number;
  readonly archiveEntries: number;
  /** Unpacked to packed, of an archive that unpacks to more than `ratioFromBytes`; deflate itself ends at 1,032. */
  readonly archiveRatio: number;
  readonly ratioFromBytes: number;
  readonly characters: number;
  readonly tableCells: number;
  readonly pages: number;
  /** Of the processor's time, for the process that parses. */
  readonly parseCpuMs: number;
  /** By the clock, for one that waits: a busy machine is slow without its fault. */
  readonly parseTimeoutMs: number;
  /** Of the heap of the process that parses. */
  readonly heapMegabytes: number;
  /** Of that whole process: buffers lie outside its heap. */
  readonly memoryMegabytes: number;
  /** For LibreOffice, which starts slowly. */
  readonly conversionTimeoutMs: number;
  /** Processes that parse at the same time. */
  readonly processes: number;
}

const MEGABYTE = 1024 * 1024;

export const READING_LIMITS: ReadingLimits = {
  textFileBytes: 20 * MEGABYTE,
  fileBytes: 100 * MEGABYTE,
  unpackedBytes: 200 * MEGABYTE,
  archiveEntries: 1000,
  archiveRatio: 150,
  ratioFromBytes: 10 * MEGABYTE,
  characters: 5_000_000,
  tableCells: 1_000_000,
  pages: 3000,
  parseCpuMs: 15_000,
  parseTimeoutMs: 90_000,
  heapMegabytes: 1024,
  memoryMegabytes: 1536,
  conversionTimeoutMs: 60_000,
  processes: 2,
};
