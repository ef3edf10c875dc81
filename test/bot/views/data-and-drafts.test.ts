import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS_IN_PART, partOf } from '../../../src/bot/form/form-place.ts';
import { splitBlocks } from '../../../src/bot/slack/limits.ts';
import { viewDataForm, viewFillIn, viewNoForm, viewOpening } from '../../../src/bot/views/data-form.ts';
import {
  viewDraftCheck,
  viewDraftSources,
  viewSectionDraft,
  viewWholeDraft,
} from '../../../src/bot/views/draft.ts';
import { viewHome } from '../../../src/bot/views/home.ts';
import { viewProgress } from '../../../src/bot/views/progress.ts';
import { viewSaved, viewUndone } from '../../../src/bot/views/saved.ts';
import type { Program } from '../../../src/cli/program.ts';
import { type DataForm, readDataForm } from '../../../src/workflows/data/data-form.ts';
import { importData } from '../../../src/workflows/data/import-data.ts';
import { type WrittenDraft, writeDraft } from '../../../src/workflows/draft/write-draft.ts';
import { openCorpusProgram } from '../../support/corpus-program.ts';
import { SAMPLE_DATA } from '../../support/sample-data.ts';

const WHO = { who: '陈琳（U0CLERK）', at: '2024-01-02T03:04:05.000Z' };

let program: Program;
let close: () => Promise<void>;
let empty: DataForm;
let full: DataForm;
let section: WrittenDraft;
let whole: WrittenDraft;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
  empty = await readForm();
  const imported = await importData(program, { file: SAMPLE_DATA, year: 2023, ...WHO });
  if (!imported.ok) throw new Error(imported.error.kind);
  full = await readForm();
  section = await draft('培育创新主体');
  whole = await draft(null);
});
afterAll(() => close());

async function readForm(): Promise<DataForm> {
  const form = await readDataForm(program, 2023);
  if (!form.ok) throw new Error(form.error.kind);
  return form.value;
}

async function draft(words: string | null): Promise<WrittenDraft> {
  const written = await writeDraft(program, { year: 2023, section: words, phrasingOf: null, dataFile: null });
  if (!written.ok) throw new Error(written.error.kind);
  return written.value;
}

const asFile = (view: object): string => `${JSON.stringify(view, null, 2)}\n`;
const matches = (view: object, name: string) =>
  expect(asFile(view)).toMatchFileSnapshot(`snapshots/${name}.json`);

const PLACE = { channel: 'C0OFFICE', thread: null };

function formView(form: DataForm, index: number, part = 0) {
  const found = partOf(form, { year: 2023, section: index, part });
  if (!found) throw new Error('no part');
  return viewDataForm(form, found, PLACE);
}

const change = (full2: boolean) => ({
  year: 2023,
  organisation: null,
  version: full2 ? 2 : null,
  unchanged: full2 ? 3 : 5,
  source: '填报表',
  ...WHO,
  notes: full2 ? ['2行还没有填数，已跳过。'] : [],
  changes: {
    figures: {
      added: full2 ? [FIGURE] : [],
      changed: full2 ? [{ before: FIGURE, after: { ...FIGURE, value: '30', qualifier: '近' } }] : [],
      removed: [],
    },
    highlights: {
      added: full2 ? [{ section: '一', text: '获评 <先进> & *优秀*' }] : [],
      changed: [],
      removed: [],
    },
    plans: { added: [], changed: [], removed: [] },
  },
});

const FIGURE = {
  indicator: '高新技术企业',
  measure: 'new',
  value: '29',
  unit: '家',
  qualifier: null,
  period: null,
  scope: null,
  note: null,
  section: null,
} as const;

