import { ADDING, AGENT, CREATING, DOING, HOLDING, LEAD } from './lexicon.ts';

/** The noun phrase of a clause, with what was done to it. */
export interface Subject {
  /** What is counted; empty when the clause leaves it to its neighbours. */
  readonly noun: string;
  readonly verb: string | null;
  readonly act: 'adding' | 'creating' | 'doing' | 'holding' | null;
  /** 累计 stands before or inside it: what it counts has been added up over the years. */
  readonly isAccumulated: boolean;
  /** The zone that the clause opens with (自创区实现…), else `null`. */
  readonly zone: string | null;
}

const PUNCTUATION = /^[，、；：。—\s）（]+/;
const TIME_LEAD =
  /^(?:(?:截至|截止|到|至|在|自|从)?(?:(?:19|20)\d{2}年?(?:—|–|-|~|至))?(?:(?:19|20)\d{2}|\*{2,4}|20\d[xX*])年?度?(?:底|末|初|以来|期间)?|(?:截至|到)?(?:目前|年底|年末|[\d—–~-]+月[底末份]?)|[\d]{1,2}[—–~-][\d]{1,2}月份?|上半年|下半年|前三季度|第?[一二三四]季度|“十[一二三四五六]五”(?:时期|期间|以来|末)?|(?:过去|近|这|今后)?[一二三四五]年(?:来|间)?|今年以来|去年|上年|当年|至?年[末底]|[与同](?:19|20)\d{2}年相比)/;
const LEAD_WORD = new RegExp(`^(?:${LEAD})`);
const AGENT_WORD = new RegExp(`^(?:${AGENT})(?!会|书记|成员|中心组|理论)`);
const ADDING_WORD = new RegExp(`^(?:${ADDING})`);
const CREATING_WORD = new RegExp(`^(?:${CREATING})`);
const HOLDING_WORD = new RegExp(`^(?:${HOLDING})`);
const DOING_WORD = new RegExp(`^(?:${DOING})`);
const ZONE =
  /^([\u4e00-\u9fa5]{0,6}(?:自创区|高新区|经开区|开发区|示范区|新区|综保区|科技城|科学城|大学城))(?=实现|完成|新|累计|共|达|集聚|引进|全年|入驻|拥有|高新技术产业|技术交易|[0-9])/;
/** Verbs that end a lead-in in mid-clause: what is counted is their object (围绕重点产业开展技术攻关12项). */
const OBJECT_OF = new RegExp(
  `^(?!(?:城镇|城乡|农村|日均|月均|年均|每天)(?:${ADDING})).*(?<!重新?)(${ADDING}|共建|组织开展|开展|举办|召开|签订|签署|签定|引进|引育|引培|招引|兑现|发放|选派|选聘|争取|撰写|录入|建成|认定|获批|凝炼|收录|筹集|拨付|惠及|带动|吸纳|吸引|集聚|聚集|入驻|化解|攻克|解决|淘汰|推出|推介|发布|组建|设立|成立|打造|授予|遴选|安排|申报|推荐|梳理|收集|排查|整改|减免|覆盖|涉及|完成|获得|荣获|实现|达成)(?=[^的和与及、者率额量数]{2})(?!强度|水平|能力|机制|体系|力度|经费|总量|总额|面积|机构)`,
);

