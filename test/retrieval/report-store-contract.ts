import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadReport, ReportStore } from '../../src/retrieval/report-store.ts';
import type { Result } from '../../src/shared/result.ts';
import { hostileTexts } from './hostile-texts.ts';
import { makeReport } from './make-report.ts';
import { measureRecall, VOCABULARY_REPORTS } from './vocabulary.ts';

/** Opens one more store object on the same contents, as another process would. */
export type OpenStore = () => ReportStore;

/** What every report store does; `create` makes an empty one and removes it when the test is over. */
export function describeReportStore(name: string, create: () => Promise<OpenStore>): void {
  describe(`${name} keeps reports`, () => {
    let open: OpenStore;
    let store: ReportStore;
    beforeEach(async () => {
      open = await create();
      store = open();
    });
    const write = async (...reports: ReadReport[]) => {
      unwrap(unwrap(await store.asWriter(() => store.put(reports))));
    };
    const ids = async () =>
      unwrap(await store.reports())
        .map((r) => r.id)
        .sort();

    it('is empty at first, and finds nothing', async () => {
      expect(await store.reports()).toEqual({ ok: true, value: [] });
      expect(await store.indicators()).toEqual({ ok: true, value: [] });
      expect(await store.figuresOf(['高新技术企业'])).toEqual({ ok: true, value: [] });
      expect(await store.searchPassages('高新技术企业', 3)).toEqual({ ok: true, value: [] });
      expect(await store.remove(['none'])).toEqual({ ok: true, value: undefined });
    });

    it('gives back a report as it was put', async () => {
      const read = makeReport('a', { passages: [{ text: '培育高新技术企业。' }], figures: [{}] });
      await write(read);
      expect(unwrap(await store.reports())).toEqual([read.report]);
      expect(unwrap(await store.figuresOf(['高新技术企业']))).toEqual([
        { ...read.figures[0], reportId: 'a' },
      ]);
      expect(unwrap(await store.searchPassages('高新技术企业', 3))).toMatchObject([
        { ...read.passages[0], reportId: 'a' },
      ]);
    });

    it('reads whole reports back, each with its own passages and figures in reading order', async () => {
      const [a, b, c] = ['a', "b' OR '1'='1", 'c'].map((id) =>
        makeReport(id, {
          passages: [{ text: `${id}的第一段。` }, { text: `${id}的第二段。` }],
          figures: [{ indicator: `${id}的指标` }, {}],
        }),
      ) as [ReadReport, ReadReport, ReadReport];
      await write(a, b, c);
      const byId = (reports: readonly ReadReport[]) =>
        reports.toSorted((x, y) => x.report.id.localeCompare(y.report.id));
      expect(byId(unwrap(await store.read(['a', b.report.id, 'none'])))).toEqual(byId([a, b]));
      expect(unwrap(await store.read([]))).toEqual([]);
      expect(unwrap(await store.read(['none']))).toEqual([]);
    });

    it('replaces a report as a whole', async () => {
      await write(
        makeReport('a', { passages: [{ text: '旧的一段。' }], figures: [{ indicator: '旧指标' }] }),
        makeReport('b', { figures: [{ indicator: '旁边的指标' }] }),
      );
      await write(
        makeReport('a', { passages: [{ text: '新的一段。' }], figures: [{ indicator: '新指标' }] }),
      );
      expect(await ids()).toEqual(['a', 'b']);
      expect(unwrap(await store.figuresOf(['旧指标']))).toEqual([]);
      expect(unwrap(await store.figuresOf(['新指标', '旁边的指标']))).toHaveLength(2);
      expect(unwrap(await store.searchPassages('一段', 9)).map((p) => p.text)).toEqual(['新的一段。']);
      expect(unwrap(await store.indicators()).toSorted()).toEqual(['新指标', '旁边的指标'].toSorted());
    });

    it('removes a report with all that is its own, and nothing else', async () => {
      const figures = [{ indicator: '共有的' }];
      await write(
        makeReport('a', { passages: [{ text: '甲段。' }], figures: [...figures, { indicator: '独有的' }] }),
        makeReport('b', { passages: [{ text: '乙段。' }], figures }),
      );
      unwrap(unwrap(await store.asWriter(() => store.remove(['a']))));
      expect(await ids()).toEqual(['b']);
      expect(unwrap(await store.indicators())).toEqual(['共有的']);
      expect(unwrap(await store.figuresOf(['共有的', '独有的'])).map((f) => f.reportId)).toEqual(['b']);
      expect(unwrap(await store.searchPassages('甲段', 9)).map((p) => p.reportId)).toEqual(['b']);
    });

    it('is empty and usable again when cleared', async () => {
      await write(makeReport('a', { passages: [{ text: '甲段。' }], figures: [{}] }));
      unwrap(unwrap(await store.asWriter(() => store.clear())));
      expect(await ids()).toEqual([]);
      expect(unwrap(await store.indicators())).toEqual([]);
      await write(makeReport('b', { passages: [{ text: '乙段。' }], figures: [{}] }));
      expect(unwrap(await store.figuresOf(['高新技术企业'])).map((f) => f.reportId)).toEqual(['b']);
    });

    it('takes a report without passages and without figures', async () => {
      await write(makeReport('bare'));
      expect(await ids()).toEqual(['bare']);
      expect(unwrap(await store.searchPassages('高新技术企业', 3))).toEqual([]);
    });

    it('keeps null years and masked figures as they are', async () => {
      const figures = [
        { value: null, masked: '**', raw: '**', year: null },
        { value: '3.0', masked: null, year: 2021 },
      ];
      await write(makeReport('masked', { year: null, passages: [{ text: '新增企业**家。' }], figures }));
      expect(unwrap(await store.reports())).toMatchObject([{ year: null, planYear: null }]);
      const found = unwrap(await store.figuresOf(['高新技术企业'])).toSorted(
        (a, b) => (a.year ?? 0) - (b.year ?? 0),
      );
      expect(found).toMatchObject(figures);
      expect(unwrap(await store.searchPassages('新增企业', 3))).toMatchObject([{ year: null }]);
    });

    it('looks up exactly the indicators asked for, in the reports asked for', async () => {
      const figures = ['高新技术企业', '高新技术企业总量', '企业'].map((indicator) => ({ indicator }));
      await write(...['a', 'b', 'c'].map((id) => makeReport(id, { figures })));
      const find = async (...query: Parameters<ReportStore['figuresOf']>) =>
        unwrap(await store.figuresOf(...query))
          .map((f) => `${f.reportId} ${f.indicator}`)
          .sort();
      expect(await find(['企业'])).toEqual(['a 企业', 'b 企业', 'c 企业']);
      expect(await find(['企业', '高新技术企业'], ['b'])).toEqual(['b 企业', 'b 高新技术企业']);
      expect(await find(['高新技术'])).toEqual([]);
      expect(await find(['企业'], [])).toEqual([]);
      expect(await find([], ['a'])).toEqual([]);
      expect(await find(['企业'], ['nobody'])).toEqual([]);
      expect(await find(['企业'], [...Array.from({ length: 300 }, (_, i) => `x${i}`), 'c'])).toEqual([
        'c 企业',
      ]);
    });

    it('never lets another year or another report through a filter', async () => {
      const passages = [2020, 2021, null].flatMap((year) =>
        Array.from({ length: 5 }, (_, i) => ({ text: `高新技术企业培育第${i}段。`, year })),
      );
      await write(makeReport('a', { passages }), makeReport('b', { passages }));
      const search = async (...query: Parameters<ReportStore['searchPassages']>) =>
        unwrap(await store.searchPassages(...query));
      const ofYear = await search('高新技术企业培育', 99, { years: [2021] });
      expect(ofYear.map((p) => p.year)).toEqual(Array.from({ length: 10 }, () => 2021));
      const ofReport = await search('高新技术企业培育', 99, { reportIds: ['b'], years: [2020, 2021] });
      expect(ofReport.map((p) => p.reportId)).toEqual(Array.from({ length: 10 }, () => 'b'));
      expect(await search('高新技术企业培育', 99, { years: [1999] })).toEqual([]);
      expect(await search('高新技术企业培育', 99, { reportIds: [] })).toEqual([]);
      expect(await search('高新技术企业培育', 4)).toHaveLength(4);
    });

    it('gives the passage that holds the words first', async () => {
      const texts = ['组织理论学习中心组集中学习。', '选派科技特派员下乡。', '兑现奖补资金。'];
      await write(makeReport('a', { passages: texts.map((text) => ({ text })) }));
      const [first, second] = unwrap(await store.searchPassages('科技特派员做了什么？', 3));
      expect(first?.text).toBe('选派科技特派员下乡。');
      expect(first?.score).toBeGreaterThan(second?.score ?? 0);
    });

    it.each([
      ['nothing', ''],
      ['marks only', '？！…'],
      ['white space', '   '],
      ['operators', '"（) AND OR NOT * ~'],
      ['10,000 letters', 'x'.repeat(10_000)],
    ])('searches for %s without an error', async (_, query) => {
      await write(makeReport('a', { passages: [{ text: '甲段。' }] }));
      expect((await store.searchPassages(query, 3)).ok).toBe(true);
    });

    it('finds two- and four-character words, also after a second write', async () => {
      const half = VOCABULARY_REPORTS.length / 2;
      await write(...VOCABULARY_REPORTS.slice(0, half));
      expect(await measureRecall(store, VOCABULARY_REPORTS.slice(0, half))).toBeGreaterThanOrEqual(0.99);
      await write(...VOCABULARY_REPORTS.slice(half));
      expect(await measureRecall(store, VOCABULARY_REPORTS)).toBeGreaterThanOrEqual(0.99);
      unwrap(await store.asWriter(async () => {}));
      expect(await measureRecall(open(), VOCABULARY_REPORTS)).toBeGreaterThanOrEqual(0.99);
    });

    it('touches no other row for 100 hostile ids and indicators', async () => {
      const kept = ['plain-1', 'plain-2'].map((id) => makeReport(id, { passages: [{}], figures: [{}] }));
      await write(...kept);
      for (const hostile of hostileTexts) {
        expect(await store.remove([hostile])).toEqual({ ok: true, value: undefined });
        expect(await store.figuresOf([hostile], [hostile])).toEqual({ ok: true, value: [] });
        expect(await store.searchPassages(hostile, 9, { reportIds: [hostile] })).toEqual({
          ok: true,
          value: [],
        });
      }
      expect(await ids()).toEqual(['plain-1', 'plain-2']);
      expect(unwrap(await store.figuresOf(['高新技术企业']))).toHaveLength(2);
    });

    it('keeps and removes reports that have those very ids and indicators', async () => {
      const reports = hostileTexts.map((text) =>
        makeReport(text, { passages: [{ text: '一段。' }], figures: [{ indicator: text }] }),
      );
      await write(makeReport('plain', { figures: [{}] }), ...reports);
      for (const text of hostileTexts)
        expect(
          unwrap(await store.figuresOf([text])).map((f) => f.reportId),
          text,
        ).toEqual([text]);
      const [first = '', ...rest] = hostileTexts;
      unwrap(await store.remove([first]));
      expect(await ids()).toEqual(['plain', ...rest].sort());
      unwrap(await store.remove(rest));
      expect(await ids()).toEqual(['plain']);
      expect(unwrap(await store.indicators())).toEqual(['高新技术企业']);
    });

    it('shows a reader what another store object has written', async () => {
      const reader = open();
      expect(unwrap(await reader.reports())).toEqual([]);
      await write(makeReport('a', { passages: [{ text: '甲段。' }], figures: [{}] }));
      expect(unwrap(await reader.reports()).map((r) => r.id)).toEqual(['a']);
      expect(unwrap(await reader.indicators())).toEqual(['高新技术企业']);
      expect(unwrap(await reader.figuresOf(['高新技术企业']))).toHaveLength(1);
      expect(unwrap(await reader.searchPassages('甲段', 3))).toHaveLength(1);
      unwrap(unwrap(await store.asWriter(() => store.remove(['a']))));
      expect(unwrap(await reader.reports())).toEqual([]);
      expect(unwrap(await reader.searchPassages('甲段', 3))).toEqual([]);
      unwrap(unwrap(await store.asWriter(() => store.clear())));
      await write(makeReport('b'));
      expect(unwrap(await reader.reports()).map((r) => r.id)).toEqual(['b']);
    });

    it('lets one writer in at a time', async () => {
      const steps: string[] = [];
      const writeAs = (writer: ReportStore, id: string) =>
        writer.asWriter(async () => {
          steps.push(`${id} in`);
          await writer.put([makeReport(id, { figures: [{}] })]);
          steps.push(`${id} out`);
        });
      const outcomes = await Promise.all([writeAs(store, 'a'), writeAs(open(), 'b')]);
      const [firstIn = '', firstOut, ...others] = steps;
      expect(firstOut).toBe(firstIn.replace('in', 'out'));
      for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error.kind).toBe('store-busy');
      expect(others).toHaveLength(outcomes.every((o) => o.ok) ? 2 : 0);
      expect(await ids()).toHaveLength(outcomes.filter((o) => o.ok).length);
    });
  });
}

/** The value of a result that must be one. */
export function unwrap<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}
