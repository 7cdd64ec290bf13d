/** What the kinds of drawing share. */

export type Colour = (token: string) => string;

export const FONT = '"Inter Variable", system-ui, sans-serif';

/** A longer unit stands in the title and the table only. */
const LONGEST_UNIT = 4;

export type State = 'ok' | 'partial' | 'provisional' | 'unknown';

/** A value in a period; numbers in the unit that people read. */
export interface Point {
  value: number | null;
  low: number | null;
  high: number | null;
  state: State;
  text: string;
}

export const isOpen = (point?: { state: State }): boolean => point?.state === 'partial' || point?.state === 'provisional';

/** What a custom series is drawn with. */
export interface Api {
  value(dim: number): number;
  coord(at: [number, number]): [number, number];
  size(of: [number, number]): [number, number];
}

const short = (value: number): string =>
  new Intl.NumberFormat('en-GB', Math.abs(value) >= 10_000 ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumSignificantDigits: 4 }).format(value);

/** Room for all that is to be seen on an axis. */
export function edgeOf(values: (number | null)[], side: 1 | -1): number {
  const all = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const air = (most > least ? most - least : Math.abs(most) || 1) * 0.08;
  return side > 0 ? most + air : least >= 0 ? Math.max(0, least - air) : least - air;
}

export function tooltip(colour: Colour, formatter: (shown: { dataIndex: number }[]) => string): object {
  return {
    trigger: 'axis',
    confine: true,
    backgroundColor: colour('raised'),
    borderColor: colour('line'),
    textStyle: { color: colour('ink'), fontSize: 12 },
    axisPointer: { lineStyle: { color: colour('line-strong') } },
    formatter,
  };
}

/** Lines of plain text for a tooltip. */
export function lines(texts: string[]): string {
  const box = document.createElement('div');
  for (const text of texts) {
    const row = document.createElement('div');
    row.textContent = text;
    box.append(row);
  }
  return box.innerHTML;
}

export function periodAxis(labels: string[], colour: Colour, more: object = {}): object {
  return {
    type: 'category',
    data: labels,
    boundaryGap: true,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: colour('ink-3'), fontSize: 11, hideOverlap: true },
    ...more,
  };
}

export function valueAxis(ends: { least: number; most: number; before: string; after: string }, colour: Colour, more: object = {}): object {
  return {
    type: 'value',
    scale: true,
    min: ends.least,
    max: ends.most,
    splitLine: { lineStyle: { color: colour('plot-grid') } },
    axisLabel: {
      color: colour('ink-3'),
      fontSize: 11,
      showMinLabel: false,
      showMaxLabel: false,
      formatter: (value: number) => ends.before + short(value) + (ends.after.length <= LONGEST_UNIT ? ends.after : ''),
    },
    ...more,
  };
}

/** A pattern for what is not settled. */
export function hatch(colour: Colour): object {
  const size = 6;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * 2;
  const pen = canvas.getContext('2d');
  if (!pen) {
    return { fill: colour('plot-grid'), opacity: 0.5 };
  }
  pen.scale(2, 2);
  pen.strokeStyle = colour('plot-hatch');
  pen.lineWidth = 1;
  pen.beginPath();
  for (const from of [-size, 0, size]) {
    pen.moveTo(from, size);
    pen.lineTo(from + size, 0);
  }
  pen.stroke();
  return { fill: { image: canvas, repeat: 'repeat', imageWidth: size * 2, imageHeight: size * 2, scaleX: 0.5, scaleY: 0.5 }, opacity: 0.55 };
}

/** The periods that are not whole or too young, hatched, with a word under the first of them. */
export function hatched(points: { state: State }[], axes: object, word: string, colour: Colour): object {
  const first = points.findIndex(isOpen);
  const fill = hatch(colour);
  return {
    type: 'custom',
    ...axes,
    silent: true,
    animation: false,
    z: 1,
    tooltip: { show: false },
    data: points.map((_, at) => at),
    encode: { x: 0, y: -1 },
    renderItem: ({ coordSys }: { coordSys: { y: number; height: number } }, api: Api) => {
      const at = api.value(0);
      if (!isOpen(points[at])) {
        return undefined;
      }
      const width = api.size([1, 0])[0];
      const x = api.coord([at, 0])[0] - width / 2;
      const shape = { x, y: coordSys.y, width, height: coordSys.height };
      const text = { text: word, x: x + 4, y: coordSys.y + coordSys.height - 16, fill: colour('ink-3'), font: `11px ${FONT}` };
      return {
        type: 'group',
        children: [{ type: 'rect', shape, style: fill }, ...(at === first && word ? [{ type: 'text', style: text }] : [])],
      };
    },
  };
}
