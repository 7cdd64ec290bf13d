import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, CustomChart, GridComponent, MarkAreaComponent, MarkLineComponent, TitleComponent, TooltipComponent, SVGRenderer]);

interface Point {
  value: number | null;
  low: number | null;
  high: number | null;
  state: 'ok' | 'partial' | 'provisional' | 'unknown';
  text: string;
}

interface Line {
  name: string;
  labels: string[];
  points: Point[];
  marks: { kind: 'target' | 'baseline' | 'limit'; at: number; text: string }[];
  from: number | null;
  to: number | null;
  zone: string;
  before: string;
  after: string;
}

/** All that a chart shows; `guard` is a guardrail on the same periods. */
export interface ChartModel {
  line: Line;
  guard: Line | null;
  unsettled: string;
}

/** A chart on the page. */
export interface Drawing {
  show(model: ChartModel, colour: (token: string) => string): void;
  resize(): void;
  dispose(): void;
}

type Colour = (token: string) => string;

/** A longer unit stands in the title and the table only. */
const LONGEST_UNIT = 4;

const FONT = '"Inter Variable", system-ui, sans-serif';
const MARKS = { target: 'accent', baseline: 'ink-3', limit: 'blocked' } as const;
const DASHES = { target: [5, 4], baseline: [1, 3], limit: 'solid' } as const;

/** A chart on an element that has a size. */
export function drawOn(place: HTMLElement, moves: boolean): Drawing {
  const chart = init(place, undefined, { renderer: 'svg' });
  return {
    show: (model, colour) => chart.setOption(option(model, colour, moves), true),
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}

function option(model: ChartModel, colour: Colour, moves: boolean): EChartsCoreOption {
  const lines = model.guard ? [model.line, model.guard] : [model.line];
  return {
    animation: moves,
    animationDuration: 200,
    textStyle: { fontFamily: FONT },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: colour('raised'),
      borderColor: colour('line'),
      textStyle: { color: colour('ink'), fontSize: 12 },
      axisPointer: { lineStyle: { color: colour('line-strong') } },
      formatter: (shown: { axisIndex?: number; dataIndex: number; seriesIndex: number }[]) => tip(lines, shown),
    },
    title: model.guard
      ? [{ text: model.guard.name, left: 56, top: 212, textStyle: { fontSize: 12, fontWeight: 500, color: colour('ink-2') } }]
      : [],
    grid: [
      { left: 56, right: 12, top: 20, height: model.guard ? 170 : 182 },
      ...(model.guard ? [{ left: 56, right: 12, top: 240, height: 84 }] : []),
    ],
    xAxis: lines.map((line, at) => ({
      type: 'category',
      gridIndex: at,
      data: line.labels,
      boundaryGap: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: at === lines.length - 1, color: colour('ink-3'), fontSize: 11, hideOverlap: true },
    })),
    yAxis: lines.map((line, at) => ({
      type: 'value',
      gridIndex: at,
      scale: true,
      splitNumber: at ? 2 : 4,
      min: edge(line, -1),
      max: edge(line, 1),
      splitLine: { lineStyle: { color: colour('plot-grid') } },
      axisLabel: {
        color: colour('ink-3'),
        fontSize: 11,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => line.before + short(value) + (line.after.length <= LONGEST_UNIT ? line.after : ''),
      },
    })),
    series: lines.flatMap((line, at) => series(line, at, model, colour)),
  };
}

/** Room for what the line is held against, and for its interval. */
function edge(line: Line, side: 1 | -1): number {
  const all = [
    ...line.marks.map((mark) => mark.at),
    ...line.points.flatMap((point) => [point.value, point.low, point.high]),
  ].filter((value): value is number => value !== null && Number.isFinite(value));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const air = (most > least ? most - least : Math.abs(most) || 1) * 0.08;
  return side > 0 ? most + air : least >= 0 ? Math.max(0, least - air) : least - air;
}

