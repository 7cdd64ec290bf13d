import { LitElement, css, html, nothing } from 'lit';
import { symbol } from './symbols';

// From the north star to the control.
const tiers = ['star', 'core', 'supp', 'guard', 'ctrl'];

/** How many metrics stand in each tier, drawn; the words stand in the accessible name that the server gives it. */
class TierShape extends LitElement {
  static properties = { counts: { type: Array } };

  declare counts: number[];

  static styles = css`
    :host { display: inline-flex; gap: 10px; color: var(--ls-ink-2); }
    span { display: inline-flex; align-items: center; gap: 3px; min-width: 28px; font: var(--ls-regular) var(--ls-text-xs)/var(--ls-line-xs) var(--ls-sans); font-variant-numeric: tabular-nums lining-nums; }
    svg { width: 13px; height: 13px; fill: none; stroke: currentcolor; stroke-width: 1.6; stroke-linejoin: round; }
    .star { color: var(--ls-accent); }
    @media (forced-colors: active) { svg, .star { color: CanvasText; } }
  `;

  constructor() {
    super();
    this.counts = [];
  }

  render() {
    return tiers.map((tier, at) =>
      this.counts[at] ? html`<span part=${tier}>${symbol(`t-${tier}`, tier)}${this.counts[at]}</span>` : nothing,
    );
  }
}

customElements.define('tier-shape', TierShape);
