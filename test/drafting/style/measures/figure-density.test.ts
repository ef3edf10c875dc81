import { figureDensity } from '../../../../src/drafting/style/measures/figure-density.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(figureDensity, [
  { name: 'one figure in 20 characters', text: '持续建强创新平台，新增研发平台一批共有8家。', value: 5 },
  { name: 'two figures in 20 characters', text: '新增研发平台5家，累计达到21家，持续建强。', value: 10.53 },
  { name: 'a year is no figure', text: '2022年，持续建强平台。', value: 0 },
  { name: 'a number of a name is no figure', text: '落实“科创20条”，建强平台。', value: 0 },
  { name: 'a masked number is a figure', text: '持续建强创新平台，新增研发平台一批共有*家。', value: 5 },
]);
