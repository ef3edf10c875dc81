import { describeError } from '../../workflows/errors/describe-error.ts';
import type { DownloadError } from '../files/download-file.ts';
import type { Verdict } from '../people/access.ts';
import type { Language } from '../views/answer.ts';

const REFUSALS = {
  guest: [
    '抱歉，主笔只为本工作区的正式成员服务，访客账号不能使用；需要的话请联系管理员。',
    'Sorry, only full members of this workspace can use this assistant; please ask an administrator.',
  ],
  outsider: [
    '抱歉，主笔只为本工作区的成员服务，其他工作区的同事不能使用。',
    'Sorry, this assistant serves members of this workspace only.',
  ],
  channel: [
    '抱歉，这个频道没有开通主笔；请到已开通的频道或私信里问，或请管理员开通。',
    'Sorry, this assistant is not enabled in this channel; please ask in an enabled channel or in a direct message.',
  ],
} as const;

export const sayRefusal = ({ why }: Extract<Verdict, { kind: 'refused' }>, language: Language): string =>
  REFUSALS[why][language === 'en' ? 1 : 0];

export const SENTENCES = {
  zh: {
    leave: '再见，有数随时问。',
    storeFailed: '资料库现在打不开或写不进去，这次没能完成；请稍后再试，仍不行请告诉维护人员。',
    failed: '处理这条消息时出错，没有完成；请再试一次，仍不行请告诉维护人员。',
    forgotten: '这条消息太久了，按钮已失效；请重新提问或重新核对。',
    modalFailed: '窗口没能打开（Slack 只等三秒）；请再点一次。',
    thanks: '已记下，谢谢指正；维护人员会核对。',
    noYears: '库里没有可以逐年比较的数。',
    editorsOnly: '抱歉，只有指定的人员可以往资料库里收录报告；请联系管理员。',
    whichTask:
      '收到文件。报告要收进资料库请写“收录”，要核对数字请写“核对”；数据表要录入请写“导入2023年数据”。写好再发一次。',
    dataEditorsOnly: '抱歉，只有指定的人员可以录入数据；需要的话请联系管理员。',
    stopped: '已停止，没有做完。',
    nothingToStop: '这件事已经做完了，没有可停的。',
    tooManyFiles: (most: number, left: number) => `一次最多处理${most}个文件，其余${left}个请再发一次。`,
    searching: '正在查……',
  },
  en: {
    leave: 'Goodbye! Ask any time.',
    storeFailed: 'The store cannot be opened right now; please try again later or tell the maintainer.',
    failed: 'Something went wrong with this message; please try again or tell the maintainer.',
    forgotten: 'This message is too old for its buttons; please ask again.',
    modalFailed: 'The window could not be opened; please press again.',
    thanks: 'Noted, thank you; it will be looked into.',
    noYears: 'The store has no figures to compare year by year.',
    editorsOnly: 'Sorry, only certain people may add reports to the store; please ask an administrator.',
    whichTask:
      'File received. Write “add” to put it into the store, “check” to check it or “import 2023” to enter its data, and send it again.',
    dataEditorsOnly: 'Sorry, only certain people may enter data; please ask an administrator.',
    stopped: 'Stopped before the end.',
    nothingToStop: 'That is finished; there is nothing to stop.',
    tooManyFiles: (most: number, left: number) =>
      `At most ${most} files at a time; please send the other ${left} again.`,
    searching: 'Looking it up…',
  },
} as const;

/** In the chat nobody knows the machine's folders: the store's errors are told without them. */
export function describeInChat(error: Parameters<typeof describeError>[0]): string {
  const said = sayOfDrafting(error);
  if (said !== null) return said;
  if (error.kind === 'store-busy') return '资料库正由另一个程序写入；请等几分钟再试。';
  if (error.kind === 'reading-failed') return `“${error.file}”没能读懂，未收录；请把这份文件交给维护人员。`;
  const isOfStore = error.kind.startsWith('store-') || error.kind === 'ledger-unreadable';
  return isOfStore ? SENTENCES.zh.storeFailed : describeError(error);
}

/** What is to be done by a command in the terminal is done otherwise in the chat; `null` for everything else. */
function sayOfDrafting(error: Parameters<typeof describeError>[0]): string | null {
  switch (error.kind) {
    case 'nothing-entered':
      return `还没有${error.year}年的数据，没有起草；请先用 /zhubi 填报 ${error.year} 填，或把数据表拖进来写“导入${error.year}年数据”。`;
    case 'no-past-report':
      return `资料库里没有${error.year}年以前的报告，不知道按什么结构起草；请先把往年的总结拖进来，写“收录”。`;
    case 'last-year-missing':
      return `资料库里没有${error.year - 1}年的报告（${error.years.length === 0 ? '还没有收录报告' : `现有${error.years.join('、')}年`}），不知道${error.year}年要填哪些数；请先把${error.year - 1}年的总结拖进来写“收录”，或直接导入数据表。`;
    case 'body-unclear':
      return `资料库里有几个单位的报告（${error.organisations.join('、')}），分不清是哪一家；请维护人员用 ZHUBI_ORGANISATION 写明。`;
    default:
      return null;
  }
}

/** One sentence: which file, why, and what to do. */
export function describeDownload(error: DownloadError): string {
  switch (error.kind) {
    case 'download-elsewhere':
      return `“${error.name}”不在 Slack 里（是外部网盘的链接），读不了；请把文件本身拖进来。`;
    case 'download-forbidden':
      return `“${error.name}”取不下来，Slack 要求登录；请管理员给应用加上 files:read 权限并重新安装。`;
    case 'download-too-large':
      return `“${error.name}”超过了 ${Math.floor(error.limitBytes / 1024 / 1024)} MB 的上限，不像是一份报告；请确认文件是否选对。`;
    case 'download-failed':
      return `“${error.name}”没能从 Slack 取下来；请稍后再发一次。`;
  }
}
