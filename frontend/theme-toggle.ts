import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './ls-icon';

type Scheme = 'light' | 'dark' | 'system';

const KEY = 'lodestar/theme';
const NEXT: Record<Scheme, Scheme> = { light: 'dark', dark: 'system', system: 'light' };

const chosen = (): Scheme => {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
};

/** A button that names the scheme in use and switches to the next: light, dark, as the system has it. */
@customElement('theme-toggle')
export class ThemeToggle extends LitElement {
  @property() lightLabel = '';
  @property() darkLabel = '';
  @property() systemLabel = '';
  @state() private scheme = chosen();

  /** In the page itself, so that its button is one of the page's buttons. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.apply();
  }

  override render(): TemplateResult {
    const labels = { light: this.lightLabel, dark: this.darkLabel, system: this.systemLabel };
    return html`<button
      class="btn quiet icon"
      type="button"
      aria-label=${labels[this.scheme]}
      title=${labels[this.scheme]}
      @click=${this.switch}
    >
      <ls-icon class="i" name="i-theme" aria-hidden="true"></ls-icon>
    </button>`;
  }

  private switch(): void {
    this.scheme = NEXT[this.scheme];
    try {
      localStorage.setItem(KEY, this.scheme);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    this.apply();
  }

  private apply(): void {
    document.documentElement.style.colorScheme =
      this.scheme === 'system' ? 'light dark' : this.scheme;
  }
}
