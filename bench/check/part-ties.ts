import { meets, rangeOf, ratio, sum, times } from './amount.ts';
import type { Fact } from './clean-report.ts';
import type { Tie } from './tie.ts';

interface Slot {
  readonly indicator: string;
  readonly measure: string;
}

const slot = (indicator: string, measure: string): Slot => ({ indicator, measure });

const PLATFORMS = ['市级企业技术中心', '市级工程技术研究中心', '市级重点实验室'];

/** Wholes and all their parts, as corpus/README.md lists them. */
const SUMS: readonly { readonly whole: Slot; readonly parts: readonly Slot[] }[] = [
  ...['new', 'cumulative'].map((measure) => ({
    whole: slot('市级以上研发平台', measure),
    parts: PLATFORMS.map((name) => slot(name, measure)),
  })),
  {
    whole: slot('科技特派员', 'value'),
    parts: [slot('市级科技特派员', 'value'), slot('区级科技特派员', 'value')],
  },
  {
    whole: slot('三类科技人才', 'value'),
    parts: [slot('科技特派员', 'value'), slot('科技顾问', 'value'), slot('技术经纪人', 'new')],
  },
  {
    whole: slot('奖补资金', 'value'),
    parts: ['高新技术企业', '科技型企业', '研发平台', '成果转化'].map((name) =>
      slot(`${name}奖补资金`, 'value'),
    ),
  },
];

/** Shares and averages: [the ratio, its part, its whole, by what the ratio is scaled, in the units without magnitude]. */
const RATIOS: readonly (readonly [Slot, Slot, Slot, number])[] = [
  [
    slot('有研发活动的规上工业企业', 'share'),
    slot('有研发活动的规上工业企业', 'cumulative'),
    slot('规上工业企业', 'cumulative'),
    100,
  ],
  [
    slot('知识价值信用贷款户均额度', 'value'),
    slot('知识价值信用贷款', 'new'),
    slot('知识价值信用贷款企业', 'new'),
    1,
  ],
  [slot('科技特派员人均服务', 'value'), slot('科技特派员服务', 'value'), slot('科技特派员', 'value'), 1],
];

/** Parts that cannot be more than their whole. */
const SUBSETS: readonly (readonly [Slot, Slot])[] = [
  [slot('有研发活动的规上工业企业', 'cumulative'), slot('规上工业企业', 'cumulative')],
  [slot('国家级科普基地', 'new'), slot('市级以上科普基地', 'new')],
  [slot('获通报表扬干部', 'value'), slot('下沉防疫干部', 'value')],
];

/** Ties between a whole and its parts in one report. */
export function partTies(own: readonly Fact[]): Tie[] {
  const find = ({ indicator, measure }: Slot): readonly Fact[] =>
    own.filter((f) => f.indicator === indicator && f.measure === measure && f.qualifier !== '突破');
  const sums = SUMS.flatMap(({ whole, parts }) => {
    const found = parts.flatMap(find);
    return found.length < 2
      ? []
      : find(whole).map(
          (total): Tie => ({
            relation: 'sum-of-parts',
            facts: [total, ...found],
            holds: (at) => {
              const added = sum(found.map((f) => rangeOf(at(f))));
              // A kind that is not mentioned may make up what is missing.
              const isOpen = whole.indicator === '市级以上研发平台' && found.length < parts.length;
              const said = rangeOf(at(total));
              return meets(said, isOpen ? { low: added.low, high: Math.max(said.low, added.high) } : added);
            },
          }),
        );
  });
  const ratios = RATIOS.flatMap(([said, part, whole, scale]) =>
    find(said).flatMap((s) =>
      find(part).flatMap((p) =>
        find(whole).map(
          (w): Tie => ({
            relation: s.measure === 'share' ? 'share' : 'average',
            facts: [s, p, w],
            holds: (at) => meets(rangeOf(at(s)), times(ratio(rangeOf(at(p)), rangeOf(at(w))), scale)),
          }),
        ),
      ),
    ),
  );
  const subsets = SUBSETS.flatMap(([part, whole]) =>
    find(part).flatMap((p) =>
      find(whole).map(
        (w): Tie => ({
          relation: 'subset',
          facts: [p, w],
          holds: (at) => rangeOf(at(p)).low <= rangeOf(at(w)).high,
        }),
      ),
    ),
  );
  return [...sums, ...ratios, ...subsets];
}
