import { css, LitElement, svg, type SVGTemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

interface Row {
  kind: 'crude' | 'stratum' | 'main';
  name: string;
  at: number | null;
  low: number | null;
  high: number | null;
  text: string;
  small: string;
}

interface Model {
  rows: Row[];
  margin: number;
  marginText: string;
  noDifference: string;
  betterA: string;
  betterB: string;
}

const WIDTH = 640;
const LEFT = 176;
const RIGHT = 536;
const TOP = 24;
const STEP = 38;
const TICKS = [0.1, 0.2, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 5, 10];
const LEAST_GAP = 34;

/** Ratios with their intervals on a log scale: no difference, the margin, and each part of the comparison. */
@customElement('interval-plot')
export class IntervalPlot extends LitElement {
  static override styles = css`
    :host { display: block; min-width: 560px; }
    svg { display: block; width: 100%; height: auto; }
    text { font: 400 11px var(--ls-sans); fill: var(--ls-ink-3); font-variant-numeric: tabular-nums; }
    .name, .value { font-size: 13px; fill: var(--ls-ink-2); }
    .crude { fill: var(--ls-ink); }
    .main { fill: var(--ls-ink); font-weight: 600; }
    .margin { fill: var(--ls-accent); }
    .grid { stroke: var(--ls-plot-grid); }
    .one { stroke: var(--ls-ink-3); }
    .rule { stroke: var(--ls-line); }
    .wanted { stroke: var(--ls-accent); stroke-dasharray: 4 3; }
    .hatch { stroke: var(--ls-plot-hatch); stroke-width: 1.5; }
    .bar { stroke: var(--ls-plot); stroke-width: 1.75; }
    .bar.strong { stroke: var(--ls-accent); stroke-width: 3; }
    .open { fill: var(--ls-paper); stroke: var(--ls-plot); stroke-width: 1.75; }
    .dot { fill: var(--ls-plot); }
    .diamond { fill: var(--ls-accent); }
    @media (forced-colors: active) { text { fill: CanvasText; } .grid, .one, .rule, .wanted, .hatch, .bar, .open { stroke: CanvasText; } .dot, .diamond { fill: CanvasText; } }
  `;

  @property({ attribute: false }) model?: Model;

  override render() {
    const model = this.model;
    if (!model) {
      return svg``;
    }
    const place = this.scale(model);
    const bottom = TOP + STEP * model.rows.length + 8;
    const [one, wanted] = [place(1), place(model.margin)];
    return svg`<svg viewBox="0 0 ${WIDTH} ${bottom + 40}" aria-hidden="true">
      <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>
      <rect x=${one} y=${TOP} width=${Math.max(0, wanted - one)} height=${bottom - TOP} fill="url(#hatch)" opacity=".6"/>
      ${this.ticks(place).map(
        (tick) => svg`<path class=${tick === 1 ? 'one' : 'grid'} d="M${place(tick)} ${TOP}V${bottom}"/>
        <text x=${place(tick)} y=${bottom + 16} text-anchor="middle">${tick}</text>`,
      )}
      <path class="wanted" d="M${wanted} ${TOP}V${bottom}"/>
      <text class="margin" x=${wanted + 5} y="16">${model.marginText}</text>
      <text x=${one - 6} y="16" text-anchor="end">${model.noDifference}</text>
      <text x=${LEFT} y=${bottom + 32}>${model.betterB}</text>
      <text x=${RIGHT} y=${bottom + 32} text-anchor="end">${model.betterA}</text>
      ${model.rows.map((row, at) => this.row(row, TOP + STEP * at + 20, place))}
    </svg>`;
  }

  private row(row: Row, y: number, place: (ratio: number) => number): SVGTemplateResult {
    const strong = row.kind === 'main';
    const at = row.at === null ? null : place(row.at);
    return svg`${strong ? svg`<path class="rule" d="M0 ${y - 20}H${WIDTH}"/>` : ''}
      <text class="name ${row.kind}" x=${row.kind === 'stratum' ? 14 : 0} y=${y + 4}>${row.name}</text>
      ${row.low === null || row.high === null ? '' : svg`<path class="bar ${strong ? 'strong' : ''}" d="M${place(row.low)} ${y}H${place(row.high)}"/>`}
      ${at === null ? '' : this.point(row.kind, at, y)}
      <text class="value ${row.kind}" x=${WIDTH} y=${y} text-anchor="end">${row.text}</text>
      <text x=${WIDTH} y=${y + 13} text-anchor="end">${row.small}</text>`;
  }

  private point(kind: Row['kind'], x: number, y: number): SVGTemplateResult {
    switch (kind) {
      case 'crude':
        return svg`<circle class="open" cx=${x} cy=${y} r="5"/>`;
      case 'main':
        return svg`<rect class="diamond" x=${x - 5} y=${y - 5} width="10" height="10" transform="rotate(45 ${x} ${y})"/>`;
      case 'stratum':
        return svg`<circle class="dot" cx=${x} cy=${y} r="3.5"/>`;
    }
  }

  private scale(model: Model): (ratio: number) => number {
    const all = model.rows.flatMap((row) => [row.at, row.low, row.high]).filter((x): x is number => x !== null && x > 0);
    const low = Math.log(Math.min(0.95, ...all)) - 0.03;
    const high = Math.log(Math.max(1.05, model.margin, ...all)) + 0.03;
    return (ratio) => LEFT + ((RIGHT - LEFT) * (Math.log(ratio) - low)) / (high - low);
  }

  /** As many as have room; 1 is always one of them. */
  private ticks(place: (ratio: number) => number): number[] {
    const shown = [1];
    for (const tick of TICKS) {
      const x = place(tick);
      if (x >= LEFT && x <= RIGHT && shown.every((other) => Math.abs(place(other) - x) >= LEAST_GAP)) {
        shown.push(tick);
      }
    }
    return shown;
  }
}
