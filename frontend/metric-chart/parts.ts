import { KEYS, type Key } from './keys';
import type { PartsModel } from './model';
import { edgeOf, hatched, isOpen, lines, periodAxis, tooltip, valueAxis, type Colour } from './style';

const RIGHT = 76;

/** So many marks a line at the most, so that they stay apart. */
const MARKS = 8;

type Part = PartsModel['parts'][number];

export function partsOption(model: PartsModel, colour: Colour): object {
  const values = model.parts.flatMap((part) => part.points.map((point) => point.value));
  return {
    tooltip: tooltip(colour, (shown) => tip(model, shown[0]?.dataIndex ?? 0)),
    grid: { left: 56, right: RIGHT, top: 12, bottom: 28 },
    xAxis: periodAxis(model.labels, colour),
    yAxis: valueAxis({ least: edgeOf(values, -1), most: edgeOf(values, 1), before: model.before, after: model.after }, colour, { splitNumber: 4 }),
    series: [
      hatched(model.labels.map((_, at) => ({ state: model.parts.find((part) => isOpen(part.points[at]))?.points[at].state ?? 'ok' })), {}, model.unsettled, colour),
      ...model.parts.flatMap((part, at) => drawn(part, KEYS[at % KEYS.length], colour)),
    ],
  };
}

/** The settled values with their marks, and dotted on from there. */
function drawn(part: Part, key: Key, colour: Colour): object[] {
  const settled = part.points.map((point) => (point.state === 'ok' ? point.value : null));
  const last = settled.findLastIndex((value) => value !== null);
  const every = Math.ceil(settled.length / MARKS);
  const isMarked = (at: number): boolean => (last - at) % every === 0 && at <= last;
  const ink = colour(key.token);
  return [
    {
      type: 'line',
      name: part.name,
      data: settled,
      symbol: key.symbol,
      symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => (dataIndex === last ? 9 : isMarked(dataIndex) ? 6 : 0),
      itemStyle: { color: ink },
      lineStyle: { color: ink, width: 1.75, type: key.dashes, join: 'round' },
      z: 4,
      label: {
        show: true,
        position: 'right',
        color: colour('ink'),
        fontSize: 11,
        fontWeight: 600,
        formatter: ({ dataIndex }: { dataIndex: number }) => (dataIndex === last ? part.points[dataIndex].text : ''),
      },
      labelLayout: (label: { dataIndex: number; rect: { y: number; height: number } }) =>
        label.dataIndex === last ? { x: '100%', align: 'right', moveOverlap: 'shiftY' } : {},
    },
    {
      type: 'line',
      name: '',
      data: part.points.map((point, at) => (isOpen(point) || at === last ? point.value : null)),
      symbol: 'none',
      lineStyle: { color: ink, width: 1, type: [1, 3] },
      tooltip: { show: false },
      z: 3,
    },
  ];
}

function tip(model: PartsModel, at: number): string {
  return lines([model.labels[at], ...model.parts.map((part) => `${part.name}: ${part.points[at]?.text ?? ''}`)]);
}
