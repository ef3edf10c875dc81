import { z } from 'zod';
import { ok } from '../shared/result.ts';
import type { FeedbackLedger } from './feedback.ts';
import type { Database } from './sqlite-database.ts';

export const FEEDBACK_TABLES = `
CREATE TABLE IF NOT EXISTS feedback (id TEXT PRIMARY KEY, user TEXT NOT NULL, question TEXT NOT NULL,
  answer TEXT NOT NULL, what TEXT NOT NULL, at TEXT NOT NULL) STRICT`;

const rowSchema = z.object({
  id: z.string(),
  user: z.string(),
  question: z.string(),
  answer: z.string(),
  what: z.string(),
  at: z.string(),
});

export function createSqliteFeedback(database: Database): FeedbackLedger {
  return {
    add: ({ id, user, question, answer, what, at }) => {
      const added = database.run(
        'INSERT OR IGNORE INTO feedback (id, user, question, answer, what, at) VALUES (?, ?, ?, ?, ?, ?)',
        id,
        user,
        question,
        answer,
        what,
        at,
      );
      return added.ok ? ok(undefined) : added;
    },
    all: () => database.rows(rowSchema, 'SELECT * FROM feedback ORDER BY at, id'),
  };
}
