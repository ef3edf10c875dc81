import { particles } from '../../../../src/drafting/style/measures/particles.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(particles, [
  { name: 'both count', text: '形成了一批有影响的成果。', value: 18.18 },
  { name: 'none', text: '坚持创新引领。', value: 0 },
  { name: '了解 and 目的 hold none', text: '了解企业需求，明确工作目的。', value: 0 },
  { name: 'one beside a trap', text: '了解企业的需求。', value: 14.29 },
]);
