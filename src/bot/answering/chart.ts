export interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

export interface Chart {
  /** What is shown, with its unit: 新增高新技术企业（家）. */
  readonly title: string;
  /** From left to right; at least one. */
  readonly points: readonly ChartPoint[];
}

/** What a chart's text is set in; where it is drawn, a font of this name must be there. */
export const CHART_FONT = 'Noto Sans SC';

const HEIGHT = 420;
const TOP = 84;
const FOOT = 56;
const SIDE = 48;
const BAR = 56;
const GAP = 40;
const LEAST_WIDTH = 560;
const TITLE_SIZE = 20;
const TEXT_SIZE = 16;
const INK = '#1d1c1d';
const FAINT = '#696969';
const BAR_COLOUR = '#2b6cb0';
const FALL_COLOUR = '#c05621';

/** A bar chart as SVG, for a page as it is and for a picture through `render-chart.ts`; a fall stands below the line. */
export function drawChart({ title, points }: Chart): string {
  const width = Math.max(LEAST_WIDTH, 2 * SIDE + points.length * (BAR + GAP) - GAP);
  const values = points.map((p) => p.value);
  const highest = Math.max(0, ...values);
  const span = highest - Math.min(0, ...values) || 1;
  const heightOf = (value: number) => (Math.abs(value) / span) * (HEIGHT - TOP - FOOT);
  const line = TOP + heightOf(highest);
  const left = (width - (points.length * (BAR + GAP) - GAP)) / 2;
  const bars = points.map(({ label, value }, i) => {
    const x = left + i * (BAR + GAP);
    const height = heightOf(value);
    const top = value < 0 ? line : line - height;
    return [
      fill(x, top, BAR, height, value < 0 ? FALL_COLOUR : BAR_COLOUR),
      write(String(value), x + BAR / 2, top - 8, TEXT_SIZE, INK),
      write(label, x + BAR / 2, HEIGHT - 18, TEXT_SIZE, FAINT),
    ].join('');
  });
  // A Chinese character is as wide as its size: a long title is set smaller.
  const titleSize = Math.min(TITLE_SIZE, (width - SIDE) / Math.max(1, [...title].length));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" font-family="${CHART_FONT}" text-anchor="middle">`,
    fill(0, 0, width, HEIGHT, '#ffffff'),
    write(title, width / 2, 40, titleSize, INK),
    ...bars,
    fill(SIDE / 2, line, width - SIDE, 1, FAINT),
    '</svg>',
  ].join('');
}

const fill = (x: number, y: number, width: number, height: number, colour: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;

const write = (text: string, x: number, y: number, size: number, colour: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}">${escapeXml(text)}</text>`;

/** Control characters are forbidden in XML, escaped or not. */
const escapeXml = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
