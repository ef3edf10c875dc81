import { expect, it } from 'vitest';
import { CONFUSABLES } from '../../../src/checks/confusables.ts';
import { wordingRule } from '../../../src/checks/rules/wording.ts';
import { testRule } from '../test-rule.ts';

const doubled = (text: string, quote: string, expected: string) => ({
  name: text,
  text,
  findings: [{ messageId: 'doubled', quote, expected }] as const,
});
const wrong = (text: string, quote: string, expected: string) => ({
  name: text,
  text,
  findings: [{ messageId: 'confusable', quote, expected }] as const,
});
const particle = (text: string, quote: string) => ({
  name: text,
  text,
  findings: [{ messageId: 'particle', quote, expected: quote[0] ?? '' }] as const,
});
const marks = (text: string, quote: string, expected: string) => ({
  name: text,
  text,
  findings: [{ messageId: 'marks', quote, expected }] as const,
});
const silent = (...texts: string[]) => texts.map((text) => ({ name: text, text }));

testRule(wordingRule, {
  silent: [
    ...silent(
      '学习习近平总书记重要讲话精神。',
      '深入学习“学习强国”平台内容。',
      '一一走访，常常回访，层层落实，人人有责，件件有着落，个个有回音。',
      '一步一步推进，一项一项销号，一家一家走访，逐个逐个核对。',
      '许多许多企业受益，实实在在解决问题，的的确确见到实效。',
      '请专家一起研究研究、讨论讨论。',
      '千千万万个市场细胞活跃起来，多多益善。',
      '表彰高新技术企业企业家，扶持服务服务业发展，共建研究研究院，发展发展中经济，全市上下上下一心。',
      '为了了解企业需求，除了了解情况还要解决问题。',
      '以惠企为目的的政策，标的的选择。',
      '参与与会代表讨论，及及时推送，把把关口前移。',
      '对在在建项目开展检查，提供共和和谐的环境。',
      '我们的党的党员干部，新的一年的一项任务。',
      '科技  科技\n经费  经费',
      '按装机容量测算，公布署名文章，会签定稿，平台帐篷。',
      '既使企业得到实惠，又使群众得到便利。',
      '严峻工作形势，毕竟争取到了项目，自己经营。',
      '使用创新卷积神经网络，超过份额，个人材料齐全。',
      '其它地区渡过难关，精炼油产量，凝炼需求。',
      '会议强调……要抓好落实。——摘自会议材料',
    ),
    {
      name: 'a noun phrase that comes twice with 累计 between is the matter of missing-figure alone',
      text: '新培育科技服务机构累计引进培育科技服务机构44个。',
    },
    { name: 'words in a row that share a character', text: '构建共建共治共享的格局，深化文化文艺惠民活动。' },
    { name: 'a name under a picture and in the text', text: '区长李大明\n李大明作报告。' },
  ],
  reports: [
    doubled('持续深入学习学习宣传贯彻党的二十大精神。', '学习学习', '学习'),
    doubled('推动高质量发展发展。', '发展发展', '发展'),
    doubled('认定高新技术企业高新技术企业22家。', '高新技术企业高新技术企业', '高新技术企业'),
    doubled('一、加强加强组织领导', '加强加强', '加强'),
    doubled('进一步强化区科技局区科技局职责。', '区科技局区科技局', '区科技局'),
    particle('科技创新的的成效明显。', '的的'),
    particle('取得了了新成效。', '了了'),
    particle('平台和和人才。', '和和'),
    particle('在在全区推广。', '在在'),
    marks('全年平稳。。', '。。', '。'),
    marks('全年平稳，，稳中有进。', '，，', '，'),
    marks('平台、，人才、项目。', '、，', '，'),
    marks('全年平稳，。', '，。', '。'),
    marks('全年平稳,。', ',。', '。'),
    marks('平台、、人才。', '、、', '、'),
    wrong('签定科技成果转化协议3份。', '签定', '签订'),
    wrong('作出全面布署。', '布署', '部署'),
    wrong('印发会议记要。', '会议记要', '会议纪要'),
    wrong('完成设备按装调试。', '按装', '安装'),
    wrong('把创新做为第一动力。', '做为', '作为'),
    wrong('既使有困难，也要完成任务。', '既使', '即使'),
    wrong('建立问题台帐。', '台帐', '台账'),
    wrong('截止目前，已兑现奖补资金。', '截止目前', '截至目前'),
    wrong('宏扬科学家精神。', '宏扬', '弘扬'),
    wrong('项目顺利峻工。', '峻工', '竣工'),
  ],
});

it('a confusable is listed once, and what is meant is itself no confusable', () => {
  const wrongs = CONFUSABLES.map((c) => c.wrong);
  expect(new Set(wrongs).size).toBe(wrongs.length);
  expect(wrongs.length).toBeGreaterThan(60);
  for (const { wrong: bad, right } of CONFUSABLES) {
    expect(bad).not.toBe(right);
    expect(wrongs.filter((w) => right.includes(w))).toEqual([]);
  }
});
