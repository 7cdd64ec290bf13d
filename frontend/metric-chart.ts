import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ChartModel, Drawing } from './metric-chart-drawing';

/** Values over time. What draws them is loaded with the first chart; colours follow the page's scheme. */
@customElement('metric-chart')
export class MetricChart extends LitElement {
  static override styles = css`
    :host { display: block; min-width: 0; }
    .chart { width: 100%; height: 240px; }
    .chart.tall { height: 360px; }
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
    return html`<div class="chart ${this.model?.guard ? 'tall' : ''}" aria-hidden="true"></div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('model') && this.model) {
      void this.begin();
    }
  }

  private async begin(): Promise<void> {
    const { drawOn } = await import('./metric-chart-drawing');
    const place = this.renderRoot.querySelector<HTMLElement>('.chart');
    if (!this.isConnected || !place) {
      return;
    }
    this.drawing ??= drawOn(place, !this.still.matches);
    this.draw();
    // On a narrow screen the newest periods are what one came for.
    const scrolled = this.parentElement;
    scrolled?.scrollTo({ left: scrolled.scrollWidth });
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
