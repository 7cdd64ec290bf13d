import type { State } from './style';
import type { TimeModel } from './time';

/** The lines of a metric for each part of its data; the largest part first. */
export interface PartsModel {
  labels: string[];
  parts: { name: string; points: { value: number | null; state: State; text: string }[] }[];
  unsettled: string;
  before: string;
  after: string;
}

/** The steps of a funnel; shares are of the first step, from 0 to 1. */
export interface FunnelModel {
  steps: { name: string; share: number; count: string; text: string; lost: string }[];
}

/** What share, from 0 to 1, of each cohort came back by each age; a cell without a share is empty. */
export interface CohortsModel {
  ages: string[];
  cohorts: { name: string; size: string; cells: { share: number | null; state: State; text: string }[] }[];
  head: string;
}

/** What moved a metric, the largest first; `at` runs from -1 to 1. */
export interface MovedModel {
  bars: { name: string; small: string; at: number; text: string }[];
}

/** All that a chart shows. */
export type ChartModel =
  | { kind: 'time'; drawing: TimeModel }
  | { kind: 'parts'; drawing: PartsModel }
  | { kind: 'funnel'; drawing: FunnelModel }
  | { kind: 'cohorts'; drawing: CohortsModel }
  | { kind: 'moved'; drawing: MovedModel };

const STEP = 64;
const COHORT = 28;
const BAR = 44;

/** Room beside the cohorts for their names and sizes. */
export const COHORT_HEAD = 132;
const AGE = 46;
const PERIODS = 560;

/** How wide a chart must be to be read, in pixels; it scrolls where there is less room. */
export function leastWidthOf(model: ChartModel): number {
  switch (model.kind) {
    case 'time':
    case 'parts':
      return matchMedia('(max-width: 767px)').matches ? PERIODS : 0;
    case 'funnel':
    case 'moved':
      return 0;
    case 'cohorts':
      return COHORT_HEAD + model.drawing.ages.length * AGE;
  }
}

/** How high a chart is, in pixels. */
export function heightOf(model: ChartModel): number {
  switch (model.kind) {
    case 'time':
      return model.drawing.guard ? 360 : 240;
    case 'parts':
      return 280;
    case 'funnel':
      return model.drawing.steps.length * STEP;
    case 'cohorts':
      return model.drawing.cohorts.length * COHORT + 40;
    case 'moved':
      return model.drawing.bars.length * BAR;
  }
}
