import type { FunnelModel } from './model';
import { FONT, type Api, type Colour } from './style';

const BAR = 18;

/** What the words in a bar take at the most. */
const WORDS = 150;

/** A bar for each step on the ground of the first, under the name of the step. */
export function funnelOption(model: FunnelModel, colour: Colour): object {
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    yAxis: { type: 'category', show: false, inverse: true, data: model.steps.map((step) => step.name) },
    series: [
      {
        type: 'custom',
        silent: true,
        encode: { x: 0, y: 1 },
        data: model.steps.map((step, at) => [step.share, at]),
        renderItem: ({ coordSys }: { coordSys: { x: number; width: number } }, api: Api) => step(model, coordSys, api, colour),
      },
    ],
  };
}

function step(model: FunnelModel, place: { x: number; width: number }, api: Api, colour: Colour): object {
  const at = api.value(1);
  const each = model.steps[at];
  const height = api.size([0, 1])[1];
  const top = api.coord([0, at])[1] - height / 2;
  const bar = { x: place.x, y: top + 26, height: BAR };
  const words = (text: string, x: number, token: string, more: object): object => ({
    type: 'text',
    style: { text, x, y: top + 6, fill: colour(token), font: `12px ${FONT}`, ...more },
  });
  const name = { width: place.width - 80, overflow: 'truncate', ellipsis: '…', font: `500 12px ${FONT}` };
  return {
    type: 'group',
    children: [
      words(each.name, place.x, 'ink', name),
      words(each.count, place.x + place.width, 'ink', { align: 'right', font: `600 12px ${FONT}` }),
      { type: 'rect', shape: { ...bar, width: place.width }, style: { fill: colour('plot-grid') } },
      { type: 'rect', shape: { ...bar, width: Math.max(1, place.width * each.share) }, style: { fill: colour('plot') } },
      ...inside(each, place, bar, colour),
    ],
  };
}

/** The share beside the end of the bar, or in it where there is no room. */
function inside(each: FunnelModel['steps'][number], place: { x: number; width: number }, bar: { y: number }, colour: Colour): object[] {
  const end = place.x + place.width * each.share;
  const isLong = each.share > 0.6;
  const style = { y: bar.y + BAR / 2, verticalAlign: 'middle', font: `11px ${FONT}` };
  const share = { text: each.text, x: isLong ? end - 8 : end + 8, align: isLong ? 'right' : 'left', fill: colour(isLong ? 'paper' : 'ink') };
  const lost = { text: each.lost, x: place.x + place.width - 8, align: 'right', fill: colour('ink-2') };
  return [
    { type: 'text', style: { ...style, ...share } },
    ...(each.lost && place.x + place.width - end > 2 * WORDS ? [{ type: 'text', style: { ...style, ...lost } }] : []),
  ];
}
