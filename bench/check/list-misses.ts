import type { Change, ChangeKind } from './break.ts';
import type { Alarm } from './checker.ts';
import type { Clean, Judged } from './judge-check.ts';
import type { Measured } from './tables.ts';

const AROUND = 24;

/** The change in its surroundings: …新增市级科技型企业[73]家，累计… (was 37). */
function showChange({ kind, report, text, places, old }: Change): string {
  const [place = { start: 0, end: 0 }] = places;
  const before = text.slice(Math.max(0, place.start - AROUND), place.start);
  const inside = shorten(text.slice(place.start, place.end));
  const behind = text.slice(place.end, place.end + AROUND);
  return `${kind} ${report.year}: …${before}[${inside}]${behind}… (was ${shorten(old) || 'nothing'})`.replace(
    /\n/g,
    '⏎',
  );
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const showAlarm = ({ severity, rule, message, quote }: Alarm): string =>
  `    ${severity} [${rule}] ${shorten(quote)}: ${message}`;

/** A change, what could tell it, and whatever new findings there are. */
const showJudged = ({ change, relations, alarms }: Judged): string =>
  [`${showChange(change)} ${relations.join(', ')}`, ...alarms.map(showAlarm)].join('\n');

/** Everything that was not as it should be, with its text. */
export function listJudged(
  breaks: readonly Measured<ChangeKind>[],
  rewordings: readonly Measured<ChangeKind>[],
  clean: Clean,
): string {
  const part = (title: string, lines: readonly string[]): string => `\n## ${title}\n${lines.join('\n')}`;
  const pick = (from: readonly Measured<ChangeKind>[], test: (j: Judged) => boolean): string[] =>
    from
      .flatMap((m) => m.judged)
      .filter(test)
      .map(showJudged);
  return [
    part(
      'missed',
      pick(breaks, (j) => !j.isFound),
    ),
    part(
      'found, but another finding comes first',
      pick(breaks, (j) => j.isFound && !j.isFirst),
    ),
    part(
      'rewordings that raise an alarm',
      pick(rewordings, (j) => j.alarms.length > 0),
    ),
    part(
      'clean reports',
      [...clean].flatMap(([{ year }, alarms]) => [String(year), ...alarms.map(showAlarm)]),
    ),
  ].join('\n');
}
