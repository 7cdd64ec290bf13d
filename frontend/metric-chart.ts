import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Drawing } from './metric-chart/drawing';
import { legend } from './metric-chart/keys';
import { heightOf, leastWidthOf, type ChartModel } from './metric-chart/model';

/** A metric over time, by part, step by step or cohort by cohort. What draws it is loaded with the first chart; colours follow the page's scheme. */
@customElement('metric-chart')
export class MetricChart extends LitElement {
  static override styles = css`
    :host { display: block; min-width: 0; }
    .chart { width: 100%; }
    .legend { position: sticky; left: 0; max-width: min(100%, calc(100vw - 2rem)); display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 8px; padding: 0; list-style: none; font: 400 var(--ls-text-xs) / var(--ls-line-xs) var(--ls-sans); color: var(--ls-ink); }
    .legend li { display: flex; align-items: center; gap: 8px; min-width: 0; overflow-wrap: anywhere; }
    .key { flex: none; fill: currentColor; stroke: currentColor; stroke-width: 1.75; }
    .key :is(circle, rect, path) { stroke: none; }
    .key .hollow { fill: var(--ls-paper); stroke: currentColor; }
    .plot { color: var(--ls-plot); }
    .person-2 { color: var(--ls-person-2); }
    .person-3 { color: var(--ls-person-3); }
    .person-4 { color: var(--ls-person-4); }
    .person-5 { color: var(--ls-person-5); }
  `;

  @property({ attribute: false }) model?: ChartModel;

  private drawing?: Drawing;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly scheme = new MutationObserver(() => this.draw());
  private readonly size = new ResizeObserver(() => this.drawing?.resize());
  private readonly redraw = () => this.draw();

  override connectedCallback(): void {
    super.connectedCallback();
    this.scheme.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
    this.dark.addEventListener('change', this.redraw);
    this.size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.scheme.disconnect();
    this.size.disconnect();
    this.dark.removeEventListener('change', this.redraw);
    this.drawing?.dispose();
    this.drawing = undefined;
  }

  override render() {
    const parts = this.model?.kind === 'parts' ? this.model.drawing.parts : [];
    return html`${parts.length > 0 ? legend(parts.map((part) => part.name)) : nothing}<div class="chart" aria-hidden="true"></div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('model') && this.model) {
      void this.begin();
    }
  }

  private async begin(): Promise<void> {
    const { drawOn } = await import('./metric-chart/drawing');
    const place = this.renderRoot.querySelector<HTMLElement>('.chart');
    if (!this.isConnected || !place || !this.model) {
      return;
    }
    place.style.height = `${heightOf(this.model)}px`;
    this.style.minWidth = `${leastWidthOf(this.model)}px`;
    this.drawing ??= drawOn(place, !this.still.matches);
    this.draw();
    // On a narrow screen the newest periods are what one came for.
    if (this.model.kind === 'time' || this.model.kind === 'parts') {
      const scrolled = this.parentElement;
      scrolled?.scrollTo({ left: scrolled.scrollWidth });
    }
    this.setAttribute('drawn', '');
  }

  private draw(): void {
    if (this.model) {
      this.drawing?.show(this.model, (token) => this.colour(token));
    }
  }

  /** The tokens are pairs of a light and a dark colour, which only a style can tell apart. */
  private colour(token: string): string {
    const place = this.renderRoot.querySelector<HTMLElement>('.chart')!;
    place.style.color = `var(--ls-${token})`;
    const colour = getComputedStyle(place).color;
    place.style.color = '';
    return colour;
  }
}