/** Reads the words of a clause (its predicate already peeled) into the noun phrase that is counted. */
export function readSubject(words: string): Subject {
  let rest = words;
  let verb: string | null = null;
  let act: Subject['act'] = null;
  let zone: string | null = null;
  let isAccumulated = false;
  let isThisYear = false;
  for (let changed = true; changed && rest !== ''; ) {
    changed = false;
    const take = (pattern: RegExp): string | null => {
      const match = pattern.exec(rest);
      if (!match || match[0] === '') return null;
      rest = rest.slice(match[0].length);
      changed = true;
      return match[0];
    };
    if (take(PUNCTUATION) || take(AGENT_WORD)) continue;
    const time = take(TIME_LEAD);
    if (time) {
      isThisYear ||= /今年|当年/.test(time);
      continue;
    }
    const held = take(HOLDING_WORD);
    if (held) {
      [verb, act] = [held, 'holding'];
      continue;
    }
    const placed: string | null = zone === null ? take(ZONE) : null;
    if (placed) {
      zone = placed;
      continue;
    }
    const added = take(ADDING_WORD);
    if (added) {
      verb = added;
      act = 'adding';
      continue;
    }
    const lead = LEAD_WORD.exec(rest)?.[0] ?? '';
    const created = CREATING_WORD.exec(rest)?.[0] ?? '';
    const done = DOING_WORD.exec(rest)?.[0] ?? '';
    const longest = [lead, created, done].reduce((a, b) => (b.length > a.length ? b : a), '');
    if (longest === '' || isNominal(longest, rest.slice(longest.length))) continue;
    if (longest.length === rest.length && verb !== null && longest !== lead) break;
    rest = rest.slice(longest.length);
    changed = true;
    isThisYear ||= /^(?:全年|年内|今年|本年)$/.test(longest);
    isAccumulated ||= longest === '累计' && !isThisYear;
    if (longest === created) [verb, act] = [created, act === 'adding' ? act : 'creating'];
    else if (longest === done && longest !== lead) [verb, act] = [done, act ?? 'doing'];
  }
  const object = OBJECT_OF.exec(rest);
  if (object?.[1] && object[0].length > object[1].length) {
    const inner = readSubject(rest.slice(object[0].length));
    const kind = actOf(object[1]);
    if (inner.noun.length >= 2) {
      const isBare = GENERIC.test(inner.noun);
      return {
        noun: isBare ? bareNoun(rest, object, inner.noun) : inner.noun,
        verb: inner.verb ?? object[1],
        act: inner.act ?? kind,
        zone,
        isAccumulated: isAccumulated || inner.isAccumulated || /累计/.test(object[0]),
      };
    }
  }
  const middle = /^(.{2,})累计(.*)$/.exec(rest);
  if (middle) return { noun: tidyNoun(`${middle[1]}${middle[2]}`), verb, act, zone, isAccumulated: true };
  const noun = tidyNoun(rest);
  const named =
    verb !== null && act === 'doing' && GENERIC.test(noun)
      ? verb + noun
      : verb === '登记' && noun !== ''
        ? noun + verb
        : noun;
  return { noun: named, verb, act, zone, isAccumulated };
}

/** A noun too general to be told from its neighbours without its verb: 入驻企业, 发放贷款, 受益群众. */
const GENERIC =
  /^(?:企业|项目|活动|资金|单位|人员|干部|党员|群众|服务|平台|机构|产品|人次|贷款|金额|学生|教师|农户|居民|岗位|案件|问题|信息|建议|培训|会议|任务|意见|文件|协议|合同)$/;

/** 服务 is told by who gives it (“科技贷”发放贷款) when that is short, else by what is done (开展服务). */
function bareNoun(words: string, object: RegExpExecArray, noun: string): string {
  const giver = object[0].slice(0, object[0].length - (object[1] ?? '').length).replace(/累计|共$/g, '');
  return giver.length <= 8 && !/[到在对为向围绕通过的]/.test(giver)
    ? tidyNoun(words.replace(/累计/, ''))
    : `${object[1]}${noun}`;
}

function actOf(verb: string): Subject['act'] {
  if (ADDING_WORD.exec(verb)?.[0] === verb) return 'adding';
  return CREATING_WORD.exec(verb)?.[0] === verb ? 'creating' : 'doing';
}

/** A verb that is part of the noun: 培训机构, 服务业, 技术合同登记, 推广中心, 发展性资金, 转化率. */
function isNominal(word: string, after: string): boolean {
  if (word.length === 1)
    return /^[新为对向给把将使让有是如即到从由在近约要共再又且并还也和及与各均拟现获]$/.test(word)
      ? NOT_ALONE[word]?.test(after) === true
      : false;
  if (
    /^(?:率|额|量|数|费|业|型|性|力|度|者|员|站|点|区|园|所|院|局|厅|部|器|班|会|室|师|券|证|卡|网|品|物|税|价|林|中心|机构|基地|平台|企业|人员|团队|经费|资金|费用|投入|强度|成果|能力|水平|体系|收入|合同|面积|支出|制造业|工业|项目库)/.test(
      after,
    )
  ) {
    return /^(?:完成|达标|合格|兑现|覆盖|入驻|推荐|奖补|补助|资助|扶持|帮扶|研究|学习|服务|培训|推广|转移|转化|登记|申请|授权|发展|销售|出口|生产|运营|孵化|检查|治理|投入|贷款|融资|开发|支持|退税|参保|受理|落户|通过|上市|备案|推动|保障|支撑|改造|组织|突破|加工)$/.test(
      word,
    );
  }
  return false;
}

