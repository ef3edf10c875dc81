import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../src/bot/answering/chart.ts';
import { readChartFont } from '../../../src/bot/answering/chart-font.ts';
import { renderChart } from '../../../src/bot/answering/render-chart.ts';

const POINTS = [
  { label: '2021年', value: 22 },
  { label: '2022年', value: 26 },
];

const titled = (title: string) => renderChart({ title, points: POINTS });

/** Width and height stand at the head of every PNG. */
const sizeOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

describe('the chart', () => {
  it('brings its own Chinese font, and different characters look different', async () => {
    // Without a font every character is nothing at all.
    expect(await titled('新增企业')).not.toEqual(await titled('累计金额'));
    const bare = new Resvg(drawChart({ title: '新增企业', points: POINTS }), {
      font: { loadSystemFonts: false },
      fitTo: { mode: 'zoom', value: 2 },
    });
    expect((await titled('新增企业')).length).toBeGreaterThan(bare.render().asPng().length + 1000);
  });

  it.each([
    ['', 0],
    ['26', 2],
    ['新', 1],
    ['新增26家', 4],
  ])('reads for “%s” %i file(s) of the font', async (text, files) => {
    const font = await readChartFont(text);
    expect(font).toHaveLength(files);
    // TrueType begins so.
    for (const bytes of font) expect(Buffer.from(bytes).readUInt32BE(0)).toBe(0x00010000);
  });

  it.each([
    ['falls', [{ label: '2021年', value: -3 }, ...POINTS]],
    ['zeros alone', [{ label: '2021年', value: 0 }]],
    ['forty years', Array.from({ length: 40 }, (_, i) => ({ label: `${1980 + i}年`, value: i }))],
  ])('is drawn of %s', async (_, points) => {
    const { width, height } = sizeOf(await renderChart({ title: '新增高新技术企业（家）', points }));
    expect(width).toBeGreaterThanOrEqual(1120);
    expect(height).toBe(840);
  });

  it.each(['<投入> & 产出', '换\n行', '铃\u0007声'])('takes %j for a title', async (title) => {
    expect(sizeOf(await titled(title)).width).toBe(1120);
  });
});
