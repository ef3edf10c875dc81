import type { types } from '@slack/bolt';
import type { DataForm, FormField } from '../../workflows/data/data-form.ts';
import { countParts, type FormPart, type FormPlace, isMissing } from '../form/form-place.ts';
import type { Place } from '../outbox/say.ts';
import { escapeText } from '../slack/escape.ts';
import { contexts, sayPlainly, sections, type View } from './view.ts';

export const FORM = {
  /** The window's callback. */
  callback: 'zhubi:data',
  /** Opens the form; the value is a `FormPlace`. */
  open: 'zhubi:fill',
  /** Turns to another section or part. */
  turn: 'zhubi:turn',
  /** The one field of each block. */
  field: 'value',
} as const;

/** Slack's limits (https://docs.slack.dev/reference/block-kit). */
const LONGEST_OPTION = 75;
const LONGEST_PLACEHOLDER = 150;
const LONGEST_HINT = 2000;
const MOST_OPTIONS = 100;
/** A number with its qualifier; more is a text. */
const LONGEST_NUMBER = 60;
const LONGEST_HIGHLIGHTS = 3000;

const plain = (text: string, most = LONGEST_HINT): types.PlainTextElement => ({
  type: 'plain_text',
  text: text.length > most ? `${text.slice(0, most - 1)}…` : text,
  emoji: false,
});

/** A section of the form, or a part of it: last year's value beside each field, what stands already in it. */
export function viewDataForm(form: DataForm, part: FormPart, { channel, thread }: Place): types.ModalView {
  const { year, section, part: index } = part.place;
  const shown = Object.fromEntries(part.fields.flatMap((f) => (f.entered === '' ? [] : [[f.id, f.entered]])));
  return {
    type: 'modal',
    callback_id: FORM.callback,
    private_metadata: JSON.stringify({ year, section, part: index, channel, thread, shown }),
    title: plain(`填报${year}年数据`),
    submit: plain('保存'),
    close: plain('取消'),
    blocks: [
      viewTurning(form, part.place),
      ...contexts(
        escapeText(
          `对照《${form.lastTitle}》。还没有的留空，没有发生的填 0；单位已定，只填数。换板块前请先保存。`,
        ),
      ),
      ...part.fields.map(viewField),
    ],
  };
}

/** While the form is read: a window must open within three seconds. */
export const viewOpening = (year: number): types.ModalView => ({
  type: 'modal',
  title: plain(`填报${year}年数据`),
  close: plain('取消'),
  blocks: sections('正在准备填报表……'),
});

/** In the place of a form that cannot be shown. */
export const viewNoForm = (year: number, why: string): types.ModalView => ({
  type: 'modal',
  title: plain(`填报${year}年数据`),
  close: plain('关闭'),
  blocks: sections(escapeText(why)),
});

function viewTurning({ year, sections: all }: DataForm, place: FormPlace): types.ActionsBlock {
  const options = all.flatMap((section, i) =>
    Array.from({ length: countParts(section) }, (_, part) => {
      const numbers = section.fields.filter((f) => f.kind !== 'highlights');
      const done = numbers.filter((f) => !isMissing(f)).length;
      const tail = `${countParts(section) > 1 ? ` 之${part + 1}` : ''}（已填${done}/${numbers.length}）`;
      const name = plain(section.title, LONGEST_OPTION - tail.length).text;
      const value = JSON.stringify({ year, section: i, part });
      return { text: plain(`${name}${tail}`), value };
    }),
  );
  const value = JSON.stringify({ year, section: place.section, part: place.part });
  const current = options.find((o) => o.value === value);
  const element: types.StaticSelect = {
    type: 'static_select',
    action_id: FORM.turn,
    placeholder: plain('换一个板块'),
    options: options.slice(0, MOST_OPTIONS),
    ...(current && options.indexOf(current) < MOST_OPTIONS ? { initial_option: current } : {}),
  };
  return { type: 'actions', elements: [element] };
}

function viewField(field: FormField): types.InputBlock {
  const { id, kind, name, unit, last, quote, computed, entered } = field;
  const isText = kind === 'highlights';
  const said = last === '' ? '' : `${last}${quote === '' ? '' : `（“${quote}”）`}`;
  const hint = isText
    ? '一行一条，写清时间、名称和结果；数字会原样进入稿子。'
    : [said, computed].filter(Boolean).join('；');
  return {
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(labelOf(name, unit)),
    ...(hint === '' ? {} : { hint: plain(hint) }),
    element: {
      type: 'plain_text_input',
      action_id: FORM.field,
      multiline: isText,
      max_length: isText ? LONGEST_HIGHLIGHTS : LONGEST_NUMBER,
      ...(last === '' ? {} : { placeholder: plain(last, LONGEST_PLACEHOLDER) }),
      ...(entered === '' ? {} : { initial_value: entered }),
    },
  };
}

/** 高新技术企业（新增，家）. */
function labelOf(name: string, unit: string): string {
  if (unit === '') return name;
  return name.endsWith('）') ? `${name.slice(0, -1)}，${unit}）` : `${name}（${unit}）`;
}

/** In a thread, where no window can open by itself. */
export function viewFillIn(year: number, place: FormPlace): View {
  const text = `填报${year}年数据：点下面的按钮按板块填；也可以把数据表（.xlsx .csv .json）拖进来，写“导入${year}年数据”。`;
  const open: types.Button = {
    type: 'button',
    action_id: FORM.open,
    style: 'primary',
    text: plain('打开填报表'),
    value: JSON.stringify(place),
  };
  return { ...sayPlainly(text), blocks: [...sayPlainly(text).blocks, { type: 'actions', elements: [open] }] };
}
