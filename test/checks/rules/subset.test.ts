import { subsetRule } from '../../../src/checks/rules/subset.ts';
import { testRule } from '../test-rule.ts';

testRule(subsetRule, {
  silent: [
    {
      name: 'some commended',
      text: '选派科技特派员24名，推广新技术36项，年底通报表扬优秀科技特派员6名。',
      holds: 1,
    },
    {
      name: 'commended for something else',
      text: '选派科技特派员24名。\n全系统表扬先进个人30名。',
      holds: 0,
    },
    { name: 'new below stock', text: '新增市级科技型企业66家，累计348家。', holds: 1 },
    { name: 'all of the stock is new', text: '新增创新联合体2个，累计2个。', holds: 1 },
    { name: 'commended below sent', text: '派出18名干部下沉社区，其中3名受到表扬。' },
    { name: 'masked', text: '新增市级科技型企业**家，累计***家。' },
    { name: 'another thing in another unit', text: '科普活动71场次，其中受众7.5万人次。' },
  ],
  reports: [
    {
      name: 'more commended than sent, the number in front',
      text: '选派科技特派员340名，服务实现全覆盖，520名优秀科技特派员受到通报表扬。',
      findings: [{ messageId: 'commendedAboveSent', quote: '520', expected: '不超过340名' }],
    },
    {
      name: 'more commended than sent',
      text: '选派科技特派员24名，推广新技术36项，年底通报表扬优秀科技特派员26名。',
      findings: [{ messageId: 'commendedAboveSent', quote: '26', expected: '不超过24名', related: ['24'] }],
    },
    {
      name: 'new above stock',
      text: '新增市级科技型企业348家，累计66家。',
      findings: [{ messageId: 'newAboveStock', quote: '348', expected: '不超过66家', related: ['66'] }],
    },
    {
      name: 'a part above its whole',
      text: '新增科普基地2家，其中国家级科普基地5家。',
      findings: [{ messageId: 'partAboveWhole', quote: '5', expected: '不超过2家' }],
    },
  ],
});
