/** What is logged above `debug` holds ids, kinds and counts: nothing a person typed, nothing a document says. */
export interface Log {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
