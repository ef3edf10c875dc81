/** A miswriting that no context makes right, and what is meant. */
export interface Confusable {
  readonly wrong: string;
  readonly right: string;
  /** Characters that may not stand right before it, or right behind it: there it is a piece of other words. */
  readonly notBehind?: string;
  readonly notBefore?: string;
  /** Words within the next clauses with which it is right (既使…又使…). */
  readonly unless?: string;
}

/** `right wrong wrong`: entries that are a piece of no other words. */
const plain = (rows: string): Confusable[] =>
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [right = '', ...wrongs] = row.trim().split(' ');
      return wrongs.map((wrong) => ({ wrong, right }));
    });

/** 现代汉语词典 (第7版, 商务印书馆 2016) has the form in front alone, or refers the other to it. */
const DICTIONARY: readonly Confusable[] = [
  ...plain(`
    会议纪要 会议记要
    座谈纪要 座谈记要
    贯彻 惯彻 贯澈
    巩固 巩故
    培训 陪训
    培育 陪育
    申请 伸请
    申报 伸报
    拨款 拔款
    拨付 拔付
    调拨 调拔
    划拨 划拔
    撤销 撒销
    催生 摧生
    洽谈 恰谈
    接洽 接恰
    融洽 融恰
    妨碍 防碍
    辐射 幅射
    震撼 震憾
    遗憾 遗撼
    瑕疵 暇疵
    荟萃 荟粹
    秩序 秩续
    编纂 编篡
    茁壮 茁状
    气概 气慨
    青睐 亲睐
    粗犷 粗旷
    松弛 松驰
    针砭 针贬
    赡养 瞻养
    迫不及待 迫不急待
    再接再厉 再接再励
    一如既往 一如即往 一如继往
    相辅相成 相辅相承
    因地制宜 因地治宜 因地制谊
    与时俱进 与时具进 与时巨进
    脱颖而出 脱颍而出 脱影而出
    循序渐进 循序见进
    不可或缺 不可获缺
    举一反三 举一返三
    走投无路 走头无路
    鼎力相助 顶力相助
    墨守成规 默守成规
    纷至沓来 纷至踏来
    融会贯通 融汇贯通
    高瞻远瞩 高赡远瞩
    责无旁贷 责无旁代
    有条不紊 有条不稳
    如火如荼 如火如茶
    独当一面 独挡一面
    攻坚克难 攻艰克难
    前仆后继 前扑后继
    山清水秀 山青水秀
    披星戴月 披星带月
    名列前茅 名列前矛
    义不容辞 义不容词
    刻不容缓 克不容缓
    真知灼见 真知卓见
    提纲挈领 提纲携领
    一筹莫展 一愁莫展
    川流不息 穿流不息
    美轮美奂 美仑美奂
    世外桃源 世外桃园
    截至目前 截止目前
    截至年末 截止年末
    募集 幕集
    驰而不息 驰而不惜
    截至年底 截止年底
    竞相 竟相
    迄今为止 迄今为至
    目前为止 目前为至
    立即 立既
    随即 随既
    水龙头 水笼头
    入场券 入场卷
  `),
  { wrong: '签定', right: '签订', notBefore: '稿' },
  { wrong: '布署', right: '部署', notBehind: '公发颁宣', notBefore: '名' },
  { wrong: '按装', right: '安装', notBefore: '机配修备载置' },
  { wrong: '做为', right: '作为', notBefore: '民人企基' },
  { wrong: '既使', right: '即使', unless: '又更还' },
  { wrong: '峻工', right: '竣工', notBehind: '严险陡' },
  { wrong: '竟争', right: '竞争', notBehind: '毕究' },
  { wrong: '竟赛', right: '竞赛', notBehind: '毕究' },
  { wrong: '究竞', right: '究竟', notBehind: '研' },
  { wrong: '创新卷', right: '创新券', notBefore: '积宗' },
  { wrong: '发韧', right: '发轫', notBefore: '性劲' },
  { wrong: '通迅', right: '通讯', notBefore: '速猛' },
  { wrong: '刻服', right: '克服', notBehind: '即立时', notBefore: '务从' },
  { wrong: '己经', right: '已经', notBehind: '自知' },
  { wrong: '帐户', right: '账户', notBehind: '营' },
  { wrong: '帐号', right: '账号' },
  { wrong: '帐目', right: '账目' },
  { wrong: '台帐', right: '台账', notBefore: '篷' },
  { wrong: '建帐', right: '建账', notBefore: '篷' },
  { wrong: '对帐', right: '对账', notBefore: '篷' },
  { wrong: '挂帐', right: '挂账', notBefore: '篷' },
  { wrong: '查帐', right: '查账', notBefore: '篷' },
];

/** 《第一批异形词整理表》 (GF 1001-2001): the form in front is the recommended one, the other is to be dropped. */
const VARIANTS: readonly Confusable[] = [
  ...plain(`
    弘扬 宏扬
    纪念 记念
    简练 简炼
    录像 录象 录相
    图像 图象
    联络 连络
    思维 思惟
    嘉宾 佳宾
    喝彩 喝采
    兴高采烈 兴高彩烈
    丰富多彩 丰富多采
    指手画脚 指手划脚
    账本 帐本
    车厢 车箱
  `),
  { wrong: '人材', right: '人才', notBefore: '料质' },
  { wrong: '过份', right: '过分', notBefore: '额' },
];

export const CONFUSABLES: readonly Confusable[] = [...DICTIONARY, ...VARIANTS];