const NOT_ALONE: Readonly<Record<string, RegExp>> = {
  获: /^(?:贷|奖|批|评|得|证|准|补)/,
  新: /^(?:一代|能源|材料|型|兴|技术|产品|产业|动能|质|三板|业态|四板|农|建材|成果|药|增长|区|城|经济|基建|场景|品种|闻|媒体|三样)/,
  要: /^素/,
  有: /^(?:效|限|研发|机|色|关|力)/,
  对: /^(?:外|口|接|台|共建)/,
  在: /^(?:册|线|校|建|岗|库|外|编|孵|营|谈|研|读|职|园|港|校生)/,
  到: /^(?:位|期)/,
  从: /^(?:业|事)/,
  和: /^(?:谐|平)/,
  并: /^(?:购|网|联|跑)/,
  向: /^(?:好|量)/,
  共: /^(?:同|建|享|产|青团|育|性|识|赢|富|治)/,
  再: /^(?:生|制造|融资|贷款|贴现|就业)/,
  各: /^(?:类|级|项|地|种)/,
  均: /^(?:衡|等)/,
  近: /^(?:海|视|代)/,
  现: /^(?:代|金|场|价|货|行)/,
  约: /^(?:谈|束)/,
  将: /^(?:军|来)/,
  使: /^(?:用|命)/,
  还: /^(?:款|贷)/,
};

const LONGEST_NOUN = 32;

function tidyNoun(words: string): string {
  let noun = words
    .replace(/（[^）]*$/, '')
    .replace(/^的|[的、：，。；]+$/g, '')
    .replace(/（?(?:含|不含)[^）]*）?$/, '');
  if (/^）/.test(noun)) noun = noun.slice(1);
  if (noun.length > LONGEST_NOUN) {
    const tail = noun.slice(-LONGEST_NOUN);
    const cut = Math.max(tail.lastIndexOf('的'), tail.lastIndexOf('、'), tail.lastIndexOf('）'));
    noun = cut > 0 && tail.length - cut > 3 ? tail.slice(cut + 1) : tail;
  }
  return noun.replace(/^[）」”’](?=.)/, '');
}

const VERB_IN_POST =
  /实现|入选|下沉|获得|获评|获批|获市|获省|获国|荣获|参加|参与|开展|按月|全部|成为|享受|开设|达到|晋升|新晋|纳入|通过|免提交|使用|上线|开诊|落户|落地|入驻|完成|建成|投入|建立|签订|签约|增长|占|位居|居全|均|已|并|进行|提供|用于|较上|比上|同比|共计|合计|就地|新发放|发放|提供|兑现|拨付|编入|登台|竞技|从中|送去|脱贫|受益|得到|取得|喝上|接受|进入|转为|走上|搬|全覆盖|列入|由(?!来)|被|到(?!位|期)|赴|为(?!民)|与(?!会)|开工|启动|竣工|发放|组成|深入|开通|考核|评价|验收|顺利|正式|成功|加速|稳步|有序|免费|统一|集中(?!供)|新增|新建|累计|其中/;

/** The noun phrase right behind a number and its unit: 34名【科技特派员】, 8个【国家级临床重点专科】. */
export function readNounBehind(words: string): string {
  const stretch = (/^[^，。；：！？]*/.exec(words.replace(/^的/, ''))?.[0] ?? '').replace(/（[^）]*）?$/, '');
  const verb = stretch.slice(1).search(VERB_IN_POST);
  const noun = verb < 0 ? stretch : stretch.slice(0, verb + 1);
  return tidyNoun(noun.length > LONGEST_NOUN ? noun.slice(0, LONGEST_NOUN) : noun);
}
