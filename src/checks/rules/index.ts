import type { Rule } from '../rule.ts';
import { averageRule } from './average.ts';
import { balanceRule } from './balance.ts';
import { breakthroughRule } from './breakthrough.ts';
import { carryOverRule } from './carry-over.ts';
import { changeRule } from './change.ts';
import { congressRule } from './congress.ts';
import { dataMatchRule } from './data-match.ts';
import { excessRule } from './excess.ts';
import { fractionRule } from './fraction.ts';
import { gapRule } from './gap.ts';
import { growthRule } from './growth.ts';
import { growthInTextRule } from './growth-in-text.ts';
import { headingSequenceRule } from './heading-sequence.ts';
import { headingStyleRule } from './heading-style.ts';
import { listCountRule } from './list-count.ts';
import { magnitudeRule } from './magnitude.ts';
import { missingFigureRule } from './missing-figure.ts';
import { monotoneRule } from './monotone.ts';
import { multipleRule } from './multiple.ts';
import { numberFormRule } from './number-form.ts';
import { ordinalRule } from './ordinal.ts';
import { periodRule } from './period.ts';
import { placeholderRule } from './placeholder.ts';
import { pointsRule } from './points.ts';
import { previousValueRule } from './previous-value.ts';
import { rankClaimRule } from './rank-claim.ts';
import { rateSignRule } from './rate-sign.ts';
import { ratioRule } from './ratio.ts';
import { repeatedFigureRule } from './repeated-figure.ts';
import { shareRule } from './share.ts';
import { staleYearRule } from './stale-year.ts';
import { stockFlowRule } from './stock-flow.ts';
import { structureRule } from './structure.ts';
import { subsetRule } from './subset.ts';
import { sumOfPartsRule } from './sum-of-parts.ts';
import { targetResultRule } from './target-result.ts';
import { termRule } from './term.ts';
import { unitRule } from './unit.ts';
import { wordingRule } from './wording.ts';

/** Every rule of the checker: figures within the text and against other years, claims, form and wording. */
export const RULES: readonly Rule[] = [
  sumOfPartsRule,
  balanceRule,
  stockFlowRule,
  growthInTextRule,
  growthRule,
  multipleRule,
  changeRule,
  gapRule,
  previousValueRule,
  shareRule,
  structureRule,
  pointsRule,
  repeatedFigureRule,
  dataMatchRule,
  excessRule,
  targetResultRule,
  breakthroughRule,
  rankClaimRule,
  averageRule,
  ratioRule,
  subsetRule,
  monotoneRule,
  magnitudeRule,
  carryOverRule,
  ordinalRule,
  congressRule,
  staleYearRule,
  placeholderRule,
  missingFigureRule,
  fractionRule,
  numberFormRule,
  rateSignRule,
  unitRule,
  headingSequenceRule,
  headingStyleRule,
  listCountRule,
  termRule,
  wordingRule,
  periodRule,
];
