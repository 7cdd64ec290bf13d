import type { MovedModel } from './model';
import { FONT, type Api, type Colour } from './style';

const BAR = 10;

/** Beside the bars, for the numbers. */
const NUMBER = 84;

/** The share of the width that is left to the names. */
const NAMES = 0.45;

/** A bar for each part: filled to the right, outlined to the left. */
export function movedOption(model: MovedModel, colour: Colour): object {
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    yAxis: { type: 'category', show: false, inverse: true, data: model.bars.map((bar) => bar.name) },
    series: [
      {
        type: 'custom',
        silent: true,
        animation: false,
        encode: { x: 0, y: 1 },
        data: model.bars.map((_, at) => [0, at]),
        renderItem: ({ coordSys }: { coordSys: { x: number; width: number } }, api: Api) => drawn(model, coordSys, api, colour),
      },
    ],
  };
}

function drawn(model: MovedModel, place: { x: number; width: number }, api: Api, colour: Colour): object {
  const at = api.value(1);
  const bar = model.bars[at];
  const height = api.size([0, 1])[1];
  const top = api.coord([0, at])[1] - height / 2;
  const names = place.width * NAMES;
  const half = (place.width - names - NUMBER) / 2;
  const zero = place.x + names + half;
  const length = Math.abs(bar.at) * half;
  const middle = top + height / 2;
  const isUp = bar.at >= 0;
  const texts = { x: place.x, width: names - 8, overflow: 'truncate', ellipsis: '…', verticalAlign: 'middle' };
  return {
    type: 'group',
    children: [
      { type: 'line', shape: { x1: place.x, x2: place.x + place.width, y1: top + height - 0.5, y2: top + height - 0.5 }, style: { stroke: colour('line') } },
      { type: 'line', shape: { x1: zero, x2: zero, y1: top, y2: top + height }, style: { stroke: colour('line-strong') } },
      { type: 'text', style: { ...texts, text: bar.name, y: bar.small ? middle - 8 : middle, fill: colour('ink'), font: `13px ${FONT}` } },
      { type: 'text', style: { ...texts, text: bar.small, y: middle + 9, fill: colour('ink-3'), font: `11px ${FONT}` } },
      {
        type: 'rect',
        shape: { x: isUp ? zero : zero - length, y: middle - BAR / 2, width: length, height: BAR },
        style: { fill: isUp ? colour('plot') : colour('paper'), stroke: colour('plot'), lineWidth: 1 },
      },
      { type: 'text', style: { text: bar.text, x: place.x + place.width, y: middle, align: 'right', verticalAlign: 'middle', fill: colour('ink'), font: `500 13px ${FONT}` } },
    ],
  };
}
