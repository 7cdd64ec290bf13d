import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { cohortsOption } from './cohorts';
import { funnelOption } from './funnel';
import type { ChartModel } from './model';
import { movedOption } from './moved';
import { partsOption } from './parts';
import { FONT, type Colour } from './style';
import { timeOption } from './time';

use([LineChart, CustomChart, GridComponent, MarkAreaComponent, MarkLineComponent, TitleComponent, TooltipComponent, SVGRenderer]);

/** A chart on the page. */
export interface Drawing {
  show(model: ChartModel, colour: Colour): void;
  resize(): void;
  dispose(): void;
}

/** A chart on an element that has a size. */
export function drawOn(place: HTMLElement, moves: boolean): Drawing {
  const chart = init(place, undefined, { renderer: 'svg' });
  return {
    show: (model, colour) =>
      chart.setOption({ animation: moves, animationDuration: 200, textStyle: { fontFamily: FONT }, ...option(model, colour) }, true),
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}

function option(model: ChartModel, colour: Colour): object {
  switch (model.kind) {
    case 'time':
      return timeOption(model.drawing, colour);
    case 'parts':
      return partsOption(model.drawing, colour);
    case 'funnel':
      return funnelOption(model.drawing, colour);
    case 'cohorts':
      return cohortsOption(model.drawing, colour);
    case 'moved':
      return movedOption(model.drawing, colour);
  }
}
