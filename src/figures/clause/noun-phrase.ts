import { ADDING, JOINING, LEAVING } from '../lexicon.ts';

const LONGEST_NOUN = 32;

/** A noun phrase without what only introduces it, cut to its last part where it is too long to be a name. */
export function tidyNoun(words: string): string {
  let noun = words
    .replace(/（[^）]*$/, '')
    .replace(/^的|[的、：，。；]+$/g, '')
    .replace(/(?<=.)[和与及]$/, '')

    .replace(/（?(?:含|不含)[^）]*）?$/, '');
  if (/^）/.test(noun)) noun = noun.slice(1);
  noun = noun.replace(/(?<=.{2})按[^，]{1,12}(?:计算|口径|测算|统计|核算)$/, '');
  if (noun.includes('因')) noun = noun.replace(/(?<=.{3})因(?!素).{2,16}$/, '');
  // 92家规上工业企业中, …: among whom the next are counted.
  if (noun.endsWith('中')) noun = noun.replace(/(?<=[业位目员品件区镇村校])中$/, '');
  if (noun.length > LONGEST_NOUN) {
    const tail = noun.slice(-LONGEST_NOUN);
    const cut = Math.max(tail.lastIndexOf('的'), tail.lastIndexOf('、'), tail.lastIndexOf('）'));
    noun = cut > 0 && tail.length - cut > 3 ? tail.slice(cut + 1) : tail;
  }
  return noun.replace(/^[）」”’](?=.)/, '');
}

/** Where the noun behind a number ends: the verb that says what became of it. */
const VERB_IN_POST = new RegExp(
  `(?:${ADDING})|(?:${JOINING})|(?:${LEAVING})|实现|入选|下沉|获得|获评|获批|获市|获省|获国|荣获|参加|参与|开展|按月|全部|成为|享受|开设|达到|晋升|新晋|纳入|通过|免提交|使用|上线|开诊|落户|落地|入驻|完成|建成|投入|建立|签订|签约|增长|占|位居|居全|均|已|并|进行|提供|用于|较上|比上|同比|共计|合计|就地|新发放|发放|提供|兑现|拨付|编入|登台|竞技|从中|送去|脱贫|受益|得到|取得|喝上|接受|进入|转为|走上|搬|全覆盖|列入|由(?!来)|被|到(?!位|期)|赴|为(?!民)|与(?!会)|开工|启动|竣工|发放|组成|深入|开通|考核|评价|验收|顺利|正式|成功|加速|稳步|有序|免费|统一|集中(?!供)|累计|其中|逐[条项一户]|梯次|参赛`,
);

/** 剩余4处【已落实】措施, 17项【超额】完成: what became of them, and no noun. */
const NO_NOUN_YET = /^(?:已|均|全部|正在|仍|被|尚|将|促(?!销|进会)|超额|如期|按期|顺利|成功)/;

/** The noun phrase right behind a number and its unit: 34名【科技特派员】, 8个【国家级临床重点专科】. */
export function readNounBehind(words: string): string {
  const stretch = (/^[^，。；：！？]*/.exec(words.replace(/^的/, ''))?.[0] ?? '').replace(/（[^）]*）?$/, '');
  if (NO_NOUN_YET.test(stretch)) return '';
  const based = stretch.replace(/的?基础上.*$/, '');
  if (based !== stretch) return tidyNoun(based);
  const verb = stretch.slice(1).search(VERB_IN_POST);
  const noun = verb < 0 ? stretch : stretch.slice(0, verb + 1);
  return tidyNoun(noun.length > LONGEST_NOUN ? noun.slice(0, LONGEST_NOUN) : noun);
}
