import { type Logger, LogLevel } from '@slack/bolt';
import { destination, pino } from 'pino';
import type { Log } from './log.ts';

/** stdout is for results. */
const STDERR = 2;

/**
 * The bot's log, one JSON object a line on stderr, and the same for Slack's library. What that says may hold what
 * people typed, so that its words are for `debug` alone.
 */
export function createLogs(level: string): { log: Log; logger: Logger } {
  const log: Log = pino(
    { level, redact: ['*.token', '*.authorization', '*.text'] },
    destination({ fd: STDERR, sync: true }),
  );
  const note = (...said: unknown[]) => log.debug({ said: said.map(String) }, 'slack library');
  const logger: Logger = {
    debug: note,
    info: note,
    warn: note,
    error: note,
    setLevel: () => {},
    getLevel: () => (level === 'debug' || level === 'trace' ? LogLevel.DEBUG : LogLevel.ERROR),
    setName: () => {},
  };
  return { log, logger };
}
