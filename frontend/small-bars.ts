import { LitElement, css, html, nothing, svg } from 'lit';

const width = 120;
const height = 28;

/** How values spread, as a row of bars; what it is of stands in the accessible name that the server gives it. */
class SmallBars extends LitElement {
  static properties = { counts: { type: Array } };

  declare counts: number[];

  static styles = css`
    :host { display: inline-block; color: var(--ls-ink-2); }
    svg { display: block; overflow: visible; }
    rect { fill: currentcolor; }
    line { stroke: var(--ls-line-strong); }
    @media (forced-colors: active) { :host { color: CanvasText; } }
  `;

  constructor() {
    super();
    this.counts = [];
  }

  render() {
    const most = Math.max(...this.counts, 0);
    if (most === 0) {
      return nothing;
    }
    const step = width / this.counts.length;
    // A step with a single row among millions is still seen.
    const tall = (count: number) => (count === 0 ? 0 : Math.max(1, (count / most) * (height - 1)));
    return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${this.counts.map(
        (count, at) => svg`<rect x=${at * step} y=${height - 1 - tall(count)} width=${step - 1} height=${tall(count)} />`,
      )}
      <line x1="0" y1=${height - 0.5} x2=${width} y2=${height - 0.5} />
    </svg>`;
  }
}

customElements.define('small-bars', SmallBars);
