import type { types } from '@slack/bolt';
import type { DataVersion } from '../../ledger/entered-data-ledger.ts';
import type { DataForm, FormSection } from '../../workflows/data/data-form.ts';
import type { Recent, RecentDraft } from '../answering/recent.ts';
import { isMissing } from '../form/form-place.ts';
import { escapeText } from '../slack/escape.ts';
import { FORM } from './data-form.ts';
import { DRAFT_ACTIONS } from './draft.ts';
import { sayTime } from './saved.ts';
import { button, contexts, sections } from './view.ts';

export interface HomeContent {
  /** The year that data are entered for and a report is drafted on. */
  readonly year: number;
  /** Why there is nothing to fill in, as a sentence, where there is no form. */
  readonly form: DataForm | string;
  /** Who entered last; `null` when nobody did. */
  readonly last: DataVersion | null;
  readonly recent: Recent;
  readonly isEditor: boolean;
}

/** Slack takes 100 blocks; a report has ten sections. */
const MOST_SECTIONS = 30;
const NAMES_SHOWN = 12;
const RECENT_SHOWN = 5;
const GAPS_SHOWN = 30;

/** The year at a glance: what is in, what is missing, what was drafted and checked, what is still to be filled in. */
export function viewHome(content: HomeContent): types.HomeView {
  const { year, form, recent } = content;
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: `${year}年工作总结`, emoji: false } },
      ...(typeof form === 'string' ? sections(escapeText(form)) : viewData(form, content)),
      { type: 'divider' },
      ...viewGaps(recent, year),
      ...viewRecent(recent),
      ...contexts('查数直接发消息问；核对、收录、导入把文件拖进来。发“帮助”看能做什么。'),
    ],
  };
}

function viewData(form: DataForm, { year, last, isEditor }: HomeContent): types.KnownBlock[] {
  const numbers = form.sections.flatMap((s) => s.fields).filter((f) => f.kind !== 'highlights');
  const done = numbers.filter((f) => !isMissing(f)).length;
  const changed = last === null ? '还没有人录入' : `最近：${last.who} ${sayTime(last.at)}`;
  const draft = button(DRAFT_ACTIONS.begin, `起草${year}年工作总结`, String(year));
  return [
    ...sections(`*数据*：已填 ${done} 项，共 ${numbers.length} 项，还缺 ${numbers.length - done} 项`),
    ...contexts(escapeText(changed)),
    ...form.sections
      .slice(0, MOST_SECTIONS)
      .flatMap((section, i) => viewSection(section, { year, section: i, part: 0 }, isEditor)),
    ...(isEditor ? [] : contexts('录入数据由指定的人员负责。')),
    { type: 'actions', elements: [draft] },
  ];
}

function viewSection({ title, fields }: FormSection, place: object, isEditor: boolean): types.SectionBlock[] {
  const numbers = fields.filter((f) => f.kind !== 'highlights');
  const missing = numbers.filter(isMissing).map((f) => f.name);
  const more = missing.length > NAMES_SHOWN ? `等${missing.length}项` : '';
  const lacks = missing.length === 0 ? '齐了' : `还缺：${missing.slice(0, NAMES_SHOWN).join('、')}${more}`;
  const head = `*${escapeText(title)}* ${numbers.length - missing.length}/${numbers.length}`;
  const [first, ...rest] = sections(`${head}\n${escapeText(lacks)}`);
  if (!first) return [];
  const open = button(FORM.open, '填报', JSON.stringify(place));
  return [isEditor ? { ...first, accessory: open } : first, ...rest];
}

/** The gaps of the last draft of the year, of the whole report where there is one. */
function viewGaps({ drafts }: Recent, year: number): types.KnownBlock[] {
  const own = drafts.filter((d) => d.year === year);
  const draft = own.find((d) => d.section === null) ?? own[0];
  if (!draft || draft.gaps.length === 0) return [];
  const lines = draft.gaps.slice(0, GAPS_SHOWN).map(({ section, needs }) => `• ${section}：${needs}`);
  const more = draft.gaps.length > GAPS_SHOWN ? [`……其余见稿子`] : [];
  return [
    ...sections(`*待补 ${draft.gaps.length} 处*（${escapeText(sayDraft(draft))}）`),
    ...sections([...lines, ...more].map(escapeText).join('\n')),
  ];
}

function viewRecent({ drafts, checks }: Recent): types.KnownBlock[] {
  const lines = [
    ...drafts
      .slice(0, RECENT_SHOWN)
      .map((d) => `• 起草：${sayDraft(d)}，待补${d.gaps.length}处 · ${d.who} ${sayTime(d.at)}`),
    ...checks
      .slice(0, RECENT_SHOWN)
      .map((c) => `• 核对：《${c.title}》，问题${c.findings}处 · ${c.who} ${sayTime(c.at)}`),
  ];
  return lines.length === 0 ? [] : sections(`*最近*\n${lines.map(escapeText).join('\n')}`);
}

const sayDraft = ({ year, section }: RecentDraft): string =>
  section === null ? `${year}年全文` : `${year}年“${section}”部分`;
