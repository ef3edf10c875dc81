import { readFileSync } from 'node:fs';
import { type Change, type ChangeKind, CONSTRUCTED, makeChange } from './break.ts';
import type { CleanReport, Fact } from './clean-report.ts';
import { mentionAgain } from './mention-again.ts';
import { plainFacts } from './rewordings-numbers.ts';

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

const CATALOGUE = new URL('../../corpus/catalogue.json', import.meta.url);
const { indicators } = JSON.parse(readFileSync(CATALOGUE, 'utf8')) as { indicators: Named[] };
const aliasesOf = new Map(indicators.map(({ name, aliases }) => [name, aliases]));

const SHORT = '高企';
const LONG = /高新技术企业(?!主营|研发|、)/g;

/** 高新技术企业（以下简称“高企”）, and 高企 from there on. */
function abbreviate(report: CleanReport): Change[] {
  const places = [...report.text.matchAll(LONG)];
  const [first, ...later] = places;
  if (!first || later.length === 0) return [];
  const end = first.index + first[0].length;
  const edits = [
    { start: end, end, text: `（以下简称“${SHORT}”）` },
    ...later.map((m) => ({ start: m.index, end: m.index + m[0].length, text: SHORT })),
  ];
  return [makeChange(report, { kind: 'abbreviation', indicator: first[0], edits, evidence: CONSTRUCTED })];
}

/** Aliases that bring their verb along, or that only a question would use. */
const OTHER_FORM = /^(?:组织|争取|开展|撰写|召开|签订|兑现|获得|举办)|次数|[场人]次|数$|量$|额$|[\w]$/;

/** Another of the catalogue's names for an indicator, where its own name stands right before the figure. */
function rename(report: CleanReport): Change[] {
  return plainFacts(report).flatMap((fact) => {
    const start = fact.start - fact.indicator.length;
    if (report.text.slice(start, fact.start) !== fact.indicator) return [];
    return (aliasesOf.get(fact.indicator) ?? [])
      .filter((alias) => alias.length >= 3 && !OTHER_FORM.test(alias))
      .filter((alias) => !report.text.slice(0, start).endsWith(alias.slice(0, 2)))
      .slice(0, 2)
      .map((alias) =>
        makeChange(report, {
          kind: 'alias',
          indicator: `${fact.indicator} → ${alias}`,
          edits: [{ start, end: fact.start, text: alias }],
          evidence: CONSTRUCTED,
        }),
      );
  });
}

/** One more than stands in the text was added, and one dropped out: the stock stays as it is. */
function stateExits(report: CleanReport): Change[] {
  const added = plainFacts(report).filter(
    (f) => f.measure === 'new' && f.year === report.year && /^[家个]$/.test(f.unit),
  );
  return added.flatMap((fact) => {
    const total = report.facts.find(
      (f) =>
        f.indicator === fact.indicator &&
        f.measure === 'cumulative' &&
        f.start > fact.end &&
        f.start < fact.end + 12,
    );
    if (!total || !CAN_DROP_OUT.test(fact.indicator) || report.text[fact.end + 1] !== '，') return [];
    const printed = String(fact.value + 1);
    return [
      makeChange(report, {
        kind: 'exit-stated',
        indicator: fact.indicator,
        edits: [
          { start: fact.start, end: fact.end, text: printed },
          { start: fact.end + 1, end: fact.end + 1, text: `，退出1${fact.unit}` },
        ],
        evidence: CONSTRUCTED,
      }),
    ];
  });
}

/** Stocks whose new members stand in no other relation than that to the stock. */
const CAN_DROP_OUT = /服务机构|研发中心|孵化载体|新型研发机构/;

/** Another name for the same thing, or the same thing said once more. */
export const NAME_REWORDINGS: readonly ChangeKind[] = [
  { id: 'abbreviation', make: abbreviate },
  { id: 'alias', make: rename },
  { id: 'exit-stated', make: stateExits },
  { id: 'said-again', make: (report) => mentionAgain(report, 'said-again', (f: Fact) => f.raw) },
];
