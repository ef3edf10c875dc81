import { describeError } from '../../workflows/errors/describe-error.ts';
import type { StartError } from './start-error.ts';

const APPS = 'https://api.slack.com/apps → 选中应用';
const WHERE: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: `${APPS} → OAuth & Permissions 页的 Bot User OAuth Token（xoxb- 开头）`,
  SLACK_APP_TOKEN: `${APPS} → Basic Information 页的 App-Level Tokens（xapp- 开头，权限 connections:write）`,
};

/** One sentence: what keeps the bot from starting, and what to do. */
export function describeStartError(error: StartError): string {
  switch (error.kind) {
    case 'token-refused':
      return `${error.variable} 不对，Slack 没有接受（${error.code}）；请从 ${WHERE[error.variable] ?? APPS} 重新复制，填进 .env。`;
    case 'slack-unreachable':
      return `连不上 Slack（${error.apiUrl}）；请检查这台机器的网络和代理，再重新启动。`;
    case 'port-taken':
      return `端口 ${error.port} 用不了，可能被别的程序占用；请在 .env 里用 PORT 换一个。`;
    case 'ledger-busy':
      return `另一个主笔正在用这个资料库（${error.location}）；请先停掉它，同一个资料库只能运行一个机器人。`;
    case 'ledger-unreadable':
      return describeError(error);
  }
}
