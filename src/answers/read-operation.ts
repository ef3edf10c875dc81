import type { BaseYear, Operation } from './question.ts';

const BASE = '(?:(上一?年|去年|前一年|上年末|上年同期|去年同期)|((?:19|20)\\d{2})年?(?:底|末)?)';
const HOLE = '(?:多少|几)';
const PERCENT = '(?:百分之(?:多少|几)|多少（?(?:%|百分比)）?)';
const RATE = `(?:${PERCENT}|多少(?=$|，|？))`;

/** What is to be done with the figures asked for, and the question without the words that say so. */
export function readOperation(text: string, metTarget: boolean): { operation: Operation; rest: string } {
  if (metTarget)
    return {
      operation: { kind: 'met-target' },
      rest: text
        .replace(
          /(?:，)?(?:是否|有没有)?(?:完成|达到|实现|达成)(?:年初|预期|年度)*(?:目标|任务)?(?:了)?(?:没有|没|吗)?$/,
          '',
        )
        .replace(/(?:年初|预期|年度)?目标$/, '')
        .replace(/达到(?:年初|预期|年度)*目标/, ''),
    };
  const over =
    /(?:比|超)(?:年度|年初|预期)?(?:目标|计划|任务)(?:数)?(?:多|少|高|低|超)?(?:了)?(?=多少|几)/.exec(text);
  if (over) return { operation: { kind: 'over-target' }, rest: text.replace(over[0], '') };
  const rebased = /^(?:那)?(?:比|跟|和|与)((?:19|20)\d{2})年(?:比|相比)?$/.exec(text)?.[1];
  if (rebased) return { operation: { kind: 'difference', base: Number(rebased) }, rest: '' };
  const alone = /^(?:那)?最(多|高|大|少|低|小)(?:的)?(?:是?哪年)?$/.exec(text)?.[1];
  if (alone)
    return {
      operation: { kind: 'extreme', direction: /[多高大]/.test(alone) ? 'highest' : 'lowest' },
      rest: '',
    };
  return (
    extreme(text) ??
    whichYear(text) ??
    multiple(text) ??
    growthOver(text) ??
    difference(text) ??
    versus(text) ??
    sum(text) ??
    trend(text) ?? { operation: { kind: 'lookup' }, rest: text }
  );
}

const baseOf = (year: string | undefined): BaseYear => (year ? Number(year) : 'previous');

function extreme(text: string): { operation: Operation; rest: string } | null {
  if (!/哪(?:一)?年|哪个年份|什么时候/.test(text)) return null;
  const word = /最(多|高|大|快|少|低|小|慢)/.exec(text)?.[1];
  if (!word) return null;
  const direction = /[多高大快]/.test(word) ? 'highest' : 'lowest';
  const rest = text
    .replace(/的?(?:是)?(?:，)?(?:中)?(?:哪(?:一)?年|哪个年份|什么时候)/, '')
    .replace(/(?:讲|写|办|做|发|搞)?得?最[多高大快少低小慢](?:的)?(?:是)?/, '')
    .replace(/以来/, '以来');
  return { operation: { kind: 'extreme', direction }, rest };
}

function whichYear(text: string): { operation: Operation; rest: string } | null {
  const match =
    /(?:哪(?:一)?年|什么时候)[^\d]*?(\d+(?:\.\d+)?)((?:万|亿)?(?:%|个百分点|[\u4e00-\u9fa5]{0,2}?))(?=以上|的|$)/.exec(
      text,
    );
  const [whole, value, unit] = match ?? [];
  if (whole === undefined || value === undefined || unit === undefined) return null;
  const bound = /(?:开始|首次)?(?:突破|超过|超|跨过|过|达到|上)(?=\d)|首次(?:达到|为)?(?=\d)/.exec(
    whole,
  )?.[0];
  return {
    operation: { kind: 'which-year', value, unit, atLeast: bound !== undefined && bound !== '达到' },
    rest: text
      .replace(bound ?? '', '')
      .replace(/(?:是)?(?:哪(?:一)?年|什么时候)/, '')
      .replace(`${value}${unit}`, '多少'),
  };
}

function multiple(text: string): { operation: Operation; rest: string } | null {
  const match = new RegExp(`(?:是|为|相当于)${BASE}的?${HOLE}倍`).exec(text);
  return match
    ? {
        operation: { kind: 'multiple', base: baseOf(match[2]) },
        rest: text.replace(match[0], '多少'),
      }
    : null;
}

function growthOver(text: string): { operation: Operation; rest: string } | null {
  const match = new RegExp(
    `(?:比|较|与|同)${BASE}(?:相比)?(?:，)?(?:(?:增长|下降)(?:了)?${RATE}|(?:增加|减少|上升|提高|变化)(?:了)?${PERCENT})`,
  ).exec(text);
  if (match)
    return {
      operation: { kind: 'growth', base: baseOf(match[2]) },
      rest: text.replace(match[0], '多少'),
    };
  const plain =
    /(?:的)?(?:同比增长|同比下降|同比|增长率|增速|增幅|涨幅|降幅|增长|下降)(?:率)?(?:了)?(?:是|为|达到|有)?(?:百分之(?:多少|几)|多少%?|（百分比）|几)?(?:（百分比）)?$/.exec(
      text,
    );
  if (!plain || /目标|计划|高几|最/.test(text) || /[家个项名次场件条户亩元人][^，]{0,2}$/.test(plain[0]))
    return null;
  if (/，/.test(text.slice(0, plain.index)) || /多少[^，]*[，和]/.test(text.slice(0, plain.index)))
    return null;
  return {
    operation: { kind: 'growth', base: 'previous' },
    rest: `${text.slice(0, plain.index).replace(/分别$/, '')}多少`,
  };
}

