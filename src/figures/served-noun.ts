import type { Context, Thread } from './clause-context.ts';
import { readNounBehind } from './subject.ts';
import { isCountUnit } from './units.ts';

/** 为34家企业新发放贷款5800万元: the enterprises are told apart by what they got. */
export function servedNoun(
  context: Context,
  thread: Thread,
  text: string,
): { noun: string; carry: string; consumed: number; deed: string } | null {
  if (!isCountUnit(context.mention.unit)) return null;
  const noun = readNounBehind(context.behind);
  if (noun.length < 2) return null;
  const isGiven = /(?:^|[累计共已年，])(?:累计|共|已)?[为向给]$/.test(context.before);
  if (!isGiven) return gainedNoun(noun, text.slice(context.mention.to + noun.length));
  const deed =
    /^(?:累计|共)?((?:新)?(?:发放|提供|兑现|拨付|落实|减免|争取|办理|解决|授信|投放))(?:了)?([^，。；\d*]*?)(?=[\d*近超约]|$)/.exec(
      text.slice(context.mention.to + noun.length),
    );
  if (!deed) return null;
  const money = [...thread.subjects].reverse().find((s) => /贷款|资金|补助|奖补/.test(s) && !/企业$/.test(s));
  const object = deed[2] || money || '';
  const told = `${deed[1]}${object}的${noun}`;
  return { noun: told, carry: told, consumed: noun.length, deed: deed[1] ?? '' };
}

/** 46家企业获得知识价值信用贷款: a general noun is told by what it gained. */
function gainedNoun(
  noun: string,
  behind: string,
): { noun: string; carry: string; consumed: number; deed: string } | null {
  if (!/^(?:企业|单位|项目|机构|个人|学校|团队|人员)$/.test(noun)) return null;
  const gained = /^(获得|获|享受|取得|拿到)([^，。；\d*]{2,20}?)(?=[\d*近超约，。；]|$)/.exec(behind);
  if (!gained) return null;
  const told = `${gained[1]}${gained[2]}的${noun}`;
  return { noun: told, carry: told, consumed: noun.length, deed: '' };
}
