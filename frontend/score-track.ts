import { css, LitElement, svg, type SVGTemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

interface Model {
  kind: 'way' | 'limit' | 'scale' | 'spark';
  at: number | null;
  low: number | null;
  high: number | null;
  zones: { from: number; to: number }[];
  ticks: { at: number; label: string }[];
  points: number[];
}

const percent = (share: number): string => `${(100 * Math.min(1, Math.max(0, share))).toFixed(2)}%`;

/** One number on a line: the way to a target, a limit, the score, or a line without axes. Its words come with it. */
@customElement('score-track')
export class ScoreTrack extends LitElement {
  static override styles = css`
    :host { display: block; min-width: 0; }
    svg { display: block; width: 100%; height: 20px; overflow: visible; }
    :host(.scale) svg { height: 60px; }
    :host(.spark) svg { height: 24px; }
    .line { stroke: var(--ls-line); stroke-width: 2; }
    .end { stroke: var(--ls-accent); stroke-width: 2; }
    .band { fill: var(--ls-plot-band); }
    .point { fill: var(--ls-ink); }
    .zone { fill: var(--ls-blocked-bg); }
    .edge { stroke: var(--ls-blocked); stroke-width: 2; }
    .range { stroke: var(--ls-plot); stroke-width: 4; }
    .dot { fill: var(--ls-plot); stroke: var(--ls-paper); stroke-width: 2; }
    .ground { fill: var(--ls-sunken); }
    .side { stroke: var(--ls-accent); stroke-width: 1.5; }
    .tick { stroke: var(--ls-line-strong); }
    text { font: 400 11px var(--ls-sans); fill: var(--ls-ink-3); font-variant-numeric: tabular-nums; }
    .spark { fill: none; stroke: var(--ls-plot); stroke-width: 1.5; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
    @media (forced-colors: active) { .line, .end, .edge, .range, .side, .tick, .spark { stroke: CanvasText; } .point, .dot, text { fill: CanvasText; } .band, .zone { fill: Highlight; } }
  `;

  @property({ attribute: false }) model?: Model;

  override render() {
    const model = this.model;
    if (!model) {
      return svg``;
    }
    if (model.kind === 'spark') {
      return svg`<svg aria-hidden="true" viewBox="0 -2 100 28" preserveAspectRatio="none">${this.spark(model)}</svg>`;
    }
    const parts = { way: () => this.way(model), limit: () => this.limit(model), scale: () => this.scale(model) };
    return svg`<svg aria-hidden="true">${parts[model.kind]()}</svg>`;
  }

  private way(model: Model): SVGTemplateResult {
    return svg`<line class="line" x1="0" x2="100%" y1="10" y2="10"/>
      ${this.box('band', model, 6, 8)}
      <line class="end" x1="100%" x2="100%" y1="3" y2="17"/>
      ${this.mark(model, 3, 14)}`;
  }

  private limit(model: Model): SVGTemplateResult {
    const edges = model.zones.map((zone) => (zone.from <= 0 ? zone.to : zone.from));
    return svg`<line class="line" x1="0" x2="100%" y1="10" y2="10"/>
      ${model.zones.map((zone) => svg`<rect class="zone" x=${percent(zone.from)} width=${percent(zone.to - zone.from)} y="2" height="16"/>`)}
      ${edges.map((at) => svg`<line class="edge" x1=${percent(at)} x2=${percent(at)} y1="2" y2="18"/>`)}
      ${model.low === null || model.high === null ? '' : svg`<line class="range" x1=${percent(model.low)} x2=${percent(model.high)} y1="10" y2="10"/>`}
      ${model.at === null ? '' : svg`<circle class="dot" cx=${percent(model.at)} cy="10" r="5"/>`}`;
  }

  private scale(model: Model): SVGTemplateResult {
    return svg`<rect class="ground" x="0" y="16" width="100%" height="12" rx="2"/>
      ${this.box('band', model, 16, 12)}
      ${[model.low, model.high].map((at) => (at === null ? '' : svg`<line class="side" x1=${percent(at)} x2=${percent(at)} y1="16" y2="28"/>`))}
      ${model.ticks.map(
        ({ at, label }) => svg`<line class="tick" x1=${percent(at)} x2=${percent(at)} y1="16" y2="34"/>
        <text x=${percent(at)} y="47" text-anchor=${at <= 0 ? 'start' : at > 0.8 ? 'end' : 'middle'}>${label}</text>`,
      )}
      ${this.mark(model, 11, 22)}`;
  }

  private spark(model: Model): SVGTemplateResult {
    const last = model.points.length - 1;
    const points = model.points.map((value, at) => `${((100 * at) / last).toFixed(2)},${(24 * (1 - value)).toFixed(2)}`);
    return svg`<polyline class="spark" points=${points.join(' ')}/>`;
  }

  private box(name: string, model: Model, y: number, height: number): SVGTemplateResult | string {
    return model.low === null || model.high === null
      ? ''
      : svg`<rect class=${name} x=${percent(model.low)} width=${percent(model.high - model.low)} y=${y} height=${height} rx="1"/>`;
  }

  private mark(model: Model, y: number, height: number): SVGTemplateResult | string {
    return model.at === null
      ? ''
      : svg`<rect class="point" x=${percent(model.at)} y=${y} width="3" height=${height} rx="1" transform="translate(-1.5 0)"/>`;
  }
}
