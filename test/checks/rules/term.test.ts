import { termRule } from '../../../src/checks/rules/term.ts';
import { testRule } from '../test-rule.ts';

testRule(termRule, {
  silent: [
    { name: 'one name', text: '新增高新技术企业22家，高新技术企业总数85家。' },
    {
      name: 'introduced',
      text: '新增高新技术企业（以下简称“高企”）22家。高企总数85家。高新技术企业收入增长。',
      holds: 1,
    },
    { name: 'introduced without 以下', text: '新增高新技术企业（简称高企）22家。高企总数85家。', holds: 1 },
    { name: '提高企业 holds no 高企', text: '提高企业效益，高企业占比，培育高新技术企业。' },
    { name: 'prices that stay high', text: '原料价格高企，高新技术企业承压。' },
    { name: 'in quotes: a name', text: '“高企倍增”行动启动，新增高新技术企业22家，印发《高企认定办法》。' },
    { name: 'the tail of a name', text: '签订党风廉政建设责任书13份，责任书全部归档。' },
    { name: 'another wording of the same', text: '技术合同成交额1.5亿元，技术合同交易额持续增长。' },
    {
      name: 'the full name first, then mostly the short one',
      text: '扩大自由贸易试验区范围。自贸区建设提速，自贸区开放扩大。',
    },
    { name: 'a part of a longer name', text: '高新技术企业退出3家，高新技术企业主营业务收入增长。' },
  ],
  reports: [
    {
      name: 'an abbreviation among full names',
      text: '新增高新技术企业22家，高新技术企业总数85家。培育高企、科技型企业等主力军。',
      findings: [{ messageId: 'mixed', quote: '高企', expected: '高新技术企业', related: ['高新技术企业'] }],
    },
    {
      name: 'one finding for several uses, at the first',
      text: '高企培育提速，高企申报35家。新增高新技术企业22家，高新技术企业总数85家。',
      findings: [{ messageId: 'mixed', quote: '高企' }],
    },
    {
      name: 'the full name where the short one is usual',
      text: '高企培育提速，高企申报35家，高企总数85家。高新技术企业收入增长。',
      findings: [{ messageId: 'mixed', quote: '高新技术企业', expected: '高企' }],
    },
    {
      name: 'below the level in the catalogue’s name',
      text: '新增市级科技型企业45家，科技型企业总数260家，服务科企。',
      findings: [{ messageId: 'mixed', quote: '科企', expected: '科技型企业' }],
    },
  ],
});
