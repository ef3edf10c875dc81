import type { Question } from './question.ts';

const AIMS = {
  new: ['新增', 'newly added'],
  cumulative: ['累计', 'in total'],
  value: ['数额', 'amount'],
  growth_rate: ['增长率', 'growth'],
  growth_multiple: ['增长倍数', 'growth in multiples'],
  multiple: ['倍数', 'multiple'],
  change: ['增减', 'change'],
  share: ['占比', 'share'],
  rank: ['位次', 'rank'],
} as const;

const OPERATIONS = {
  lookup: ['查数', 'look-up'],
  multiple: ['求倍数', 'multiple'],
  growth: ['求增速', 'growth'],
  difference: ['比多少', 'difference'],
  sum: ['求和', 'sum'],
  average: ['求平均', 'average'],
  trend: ['看走势', 'trend'],
  versus: ['两项相比', 'one against the other'],
  extreme: ['找最值', 'highest or lowest'],
  'which-year': ['找年份', 'which year'],
  'met-target': ['看目标是否完成', 'target against result'],
  'over-target': ['比目标多少', 'against the target'],
} as const satisfies Readonly<Record<Question['operation']['kind'], readonly [string, string]>>;

/** How a question was taken, in one sentence of its language; `null` where nothing countable was heard in it. */
export function describeReading(question: Question): string | null {
  const { language, asks, operation, isTarget, place } = question;
  if (asks.length === 0 || question.isAboutWords) return null;
  const at = language === 'en' ? 1 : 0;
  const whats = asks.map(({ terms, aim }) => {
    const name = terms.map((t) => t.names[0]).join(language === 'en' ? ' ' : '');
    return [aim === null ? '' : AIMS[aim][at], name]
      .filter((w) => w !== '')
      .join(language === 'en' ? ' ' : '');
  });
  const parts = [
    place.kind === 'unsaid' ? '' : place.name,
    yearsOf(question),
    whats.join(language === 'en' ? ', ' : '、'),
    isTarget ? (language === 'en' ? 'target' : '目标') : '',
    OPERATIONS[operation.kind][at],
  ].filter((part) => part !== '');
  return language === 'en' ? `Read as: ${parts.join('; ')}.` : `读作：${parts.join('，')}。`;
}

function yearsOf({ years, language }: Question): string {
  const suffix = language === 'en' ? '' : '年';
  switch (years.kind) {
    case 'listed':
      return `${years.years.join('、')}${suffix}`;
    case 'range':
      return `${years.from}—${years.to}${suffix}`;
    case 'recent':
      return language === 'en' ? `last ${years.count} years` : `近${years.count}年`;
    case 'all':
      return language === 'en' ? 'every year' : '历年';
    case 'unsaid':
      return '';
  }
}
