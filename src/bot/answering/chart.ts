import { fileURLToPath } from 'node:url';

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

const FAMILY = 'zhubi-chart';
/** The characters of simplified Chinese, and digits: the machine may have no Chinese font. */
const FONT_FILES = [
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
  '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff2',
];

const SCALE = 2;
const HEIGHT = 420;
const TOP = 84;
const FOOT = 56;
const SIDE = 48;
const BAR = 56;
const GAP = 40;
const LEAST_WIDTH = 560;
const INK = '#1d1c1d';
const FAINT = '#696969';
const BAR_COLOUR = '#2b6cb0';
const FALL_COLOUR = '#c05621';

let fonts: Promise<typeof import('@napi-rs/canvas')> | null = null;

/** Loaded when the first chart is drawn: canvas and font are large. */
function loadCanvas(): Promise<typeof import('@napi-rs/canvas')> {
  fonts ??= import('@napi-rs/canvas').then((canvas) => {
    for (const file of FONT_FILES)
      canvas.GlobalFonts.registerFromPath(fileURLToPath(import.meta.resolve(file)), FAMILY);
    return canvas;
  });
  return fonts;
}

/** Whether the chart's font is there: without it the picture would show empty boxes and no error. */
export async function hasChartFont(): Promise<boolean> {
  return (await loadCanvas()).GlobalFonts.has(FAMILY);
}

/** A bar chart as a PNG, twice as large as it is meant to be seen; a fall stands below the line. */
export async function drawChart({ title, points }: Chart): Promise<Uint8Array> {
  const { createCanvas } = await loadCanvas();
  const width = Math.max(LEAST_WIDTH, 2 * SIDE + points.length * (BAR + GAP) - GAP);
  const canvas = createCanvas(width * SCALE, HEIGHT * SCALE);
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, HEIGHT);

  const write = (text: string, x: number, y: number, size: number, colour: string) => {
    context.font = `${size}px ${FAMILY}`;
    context.fillStyle = colour;
    context.textAlign = 'center';
    context.fillText(text, x, y, width - SIDE);
  };
  write(title, width / 2, 40, 20, INK);

  const values = points.map((p) => p.value);
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const span = highest - lowest || 1;
  const heightOf = (value: number) => (Math.abs(value) / span) * (HEIGHT - TOP - FOOT);
  const line = TOP + heightOf(highest);
  const left = (width - (points.length * (BAR + GAP) - GAP)) / 2;
  for (const [i, { label, value }] of points.entries()) {
    const x = left + i * (BAR + GAP);
    const height = heightOf(value);
    context.fillStyle = value < 0 ? FALL_COLOUR : BAR_COLOUR;
    context.fillRect(x, value < 0 ? line : line - height, BAR, height);
    write(String(value), x + BAR / 2, value < 0 ? line - 8 : line - height - 8, 16, INK);
    write(label, x + BAR / 2, HEIGHT - 18, 16, FAINT);
  }
  context.fillStyle = FAINT;
  context.fillRect(SIDE / 2, line, width - SIDE, 1);
  return canvas.encode('png');
}