describe('the views of data', () => {
  it('of the form: nothing in it yet, and filled in', async () => {
    await matches(formView(empty, 1), 'form-empty');
    await matches(formView(full, 1), 'form-filled');
    await matches(formView(full, full.sections.length - 1), 'form-plan');
    await matches(viewOpening(2023), 'form-opening');
    await matches(viewNoForm(2023, '没有 <2022> 年的报告。'), 'form-none');
    await matches(viewFillIn(2023, { year: 2023, section: 1, part: 0 }), 'fill-in');
  });

  it('of a section longer than a window: in parts, nothing left out', () => {
    const [first] = empty.sections;
    const [field] = first?.fields ?? [];
    if (!first || !field) throw new Error('no field');
    const fields = Array.from({ length: 130 }, (_, i) => ({ ...field, id: `field${i}`, entered: `${i}` }));
    const long = { ...empty, sections: [{ ...first, fields }] };
    const views = [0, 1, 2, 3].map((part) => formView(long, 0, part));
    expect(partOf(long, { year: 2023, section: 0, part: 4 })).toBeNull();
    for (const { blocks, private_metadata } of views) {
      expect(blocks.length).toBeLessThanOrEqual(FIELDS_IN_PART + 2);
      expect(private_metadata?.length).toBeLessThanOrEqual(3000);
    }
    const ids = views.flatMap((v) => v.blocks.flatMap((b) => (b.type === 'input' ? (b.block_id ?? '') : [])));
    expect(ids).toEqual(fields.map((f) => f.id));
    expect(JSON.stringify(views[0]?.blocks[0])).toContain('之4');
  });

  it('of what was saved, and taken back', async () => {
    await matches(viewSaved(change(true)), 'saved');
    await matches(viewSaved(change(false)), 'saved-nothing');
    await matches(viewUndone({ ...change(true), version: 3 }), 'undone');
  });

  it('of the App Home: before anything, and in the middle of it', async () => {
    const recent = {
      drafts: [
        { year: 2023, section: null, ...WHO, gaps: [{ section: '（一）党建', needs: '干部（名）' }] },
        { year: 2023, section: '科普', ...WHO, gaps: [] },
      ],
      checks: [{ title: '2023年总结<送审稿>', ...WHO, findings: 3 }],
    };
    const before = {
      year: 2023,
      form: empty,
      last: null,
      isEditor: true,
      recent: { drafts: [], checks: [] },
    };
    await matches(viewHome(before), 'home-empty');
    const history = await program.dataLedger.history(2023);
    const last = (history.ok && history.value[0]) || null;
    await matches(viewHome({ ...before, form: full, last, recent, isEditor: false }), 'home-reader');
    await matches(viewHome({ ...before, form: full, last, recent }), 'home');
    await matches(viewHome({ ...before, form: '资料库里没有报告。' }), 'home-none');
    expect(viewHome({ ...before, form: full, recent }).blocks.length).toBeLessThan(100);
  });

  it('of what is under way', async () => {
    await matches(viewProgress('正在读“<a>.docx”……', 'Ev1/F1'), 'progress');
  });
});

describe('the views of a draft', () => {
  it('of a section, its sources and its check', async () => {
    await matches(viewSectionDraft(section, { keptId: 'Ev1', phrasingOf: null }), 'draft-section');
    await matches(viewDraftSources(section), 'draft-sources');
    await matches(viewDraftCheck(section), 'draft-check');
  });

  it('of the whole report', async () => {
    await matches(viewWholeDraft(whole, { keptId: 'Ev1', phrasingOf: 2020 }), 'draft-whole');
  });

  it('of the sources of a whole report: in as many messages as it needs', () => {
    const { blocks } = viewDraftSources(whole);
    const messages = splitBlocks(blocks);
    expect(messages.flat()).toEqual(blocks);
    for (const message of messages) expect(message.length).toBeLessThanOrEqual(50);
    const figures = whole.draft.sections.flatMap((s) => s.paragraphs).flatMap((p) => p.figures);
    expect(JSON.stringify(blocks).match(/（(?:填报|计算)）/g)?.length).toBe(figures.length);
  });
});