function series(line: Line, at: number, model: ChartModel, colour: Colour): object[] {
  const settled = line.points.map((point) => (point.state === 'ok' ? point.value : null));
  const last = settled.findLastIndex((value) => value !== null);
  const axes = { xAxisIndex: at, yAxisIndex: at };
  const solid = {
    type: 'line',
    ...axes,
    name: line.name,
    data: settled,
    symbol: 'circle',
    symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => (dataIndex === last ? 8 : 0),
    showSymbol: true,
    itemStyle: { color: colour('plot') },
    lineStyle: { color: colour('plot'), width: at ? 1.75 : 2, join: 'round' },
    z: 4,
    label: {
      show: true,
      position: 'top',
      color: colour('ink'),
      fontSize: 11,
      fontWeight: 600,
      formatter: ({ dataIndex }: { dataIndex: number }) => (dataIndex === last ? line.points[dataIndex].text : ''),
    },
    markLine: {
      silent: true,
      animation: false,
      // Or a limit of 0.985 would be drawn at 0.98.
      precision: 12,
      symbol: 'none',
      data: line.marks.map((mark) => ({
        yAxis: mark.at,
        lineStyle: { color: colour(MARKS[mark.kind]), type: DASHES[mark.kind], width: mark.kind === 'baseline' ? 1 : 1.5 },
        label: { position: mark.kind === 'baseline' ? 'insideStartBottom' : 'insideStartTop', formatter: mark.text, color: colour(MARKS[mark.kind]), fontSize: 11 },
      })),
    },
    markArea: { silent: true, animation: false, data: areas(line, colour) },
  };
  return [hatched(line, axes, at ? '' : model.unsettled, colour), band(line, axes, colour), solid, unsettled(line, axes, colour)];
}

/** The zones beyond a limit. */
function areas(line: Line, colour: Colour): object[][] {
  const zone = { color: colour('blocked-bg') };
  const areas: object[][] = [];
  if (line.from !== null) {
    areas.push([{ yAxis: edge(line, -1), itemStyle: zone }, { yAxis: line.from }]);
  }
  if (line.to !== null) {
    areas.push([{ yAxis: line.to, itemStyle: zone }, { yAxis: edge(line, 1) }]);
  }
  return areas;
}

function hatch(colour: Colour): object {
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

interface Api {
  value(dim: number): number;
  coord(at: [number, number]): [number, number];
  size(of: [number, number]): [number, number];
}

const isOpen = (point?: Point): boolean => point?.state === 'partial' || point?.state === 'provisional';

/** The periods that are not whole or too young, hatched, with a word under the first of them. */
function hatched(line: Line, axes: object, word: string, colour: Colour): object {
  const first = line.points.findIndex(isOpen);
  const fill = hatch(colour);
  return {
    type: 'custom',
    ...axes,
    silent: true,
    animation: false,
    z: 1,
    tooltip: { show: false },
    data: line.points.map((_, at) => at),
    encode: { x: 0, y: -1 },
    renderItem: ({ coordSys }: { coordSys: { y: number; height: number } }, api: Api) => {
      const at = api.value(0);
      if (!isOpen(line.points[at])) {
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

/** The 95 % interval of the settled values as an area. */
function band(line: Line, axes: object, colour: Colour): object {
  const known = line.points.map((point) => (point.state === 'ok' && point.low !== null && point.high !== null ? point : null));
  return {
    type: 'custom',
    ...axes,
    silent: true,
    animation: false,
    z: 2,
    clip: true,
    tooltip: { show: false },
    data: known.map((_, at) => at),
    renderItem: (_: unknown, api: Api) => {
      const at = api.value(0);
      const [one, other] = [known[at], known[at + 1]];
      if (!one || !other) {
        return undefined;
      }
      return {
        type: 'polygon',
        shape: {
          points: [
            api.coord([at, one.high!]),
            api.coord([at + 1, other.high!]),
            api.coord([at + 1, other.low!]),
            api.coord([at, one.low!]),
          ],
        },
        style: { fill: colour('plot-band'), stroke: colour('plot-band'), lineWidth: 1 },
      };
    },
    encode: { x: 0, y: -1 },
  };
}

/** Dotted on from the last settled value. */
function unsettled(line: Line, axes: object, colour: Colour): object {
  return {
    type: 'line',
    ...axes,
    name: '',
    data: line.points.map((point, at) => (isOpen(point) || isOpen(line.points[at + 1]) || isOpen(line.points[at - 1]) ? point.value : null)),
    symbol: 'circle',
    symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => (isOpen(line.points[dataIndex]) ? 6 : 0),
    itemStyle: { color: colour('paper'), borderColor: colour('plot'), borderWidth: 1.5 },
    lineStyle: { color: colour('plot'), width: 1.5, type: [2, 3] },
    z: 3,
  };
}

function tip(lines: Line[], shown: { dataIndex: number }[]): string {
  const at = shown[0]?.dataIndex ?? 0;
  const box = document.createElement('div');
  for (const line of lines) {
    const point = line.points[at];
    if (point) {
      const row = document.createElement('div');
      row.textContent = `${line.labels[at]}  ${line.name}: ${point.text}`;
      box.append(row);
    }
  }
  return box.innerHTML;
}

const short = (value: number): string =>
  new Intl.NumberFormat('en-GB', Math.abs(value) >= 10_000 ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumSignificantDigits: 4 }).format(value);
