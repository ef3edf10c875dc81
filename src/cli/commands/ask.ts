import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Citation } from '../../answers/answer.ts';
import { describeReading } from '../../answers/describe-reading.ts';
import { answerOfChoice } from '../../answers/match/choose-figures.ts';
import { explainReading, type Trace } from '../../answers/read/explain-reading.ts';
import { askQuestion } from '../../workflows/ask/ask-question.ts';
import type { Asked } from '../../workflows/ask/asked.ts';
import { describeError } from '../../workflows/errors/describe-error.ts';
import { EXIT } from '../exit.ts';
import type { Program } from '../program.ts';
import { renderAnswer, sayAnsweredBy } from '../render-answer.ts';
import { createStatusLine, watchModel } from '../status-line.ts';
import type { Terminal } from '../terminal.ts';

export interface AskOptions {
  readonly json?: boolean;
  readonly batch?: string;
  readonly explain?: boolean;
}

/** A line that takes up a choice has the `id` of the question before it, and the number of the choice, from 1. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  choice: z.int().min(1).optional(),
});

export async function runAsk(
  program: Program,
  terminal: Terminal,
  question: string | undefined,
  options: AskOptions,
): Promise<number> {
  if (options.batch !== undefined) return runBatch(program, terminal, options.batch);
  if (question === undefined || question.trim() === '') {
    terminal.note('请写出要问的问题，例如：npx zhubi ask "2022年新增高新技术企业多少家？"');
    return EXIT.wrongInput;
  }
  const line = createStatusLine(terminal);
  const { assistance } = program;
  const asked = await askQuestion(
    assistance ? { ...program, assistance: watchModel(assistance, line) } : program,
    question,
  );
  line.clear();
  if (!asked.ok) {
    terminal.note(describeError(asked.error));
    return EXIT.outsideFailed;
  }
  const { answer, question: read, by, trace } = asked.value;
  const note = program.assistance ? `\n${sayAnsweredBy(by, read.language)}` : '';
  terminal.out(
    options.json
      ? JSON.stringify(toContract('1', question, { ...asked.value, answer }))
      : `${renderAnswer(answer, read.language)}${note}${options.explain ? explain(read, trace) : ''}`,
  );
  return EXIT.done;
}

/** The reading behind an answer; a question that was not read into spans has its one sentence. */
function explain(question: Asked['question'], trace: Trace | undefined): string {
  const reading = describeReading(question);
  return ['', '', ...(reading === null ? [] : [reading]), ...(trace ? explainReading(trace) : [])].join('\n');
}

async function runBatch(program: Program, terminal: Terminal, source: string): Promise<number> {
  const text = source === '-' ? await terminal.readStdin() : await readFile(source, 'utf8').catch(() => null);
  if (text === null) {
    terminal.note(describeError({ kind: 'file-missing', file: source }));
    return EXIT.wrongInput;
  }
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, i) => ({ line, number: i + 1 }))
    .filter(({ line }) => line.trim() !== '');
  const parsed = lines.map(({ line, number }) => ({ number, read: parseLine(line) }));
  const bad = parsed.filter(({ read }) => read === null).map(({ number }) => number);
  if (bad.length > 0) {
    terminal.note(`第${bad.join('、')}行不是 {"id":…,"question":"…"} 形式的 JSON。`);
    return EXIT.wrongInput;
  }
  const declined = new Map<string | number, Asked>();
  for (const { read, number } of parsed) {
    if (!read) continue;
    if (read.choice !== undefined) {
      const offered = declined.get(read.id);
      const choice = offered?.answer.choices[read.choice - 1];
      if (!offered || !choice) {
        terminal.note(`第${number}行：问题“${read.id}”没有第${read.choice}个选项。`);
        return EXIT.wrongInput;
      }
      terminal.out(
        JSON.stringify(
          toContract(read.id, read.question, { ...offered, answer: answerOfChoice(choice, offered.answer) }),
        ),
      );
      continue;
    }
    const asked = await askQuestion(program, read.question);
    if (!asked.ok) {
      terminal.note(describeError(asked.error));
      return EXIT.outsideFailed;
    }
    declined.set(read.id, asked.value);
    terminal.out(JSON.stringify(toContract(read.id, read.question, asked.value)));
  }
  return EXIT.done;
}

function parseLine(line: string): z.infer<typeof lineSchema> | null {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function toContract(id: string | number, question: string, { answer, question: read, by }: Asked) {
  const { status, text, value, working, citations, choices } = answer;
  return {
    id,
    question,
    status,
    text,
    value,
    working,
    citations: citations.map(toContractCitation),
    by,
    reading: describeReading(read),
    choices: choices.map((c) => ({ ...c, citations: c.citations.map(toContractCitation) })),
  };
}

const toContractCitation = ({ report, year, section, quote, start, end }: Citation) => ({
  report,
  year,
  section,
  quote,
  start,
  end,
});
