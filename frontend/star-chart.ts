import { css, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

interface Star {
  key: string;
  shape: 'core' | 'supp' | 'guard';
  x: number;
  y: number;
}

const STARS: Star[] = [
  { key: 'sessions', shape: 'supp', x: 120, y: 330 },
  { key: 'cart-rate', shape: 'supp', x: 200, y: 392 },
  { key: 'checkout-rate', shape: 'supp', x: 292, y: 352 },
  { key: 'orders-per-checkout', shape: 'supp', x: 372, y: 410 },
  { key: 'orders-kept', shape: 'supp', x: 446, y: 322 },
  { key: 'tags-tapped', shape: 'supp', x: 70, y: 470 },
  { key: 'views-saved', shape: 'supp', x: 168, y: 520 },
  { key: 'orders-disputed', shape: 'guard', x: 92, y: 196 },
  { key: 'buyers-who-return', shape: 'core', x: 432, y: 206 },
];

const SHAPES = {
  core: svg`<circle cx="8" cy="8" r="4.6" fill="currentColor" stroke="none"/>`,
  supp: svg`<circle cx="8" cy="8" r="3.9"/>`,
  guard: svg`<path d="M8 1.8 13 3.6V8c0 3.1-2 5.1-5 6.3C5 13.1 3 11.1 3 8V3.6Z"/>`,
};

const FACTORS = ['M250 150 120 330', 'M250 150 200 392', 'M250 150 292 352', 'M250 150 372 410', 'M250 150 446 322'];
const INFLUENCES = ['M70 470 120 330', 'M168 520 120 330', 'M168 520 200 392', 'M432 206 250 150'];

/** A tree of metrics drawn as a chart of stars; a picture, with its words handed in. */
@customElement('star-chart')
export class StarChart extends LitElement {
  static override styles = css`
    :host { display: block; width: min(100%, 560px); }
    .chart { display: block; width: 100%; overflow: visible; }
    .orbit { fill: none; stroke: var(--ls-line); }
    .line { stroke: var(--ls-line-strong); stroke-width: 1.25; }
    .influence { stroke-dasharray: 4 4; }
    .protects { stroke-width: 0.75; }
    .gap { fill: var(--ls-desk); }
    .sign { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linejoin: round; color: var(--ls-ink-2); }
    .north { color: var(--ls-accent); }
    text {
      paint-order: stroke; stroke: var(--ls-desk); stroke-width: 7px; stroke-linejoin: round;
      font: 400 13px var(--ls-sans); fill: var(--ls-ink-2); text-anchor: middle;
    }
    .name { font-weight: 600; font-size: 15px; fill: var(--ls-ink); }
    .value { font-variant-numeric: tabular-nums; }
    @media (forced-colors: active) { .sign { color: CanvasText; } .line, .orbit { stroke: CanvasText; } }
  `;

  @property({ attribute: false }) labels: Record<string, string> = {};
  @property({ attribute: false }) description = '';

  override render() {
    return svg`<svg class="chart" viewBox="0 0 560 640" role="img" aria-label=${this.description}>
      ${FACTORS.map((d) => svg`<path d=${d} class="line"/>`)}
      ${INFLUENCES.map((d) => svg`<path d=${d} class="line influence"/>`)}
      <path d="M92 196 250 150" class="line protects"/>
      ${[120, 240, 360].map((r) => svg`<circle cx="250" cy="150" r=${r} class="orbit"/>`)}
      <circle cx="250" cy="150" r="26" class="gap"/>
      <svg class="sign north" x="228" y="128" width="44" height="44" viewBox="0 0 16 16">
        <path d="M8 .6 9.8 6.2 15.4 8 9.8 9.8 8 15.4 6.2 9.8.6 8 6.2 6.2Z" fill="currentColor" stroke="none"/>
      </svg>
      <text x="250" y="96" class="name">${this.labels['kept-orders']}</text>
      <text x="250" y="116" class="value">${this.labels['value']}</text>
      ${STARS.map((star) => this.star(star))}
    </svg>`;
  }

  private star({ key, shape, x, y }: Star) {
    return svg`<circle cx=${x} cy=${y} r="13" class="gap"/>
      <svg class="sign" x=${x - 9} y=${y - 9} width="18" height="18" viewBox="0 0 16 16">${SHAPES[shape]}</svg>
      <text x=${x} y=${y + 29}>${this.labels[key]}</text>`;
  }
}
