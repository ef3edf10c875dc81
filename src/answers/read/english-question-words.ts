import type { WordRow } from './question-words.ts';

/**
 * Words of English questions that are no part of an indicator, each row with its role and what it means; phrases are
 * parted by `|`. A longer phrase stands before a shorter one.
 */
export const ENGLISH_QUESTION_WORDS: readonly WordRow[] = [
  {
    role: 'courtesy',
    sense: '',
    words:
      'please|could you|can you|would you|tell me|let me know|show me|i want to know|i would like to know|do you know|any idea|thanks|thank you|hi|hello|hey|give me|what about|according to the report|in the report|the report says|as reported|reported|as quoted by|quoted by|quotes|quoted|quote|as stated|the figure for|the number of|the amount of|the value of|the level of|the size of|the figure|the number',
  },
  {
    role: 'hole',
    sense: '%',
    words:
      'by what percentage|by what percent|by how many percent|how many percent|how many per cent|what percentage|what percent|what per cent|percent|per cent|percentage',
  },
  {
    role: 'hole',
    sense: '个百分点',
    words:
      'by how many percentage points|how many percentage points|by how many points|how many points|what number of percentage points',
  },
  { role: 'hole', sense: '倍', words: 'how many times|by what factor|what multiple of|what multiple' },
  { role: 'hole', sense: '%', words: 'how fast|how quickly' },
  { role: 'hole', sense: '个', words: 'by how many|how many' },
  {
    role: 'hole',
    sense: '',
    words:
      'by how much|how much money|how much|how large|how big|how high|how long|how low|what level|what value|what|which',
  },
  {
    role: 'hole',
    sense: 'rank',
    words: 'where|in what place|what place|which place|what rank|which rank|what position|what ranking',
  },
  {
    role: 'measure',
    sense: 'share',
    words:
      'what share of|what share|what proportion of|what proportion|share of|proportion of|as a share of|as a proportion of|the share|the proportion|share|proportion',
  },
  { role: 'measure', sense: 'rank', words: 'ranked|ranking|ranks|rank' },
  {
    role: 'measure',
    sense: 'new',
    words:
      'newly added|newly built|newly recognised|newly recognized|newly|new|added|adds|add|additional|were created|created|creates|create',
  },
  {
    role: 'measure',
    sense: 'cumulative',
    words:
      'added in total|created in total|total number of|total number|in total by the end of|in total at the end of|cumulatively|cumulative|altogether|in all',
  },
  {
    role: 'operator',
    sense: 'rate',
    words:
      'growth rate|rate of growth|year-on-year growth|year-on-year|year on year|yoy|growth|rate of increase',
  },
  { role: 'operator', sense: 'grow', words: 'grow by|grew by|grow|grew|grown|growing|expand|expanded' },
  {
    role: 'operator',
    sense: 'rise',
    words:
      'rise by|rise|rose|risen|increase by|increased by|increase|increased|climb|climbed|go up|went up|gain|gained|move up|moved up|improve|improved|more|higher|larger|bigger|longer|faster|up by|exceeded by',
  },
  {
    role: 'operator',
    sense: 'fall',
    words:
      'fall by|fall|fell|fallen|drop by|drop|dropped|decrease|decreased|decline|declined|shrink|shrank|slow|slowed|slow down|go down|went down|come down|came down|cut|fewer|less|lower|smaller|shorter|down by',
  },
  {
    role: 'operator',
    sense: 'differ',
    words:
      'differ by|differ|difference between|difference|gap between|gap|change by|changed by|change|changed',
  },
  {
    role: 'operator',
    sense: 'sum',
    words:
      'add up to|adds up to|add up|added up|sum of|the sum|put together|taken together|together|combined|in total|total of|the total|total',
  },
  {
    role: 'operator',
    sense: 'mean',
    words:
      'on average per year|per year on average|average per year|yearly average|annual average|a year on average',
  },
  {
    role: 'operator',
    sense: 'course',
    words:
      'develop|developed|evolve|evolved|the trend of|trend in|trend|over the years|year by year|each year|every year|from year to year|annual figures|yearly figures',
  },
  { role: 'operator', sense: 'each', words: 'respectively' },
  { role: 'operator', sense: 'which-year', words: 'in which year|in what year|which year|what year|when' },
  { role: 'operator', sense: 'highest', words: 'highest|most|largest|biggest|fastest|best|peak' },
  { role: 'operator', sense: 'lowest', words: 'lowest|fewest|smallest|least|slowest|worst' },
  {
    role: 'operator',
    sense: 'over-goal',
    words:
      'above target|below target|above its target|below its target|above the target|below the target|above plan|below plan|short of target|short of its target|short of the target|beyond target|over target|than planned|than the target|than its target|than the plan|than targeted|miss its target|miss the target|beat its target|beat the target|beat target|exceed its target|exceed the target',
  },
  {
    role: 'operator',
    sense: 'goal',
    words:
      'target for|target|targets|goal for|goal|aiming for|aim for|aiming at|aimed at|aim|aims|plan to|plans to|plan for|planning|planned|plan|expect to|expects to|expected to|expected|set out to|intended to|intends to|intend to|budgeted|wanted to|wants to|want to|wanted|quota',
  },
  {
    role: 'operator',
    sense: 'reach',
    words:
      'meet|met|hit|reach|reached|achieve|achieved|fulfil|fulfilled|fulfill|live up to|lived up to|complete|completed|pass|passed',
  },
  { role: 'operator', sense: 'result', words: 'actually|in fact|actual' },
];
