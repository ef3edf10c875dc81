import { oneOf } from '../lexicon/kinds.ts';
import { pattern } from '../lexicon/pattern.ts';

/** The kinds of words that sentences are read by, as alternations; what each means stands in the lexicon. */
export const ADDING = oneOf('adding');
export const CREATING = oneOf('creating');
export const DOING = oneOf('doing');
export const STOCK = oneOf('stock');
export const HOLDING = oneOf('holding');
export const TOTAL = oneOf('total');
export const ATTRACTING = oneOf('attracting');
export const LEFT_OVER = oneOf('leftOver');
export const RISING = oneOf('rising');
export const FALLING = oneOf('falling');
export const GROWTH_NOUN = oneOf('growthNoun');
export const FALL_NOUN = oneOf('fallNoun');
export const COPULA = oneOf('copula');
export const ADVERB = oneOf('adverb');
export const AGENT = oneOf('agent');
export const NATIONAL_TITLE = oneOf('nationalTitle');
export const LEAD = oneOf('lead');
export const TITLED = oneOf('titled');
export const JOINING = oneOf('joining');
export const LEAVING = oneOf('memberLeaving');
export const MANNER = oneOf('manner');
export const ATTRIBUTES = oneOf('attribute');
export const HALVES = oneOf('half');
export const SIDES = oneOf('side');
export const SIDES_OF_SIDES = oneOf('sideOfSide');

/** Comparison with a base: says which base, adds no year of its own. */
export const BASE =
  '(?:比|较|同比|与|同)?(?:20\\d{2}年|上一?年度?|去年|前年|年初|上年末|年初|“十[一二三四]五”(?:末|时期)?|上半年|上季度|上月)(?:同期|同比|相比|末|底|度)*';

/** A noun that only says which side of the last subject is meant. */
export const RELATIONAL = pattern('^{relational}$');
/** The part of a noun that another relational noun takes the place of. */
export const RELATIONAL_TAIL = pattern('{relationalTail}$');
/** 国家级, 市级以上, 省: a level that stands for the last subject at that level. */
export const LEVEL_ONLY = pattern('^{standingLevel}{orAbove}?$');
