import { css, svg, type SVGTemplateResult } from 'lit';

/** A line without axes, as the server describes it: places run from 0, the bottom, to 1; null is a gap. */
export interface Spark {
  readonly points: readonly (number | null)[];
  readonly settled: number;
  readonly limits: readonly number[];
}

const EDGE = 3;

export const sparkStyles = css`
  .spark {
    display: block;
    fill: none;
    stroke-width: 1.4;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .spark .line {
    stroke: var(--ls-plot);
  }
  .spark .later {
    stroke: var(--ls-plot-hatch);
    stroke-dasharray: 2 2.5;
  }
  .spark .limit {
    stroke: var(--ls-blocked);
    stroke-width: 1;
    stroke-dasharray: 2 3;
  }
  .spark circle {
    fill: var(--ls-plot);
  }
  @media (forced-colors: active) {
    .spark .line,
    .spark .later,
    .spark .limit {
      stroke: CanvasText;
    }
    .spark circle {
      fill: CanvasText;
    }
  }
`;

/** The picture alone; its words stand beside it. */
export function sparkPicture(spark: Spark, width: number, height: number): SVGTemplateResult {
  const across = (at: number) => EDGE + ((width - 2 * EDGE) * at) / Math.max(1, spark.points.length - 1);
  const down = (value: number) => EDGE + (height - 2 * EDGE) * (1 - value);
  const path = (from: number, to: number) => {
    let pen = 'M';
    let drawn = '';
    for (let at = from; at < to; at++) {
      const value = spark.points[at];
      if (value === null || value === undefined) {
        pen = 'M';
      } else {
        drawn += `${pen}${across(at).toFixed(1)} ${down(value).toFixed(1)}`;
        pen = 'L';
      }
    }
    return drawn;
  };
  const last = spark.settled - 1;
  const now = spark.points[last];
  return svg`<svg class="spark" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${spark.limits.map((limit) => svg`<path class="limit" d="M${EDGE} ${down(limit).toFixed(1)}H${width - EDGE}"/>`)}
    <path class="line" d=${path(0, spark.settled)}/>
    <path class="later" d=${path(Math.max(0, last), spark.points.length)}/>
    ${now === null || now === undefined ? '' : svg`<circle cx=${across(last).toFixed(1)} cy=${down(now).toFixed(1)} r="2.4"/>`}
  </svg>`;
}
