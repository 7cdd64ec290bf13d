import { COHORT_HEAD, type CohortsModel } from './model';
import { FONT, hatch, isOpen, type Api, type Colour } from './style';

/** The strongest tint, on which ink can still be read in both schemes. */
const STRONGEST = 0.45;

type Cell = CohortsModel['cohorts'][number]['cells'][number];

/** A row for each cohort, a column for each age; the more came back, the stronger the tint. */
export function cohortsOption(model: CohortsModel, colour: Colour): object {
  const cells = model.cohorts.flatMap((cohort, y) => cohort.cells.map((cell, x) => ({ cell, x, y })));
  const most = Math.max(...cells.map(({ cell }) => cell.share ?? 0)) || 1;
  const pattern = hatch(colour);
  return {
    title: { text: model.head, left: 0, top: 2, textStyle: { fontSize: 11, fontWeight: 400, color: colour('ink-3') } },
    grid: { left: COHORT_HEAD, right: 0, top: 26, bottom: 14 },
    xAxis: {
      type: 'category',
      position: 'top',
      data: model.ages,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colour('ink-3'), fontSize: 11, interval: 0 },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: model.cohorts.map((cohort) => cohort.name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        margin: COHORT_HEAD,
        align: 'left',
        fontSize: 11,
        formatter: (name: string, at: number) => `{name|${name}}{size|${model.cohorts[at].size}}`,
        rich: {
          name: { color: colour('ink'), width: 66, align: 'left' },
          size: { color: colour('ink-3'), width: 54, align: 'right' },
        },
      },
    },
    series: [
      {
        type: 'custom',
        silent: true,
        animation: false,
        encode: { x: 0, y: 1 },
        data: cells.map(({ x, y }) => [x, y]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: Api) => {
          const { cell, x, y } = cells[dataIndex];
          return drawn(cell, api.coord([x, y]), api.size([1, 1]), (cell.share ?? 0) / most, pattern, colour);
        },
      },
    ],
  };
}

function drawn(cell: Cell, [x, y]: number[], [width, height]: number[], tint: number, pattern: object, colour: Colour): object {
  const shape = { x: x - width / 2 + 1, y: y - height / 2 + 1, width: width - 2, height: height - 2 };
  if (cell.share === null) {
    return { type: 'rect', shape, style: { fill: 'none', stroke: colour('plot-grid') } };
  }
  return {
    type: 'group',
    children: [
      { type: 'rect', shape, style: { fill: colour('accent'), opacity: STRONGEST * tint, stroke: colour('plot-grid') } },
      ...(isOpen(cell) ? [{ type: 'rect', shape, style: pattern }] : []),
      {
        type: 'text',
        style: { text: cell.text, x, y, align: 'center', verticalAlign: 'middle', fill: colour('ink'), font: `11px ${FONT}` },
      },
    ],
  };
}