function difference(text: string): { operation: Operation; rest: string } | null {
  const compared = new RegExp(
    `(?:，)?(?:比|较|同|与|和|跟)${BASE}(?:的)?(?:(实际|实绩)|计划|目标)?(?:完成)?(?:增速|增长|数|值)?(?:相比|比)?(?:，)?(?:多|少|增加|减少|提高|提升|上升|下降|高|低|净增|增|降|变化|前移|扩大|多办|少办)(?:了)?(?:还是[多少高低])?(?:，)?(?:相?差)?(?:了)?(?=${HOLE})`,
  ).exec(text);
  if (compared)
    return {
      operation: {
        kind: 'difference',
        base: baseOf(compared[2]),
        ...(compared[3] === undefined ? {} : { baseIsResult: true }),
      },
      rest: text.replace(compared[0], ''),
    };
  const between = new RegExp(
    `(?:从)?((?:19|20)\\d{2})年?(?:底|末)?(?:到|至|和|与)((?:19|20)\\d{2})年?([^年]*?)(?:相?差|净增|增加|提高|上升|减少|下降|增长|变化|降低)(?:了)?(?:${HOLE})`,
  ).exec(text);
  if (between && !/年均|新增$/.test(between[3] ?? '') && !/(?:每年|各年|累计新增|一共|总共)/.test(text)) {
    const unit = text.slice(between.index + between[0].length);
    const [base = 0, year = 0] = [Number(between[1]), Number(between[2])].toSorted((a, b) => a - b);
    return {
      operation: { kind: 'difference', base },
      rest: `${text.slice(0, between.index)}${year}年${between[3]}多少${unit}`,
    };
  }
  const open = /(?:变化|波动)(?:了)?多少$/.exec(text);
  if (open)
    return { operation: { kind: 'difference', base: 'previous' }, rest: text.replace(open[0], '多少') };
  if (/每年|各年|逐年|年均|分别|(?:19|20)\d{2}年?(?:到|至|—|–|-|~)(?:19|20)\d{2}/.test(text)) return null;
  const moved = new RegExp(
    `(?:较|比)?(?:提高|提升|前移|上升|下降|减少|增加|压减)(?:了)?(${HOLE}(?:个百分点|位|家|个|名|场次|场|次|项)?)$`,
  ).exec(text);
  return moved
    ? {
        operation: { kind: 'difference', base: 'previous' },
        rest: text.replace(moved[0], moved[1] ?? '多少'),
      }
    : null;
}

/** 市级科技型企业比高新技术企业多多少家: two indicators, one year. The rest asks for each in turn. */
function versus(text: string): { operation: Operation; rest: string } | null {
  const match = new RegExp(`^(.{2,}?)比([^，]{2,}?)(?:多|少|高|低)(?:了)?(${HOLE})(.*)$`).exec(text);
  if (!match?.[1] || !match[2] || /目标|计划|任务|平均/.test(match[2])) return null;
  const isLevel = /^(?:国家级|省级|市级|区级|县级)$/.test(match[2]);
  const other = isLevel
    ? `${match[2]}${match[1].replace(/^.*?(?:国家级|省级|市级|区级|县级)/, '')}`
    : match[2];
  return {
    operation: { kind: 'versus' },
    rest: `${match[1]}${match[3]}${match[4]}，${other}${match[3]}${match[4]}`,
  };
}

function sum(text: string): { operation: Operation; rest: string } | null {
  const manyYears = /(?:19|20)\d{2}年?(?:到|至|—|–|-|~|、|和)(?:19|20)\d{2}|[三四五两]年/.test(text);
  const mean = /平均每年|每年平均|年均(?!增长|增速|增幅|下降)/.exec(text)?.[0];
  if (manyYears && mean) return { operation: { kind: 'average' }, rest: text.replace(mean, '') };
  const word = /一共|总共|合计|共计|累计(?=新增|新发放|新认定|发放|兑现|登记|举办)|加起来/.exec(text);
  if (!manyYears || !word || /年末|年底|总数|合计数|逐年|每年|各年/.test(text)) return null;
  return {
    operation: { kind: 'sum' },
    rest: text.replace(word[0], ''),
  };
}

function trend(text: string): { operation: Operation; rest: string } | null {
  const many =
    /(?:19|20)\d{2}年?(?:底|末)?(?:到|至|—|–|-|~|、|和|与)(?:19|20)\d{2}|近[几二两三四五]年|历年|各年|逐年|每年|以来/.test(
      text,
    );
  const word = /变化趋势|趋势|走势|逐年|历年|各年|每年|变化|分别|各(?:是|有|为)?(?:多少|几)|怎样|如何/.test(
    text,
  );
  if (!many || (!word && !/(?:19|20)\d{2}年?(?:到|至|—|–|-|~)(?:19|20)\d{2}/.test(text) && !/近/.test(text)))
    return null;
  const rest = text
    .replace(/(?:是)?(?:怎样|如何|怎么)?(?:的)?(?:逐年)?(?:变化趋势|趋势|走势|变化)(?:的|如何|怎样)?/, '')
    .replace(/(?:每年|逐年|历年|各年)(?:的)?(?:是)?/, '')
    .replace(/(?:分别|各)(?:是|有|为)?(?=多少|几)/, '');
  return { operation: { kind: 'trend' }, rest };
}
