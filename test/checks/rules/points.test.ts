import { pointsRule } from '../../../src/checks/rules/points.ts';
import { testRule } from '../test-rule.ts';

const LAST = '研发活动企业占比48.1%。高新技术企业累计85家。高新技术企业增长25.0%。';

testRule(pointsRule, {
  silent: [
    { name: 'points of a share', past: { 2021: LAST }, text: '研发活动企业占比51.8%，提高3.7个百分点。' },
    {
      name: 'a share that grew by so many per cent',
      past: { 2021: LAST },
      text: '研发活动企业占比51.8%，增长7.7%。',
    },
    { name: '% of a number', past: { 2021: LAST }, text: '高新技术企业累计103家，增长21.2%。' },
    {
      name: 'points of a rate of growth',
      past: { 2021: LAST },
      text: '高新技术企业累计103家，增长21.2%，增速回落3.8个百分点。',
    },
    { name: 'nothing to compare with', text: '研发活动企业占比51.8%，增长3.7%。', opens: 1 },
    { name: 'a second share behind the first', text: '工业占比7.9%，农业占比提高到10.4%。' },
  ],
  reports: [
    {
      name: 'a share that moved in per cent',
      text: '高新技术企业占全省的7.9%，占比提高0.4%。',
      findings: [{ messageId: 'needsPoints', quote: '0.4', expected: '0.4个百分点' }],
    },
    {
      name: 'a share that goes up by per cent, with nothing to compare',
      text: '研发活动企业占比51.8%，提高3.7%。',
      findings: [{ messageId: 'needsPoints', quote: '3.7', expected: '3.7个百分点' }],
    },
    {
      name: 'per cent for points',
      past: { 2021: LAST },
      text: '研发活动企业占比51.8%，提高3.7%。',
      findings: [{ messageId: 'needsPoints', quote: '3.7', expected: '3.7个百分点' }],
    },
    {
      name: 'points for per cent',
      past: { 2021: '高新技术企业累计85家。' },
      text: '高新技术企业累计103家，较上年增长21.2个百分点。',
      findings: [{ messageId: 'needsPercent', quote: '21.2', expected: '21.2%' }],
    },
  ],
});
