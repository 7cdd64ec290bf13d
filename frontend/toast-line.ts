import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './ls-icon';

/** How long it stands, in milliseconds; the time stops while a person is at it or away from the page. */
const STAYS = 8_000;
const TICK = 250;

/**
 * What just happened, and perhaps a way back. F8 brings the focus here, Escape lets it go. It tells `act` when the way
 * back is taken and `over` when it may vanish.
 */
@customElement('toast-line')
export class ToastLine extends LitElement {
  @property() text = '';
  @property() action = '';
  @property() closeLabel = '';

  #left = STAYS;
  #clock?: number;
  #before?: HTMLElement;
  #over = false;

  /** In the page itself, so that it is spoken as part of what surrounds it, and looks as the page does. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
    this.#clock = window.setInterval(() => this.#tick(), TICK);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
    window.clearInterval(this.#clock);
  }

  override render() {
    return html`<span dir="auto">${this.text}</span>
      ${this.action
        ? html`<button type="button" class="link" aria-keyshortcuts="F8" @click=${this.#act}>${this.action}</button>`
        : nothing}
      <button type="button" class="btn quiet icon small" aria-label=${this.closeLabel} @click=${this.#end}>
        <ls-icon class="i" name="i-close" aria-hidden="true"></ls-icon>
      </button>`;
  }

  #tick() {
    const watched = this.matches(':hover, :focus-within') || document.visibilityState === 'hidden';
    this.#left = watched ? Math.max(this.#left, TICK) : this.#left - TICK;
    if (this.#left <= 0) {
      this.#end();
    }
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const standing = [...document.querySelectorAll<ToastLine>('toast-line')].filter((line) => !line.#over);
    if (event.key === 'F8' && standing.at(-1) === this) {
      event.preventDefault();
      this.#before = document.activeElement as HTMLElement;
      this.querySelector('button')?.focus();
    } else if (event.key === 'Escape' && this.matches(':focus-within')) {
      event.preventDefault();
      this.#end();
    }
  };

  #act() {
    if (!this.#over) {
      this.dispatchEvent(new CustomEvent('act'));
      this.#end();
    }
  }

  #end() {
    this.#over = true;
    window.clearInterval(this.#clock);
    if (this.matches(':focus-within')) {
      this.#before?.focus();
    }
    this.dispatchEvent(new CustomEvent('over'));
  }
}
