import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { drawChart, hasChartFont } from '../../../src/bot/answering/chart.ts';

const POINTS = [
  { label: '2021年', value: 22 },
  { label: '2022年', value: 26 },
];

/** The pixels of the title's place, as one string for each character's width. */
async function titleOf(title: string): Promise<string> {
  const image = await loadImage(Buffer.from(await drawChart({ title, points: POINTS })));
  const canvas = createCanvas(image.width, 100);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return Buffer.from(context.getImageData(0, 0, image.width, 100).data).toString('base64');
}

describe('the chart', () => {
  it('brings its own Chinese font, and different characters look different', async () => {
    expect(await hasChartFont()).toBe(true);
    // Without a font every character is the same empty box.
    expect(await titleOf('新增企业')).not.toBe(await titleOf('累计金额'));
  });

  it.each([
    ['falls', [{ label: '2021年', value: -3 }, ...POINTS]],
    ['zeros alone', [{ label: '2021年', value: 0 }]],
    ['forty years', Array.from({ length: 40 }, (_, i) => ({ label: `${1980 + i}年`, value: i }))],
  ])('is drawn of %s', async (_, points) => {
    const png = Buffer.from(await drawChart({ title: '新增高新技术企业（家）', points }));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const { width, height } = await loadImage(png);
    expect(width).toBeGreaterThanOrEqual(1120);
    expect(height).toBe(840);
  });
});
