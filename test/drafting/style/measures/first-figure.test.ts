import { firstFigure } from '../../../../src/drafting/style/measures/first-figure.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(firstFigure, [
  { name: 'characters before it, marks left out', text: '建强平台。新增研发平台5家，累计21家。', value: 10 },
  {
    name: 'the mean of the paragraphs that have one',
    text: '建强平台。新增研发平台5家。\n做优服务。\n新增研发平台5家。',
    value: 8,
  },
  { name: 'a year before it is no figure', text: '2022年，新增研发平台5家。', value: 11 },
  { name: 'the same digit in a name before it', text: '落实“科创5条”，新增研发平台5家。', value: 12 },
  { name: 'no figure at all', text: '建强平台。', value: null },
]);
