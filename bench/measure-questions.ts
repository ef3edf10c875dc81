import { generateQuestions, generateWordQuestions } from './generate-questions.ts';
import type { GeneratedReport } from './generate-reports.ts';
import { median, milliseconds, percentile, type Row, tell } from './measure.ts';
import { openProgram } from './open-program.ts';
import { timeFirstAnswer } from './run-child.ts';
import { timeFigureQuestions, timePassageQuestions } from './time-questions.ts';

const QUESTIONS = 200;
const WARM_UP = 20;
const PASSAGE_QUESTIONS = 60;
const FIRST_ANSWERS = 5;

export async function measureFigureQuestions(
  reports: readonly GeneratedReport[],
  store: string,
  aimMs: number,
): Promise<Row> {
  tell(`${QUESTIONS} figure questions over ${reports.length} reports`);
  const home = homeOf(reports);
  const questions = generateQuestions(reports, home, QUESTIONS + WARM_UP);
  const [asked, warmUp] = [questions.slice(0, QUESTIONS), questions.slice(QUESTIONS)];
  const { ms, answered, wrong } = await timeFigureQuestions(
    openProgram(store, organisationOf(home)),
    warmUp,
    asked,
  );
  for (const text of wrong) tell(`wrong: ${text}`);
  return {
    measure: `figure question, p50 / p95 of ${ms.length} at ${reports.length} reports (${answered} answered, ${wrong.length} wrong)`,
    value: `${milliseconds(percentile(ms, 0.5))} / ${milliseconds(percentile(ms, 0.95))}`,
    aim: `p95 < ${aimMs} ms`,
    ratio: null,
  };
}

export async function measurePassageQuestions(
  reports: readonly GeneratedReport[],
  store: string,
): Promise<Row> {
  tell('passage questions');
  const questions = generateWordQuestions(reports, PASSAGE_QUESTIONS);
  const times = await timePassageQuestions(openProgram(store), store, questions);
  const [ours, raw] = [median(times.ours), median(times.raw)];
  return {
    measure: `passage question ÷ raw LanceDB hybrid query, at ${reports.length} reports`,
    value: `${milliseconds(ours)} ÷ ${milliseconds(raw)}`,
    aim: '≤ 1.5',
    ratio: ours / raw,
  };
}

export async function measureFirstAnswer(reports: readonly GeneratedReport[], store: string): Promise<Row> {
  tell('first answers');
  const organisation = organisationOf(homeOf(reports));
  const times: number[] = [];
  while (times.length < FIRST_ANSWERS) {
    times.push(await timeFirstAnswer('2020年新增高新技术企业多少家？', store, organisation));
  }
  return {
    measure: `first answer from process start, at ${reports.length} reports`,
    value: milliseconds(median(times)),
    aim: null,
    ratio: null,
  };
}

/** The home body's reports: those of the body in the middle. */
function homeOf(reports: readonly GeneratedReport[]): readonly GeneratedReport[] {
  const place = reports[Math.floor(reports.length / 2)]?.body.place;
  return reports.filter((r) => r.body.place === place);
}

const organisationOf = (home: readonly GeneratedReport[]): string => `${home[0]?.body.place}科学技术局`;
