import { edgeOf, hatched, isOpen, lines as textLines, periodAxis, tooltip, valueAxis, type Api, type Colour, type Point } from './style';

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

/** Values over time; `guard` is a guardrail on the same periods. */
export interface TimeModel {
  line: Line;
  guard: Line | null;
  unsettled: string;
}

const MARKS = { target: 'accent', baseline: 'ink-3', limit: 'blocked' } as const;
const DASHES = { target: [5, 4], baseline: [1, 3], limit: 'solid' } as const;

export function timeOption(model: TimeModel, colour: Colour): object {
  const lines = model.guard ? [model.line, model.guard] : [model.line];
  return {
    tooltip: tooltip(colour, (shown) => tip(lines, shown[0]?.dataIndex ?? 0)),
    title: model.guard
      ? [{ text: model.guard.name, left: 56, top: 212, textStyle: { fontSize: 12, fontWeight: 500, color: colour('ink-2') } }]
      : [],
    grid: [
      { left: 56, right: 12, top: 20, height: model.guard ? 170 : 182 },
      ...(model.guard ? [{ left: 56, right: 12, top: 240, height: 84 }] : []),
    ],
    xAxis: lines.map((line, at) =>
      periodAxis(line.labels, colour, { gridIndex: at, ...(at === lines.length - 1 ? {} : { axisLabel: { show: false } }) })),
    yAxis: lines.map((line, at) =>
      valueAxis({ least: edge(line, -1), most: edge(line, 1), before: line.before, after: line.after }, colour, { gridIndex: at, splitNumber: at ? 2 : 4 })),
    series: lines.flatMap((line, at) => series(line, at, model, colour)),
  };
}

function tip(lines: Line[], at: number): string {
  return textLines(lines.flatMap((line) => (line.points[at] ? [`${line.labels[at]}  ${line.name}: ${line.points[at].text}`] : [])));
}

/** Room for what the line is held against, and for its interval. */
function edge(line: Line, side: 1 | -1): number {
  return edgeOf([...line.marks.map((mark) => mark.at), ...line.points.flatMap((point) => [point.value, point.low, point.high])], side);
}

function series(line: Line, at: number, model: TimeModel, colour: Colour): object[] {
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
  return [hatched(line.points, axes, at ? '' : model.unsettled, colour), band(line, axes, colour), solid, unsettled(line, axes, colour)];
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
