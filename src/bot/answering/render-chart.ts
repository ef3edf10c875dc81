import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHART_FONT, type Chart, drawChart } from './chart.ts';
import { readChartFont } from './chart-font.ts';

const SCALE = 2;

/** A chart as a PNG, twice as large as it is meant to be seen. */
export async function renderChart(chart: Chart): Promise<Uint8Array> {
  const svg = drawChart(chart);
  // Loaded when a chart is drawn: it is native code.
  const [{ renderAsync }, font] = await Promise.all([import('@resvg/resvg-js'), readChartFont(svg)]);
  const folder = await mkdtemp(join(tmpdir(), 'zhubi-chart-'));
  try {
    // It takes fonts from files alone.
    const fontFiles = font.map((_, i) => join(folder, `${i}.ttf`));
    await Promise.all(font.map((bytes, i) => writeFile(fontFiles[i] ?? '', bytes)));
    const rendered = await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: SCALE },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: CHART_FONT },
    });
    return rendered.asPng();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
