import { describe, expect, it } from 'vitest';
import type { EnteredData, EnteredFigure } from '../../src/entered-data/entered-data.ts';
import { emptyData } from '../../src/entered-data/merge-data.ts';
import type { DataSource, EnteredDataLedger } from '../../src/ledger/entered-data-ledger.ts';
import type { Result } from '../../src/shared/result.ts';

const FORM: DataSource = { kind: 'form' };
const FILE: DataSource = {
  kind: 'file',
  name: "高企'); DROP TABLE entered_versions; --.xlsx",
  sha256: 'a'.repeat(64),
};

export const figure = (indicator: string, value: string): EnteredFigure => ({
  indicator,
  measure: 'cumulative',
  value,
  unit: '家',
  qualifier: null,
  period: null,
  scope: null,
  note: null,
  section: null,
});

const sent = (values: Readonly<Record<string, string>>, organisation: string | null = null): EnteredData => ({
  ...emptyData(2023, organisation),
  figures: Object.entries(values).map(([indicator, value]) => figure(indicator, value)),
});

function take<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What any ledger of entered data must do; `open` opens the same one again each time, `create` a new one. */
export function testEnteredDataLedger(create: () => Promise<() => EnteredDataLedger>): void {
  const at = (minute: number) => new Date(Date.UTC(2024, 0, 5, 8, minute)).toISOString();
  /** A ledger, with short ways to use it; each call opens it anew. */
  async function start() {
    const open = await create();
    let minute = 0;
    const deed = () => ({ who: '王芳', at: at(minute++) });
    return {
      save: async (
        values: Readonly<Record<string, string>>,
        organisation: string | null = null,
        source = FILE,
      ) => take(await open().save({ data: sent(values, organisation), source, ...deed() })),
      undo: async (organisation: string | null = null) =>
        take(await open().undo(2023, organisation, { ...deed(), who: '李强' })),
      values: async (organisation: string | null = null, year = 2023) => {
        const current = take(await open().current(year, organisation));
        return current && Object.fromEntries(current.figures.map((f) => [f.indicator, f.value]));
      },
      history: async (year = 2023) => take(await open().history(year)),
      organisations: async () => take(await open().organisations(2023)),
    };
  }

  describe('what was entered', () => {
    it('is nothing before the first', async () => {
      const ledger = await start();
      expect(await ledger.values()).toBeNull();
      expect(await ledger.history()).toEqual([]);
      expect(await ledger.organisations()).toEqual([]);
      expect(await ledger.undo()).toBeNull();
    });

    it('grows with each part that is sent, and tells what each changed', async () => {
      const ledger = await start();
      const first = await ledger.save({ 甲: '1', 乙: '2' });
      const second = await ledger.save({ 乙: '3', 丙: '4', 甲: '1' }, null, FORM);
      expect(await ledger.values()).toEqual({ 甲: '1', 乙: '3', 丙: '4' });
      expect(first.changes.figures.added).toEqual([figure('甲', '1'), figure('乙', '2')]);
      expect(second).toMatchObject({
        unchanged: 1,
        changes: {
          figures: {
            added: [figure('丙', '4')],
            changed: [{ before: figure('乙', '2'), after: figure('乙', '3') }],
          },
        },
      });
      expect(second.version).toBeGreaterThan(first.version ?? 0);
      expect(await ledger.history()).toMatchObject([
        { version: first.version, kind: 'import', who: '王芳', at: at(0), source: FILE, undoes: null },
        {
          version: second.version,
          kind: 'import',
          who: '王芳',
          at: at(1),
          source: FORM,
          changes: second.changes,
        },
      ]);
      expect(await ledger.values(null, 2022)).toBeNull();
      expect(await ledger.history(2022)).toEqual([]);
    });

    it('makes no version of what was there already', async () => {
      const ledger = await start();
      await ledger.save({ 甲: '1' });
      expect(await ledger.save({ 甲: '1' })).toMatchObject({ version: null, unchanged: 1 });
      expect(await ledger.history()).toHaveLength(1);
    });

    it('is taken back step by step, each undo a version of its own', async () => {
      const ledger = await start();
      const { version: one } = await ledger.save({ 甲: '1' });
      const { version: two } = await ledger.save({ 甲: '2', 乙: '5' });
      expect(await ledger.undo()).toMatchObject({
        kind: 'undo',
        who: '李强',
        at: at(2),
        source: null,
        undoes: two,
        changes: { figures: { changed: [{ after: figure('甲', '1') }], removed: [figure('乙', '5')] } },
      });
      expect(await ledger.values()).toEqual({ 甲: '1' });
      expect(await ledger.undo()).toMatchObject({ undoes: one });
      expect(await ledger.values()).toBeNull();
      expect(await ledger.undo()).toBeNull();
      expect((await ledger.history()).map((v) => [v.kind, v.undoes])).toEqual([
        ['import', null],
        ['import', null],
        ['undo', two],
        ['undo', one],
      ]);
    });

    it('goes on after an undo from what then stands', async () => {
      const ledger = await start();
      await ledger.save({ 甲: '1' });
      await ledger.save({ 甲: '2' });
      await ledger.undo();
      const { version: three } = await ledger.save({ 乙: '3' });
      expect(await ledger.values()).toEqual({ 甲: '1', 乙: '3' });
      expect(await ledger.undo()).toMatchObject({ undoes: three });
      expect(await ledger.values()).toEqual({ 甲: '1' });
      await ledger.undo();
      expect(await ledger.values()).toBeNull();
    });

    it('is kept apart for two organisations', async () => {
      const ledger = await start();
      const other = "丹霞区' OR '1'='1";
      await ledger.save({ 甲: '1' });
      await ledger.save({ 甲: '9' }, other);
      expect([await ledger.values(), await ledger.values(other)]).toEqual([{ 甲: '1' }, { 甲: '9' }]);
      expect(await ledger.organisations()).toEqual([null, other]);
      await ledger.undo(other);
      expect([await ledger.values(), await ledger.values(other)]).toEqual([{ 甲: '1' }, null]);
      expect((await ledger.history()).map((v) => v.organisation)).toEqual([null, other, other]);
    });

    it('keeps highlights and plans too', async () => {
      const open = await create();
      const data: EnteredData = {
        ...emptyData(2023, null),
        highlights: [{ section: '党建', text: '获评先进' }],
        plans: [{ indicator: '甲', aim: null, value: '20', unit: '家', qualifier: '以上' }],
      };
      take(await open().save({ data, source: FORM, who: '王芳', at: at(0) }));
      expect(take(await open().current(2023, null))).toEqual(data);
    });
  });
}
