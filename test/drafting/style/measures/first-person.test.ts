import { firstPerson } from '../../../../src/drafting/style/measures/first-person.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(firstPerson, [
  { name: '我们 and 我局', text: '我们坚持创新，我局建强平台十分有力。', value: 12.5 },
  { name: '我区 speaks of oneself too', text: '我区创新实力持续增强。', value: 10 },
  { name: '本局', text: '本局创新实力持续增强。', value: 10 },
  { name: 'no one speaks', text: '区科技局坚持创新引领。', value: 0 },
  { name: 'a name in quotation marks', text: '开展“我为群众办实事”活动。', value: 0 },
  { name: 'a title in 《》', text: '合唱《我和我的祖国》。', value: 0 },
  { name: '自我 and 忘我 are nobody', text: '勇于自我革命，保持忘我劲头。', value: 0 },
  { name: '我国 is the country', text: '这是我国首台样机。', value: 0 },
  { name: '本地 and 成本 are no first person', text: '降低成本，服务本地企业。', value: 0 },
]);
