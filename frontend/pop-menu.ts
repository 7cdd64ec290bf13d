import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyCaps, signs } from './shared-styles';
import { symbol } from './symbols';

/** One thing to choose; items of a group stand together and, with `checked` given, exclude each other. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly group: number;
  readonly keys?: string;
  readonly sign?: string;
  readonly checked?: boolean;
}

/** A menu that opens at a point of the window, takes the focus, and gives it back. It tells `choose` with an id. */
@customElement('pop-menu')
export class PopMenu extends LitElement {
  static override styles = [
    signs,
    keyCaps,
    css`
      [role='menu'] {
        position: fixed;
        margin: 0;
        padding: var(--ls-1);
        min-width: 200px;
        max-width: min(340px, calc(100vw - 16px));
        max-height: calc(100vh - 16px);
        overflow: auto;
        border: 1px solid var(--ls-line);
        border-radius: var(--ls-radius-m);
        background: var(--ls-raised);
        color: var(--ls-ink);
        box-shadow: var(--ls-shadow-m);
        font: var(--ls-regular) var(--ls-text-s) / var(--ls-line-s) var(--ls-sans);
      }
      [role^='menuitem'] {
        display: flex;
        align-items: center;
        gap: var(--ls-2);
        min-height: var(--ls-control);
        padding: 0 var(--ls-2);
        border-radius: var(--ls-radius-s);
        cursor: pointer;
        outline: none;
      }
      [role^='menuitem']:focus {
        background: var(--ls-selected);
        outline: 2px solid var(--ls-focus);
        outline-offset: -2px;
      }
      .label {
        flex: 1;
      }
      .mark {
        width: 16px;
      }
      hr {
        margin: var(--ls-1) 0;
        border: 0;
        border-top: 1px solid var(--ls-line);
      }
    `,
  ];

  @property() label = '';
  @state() private items: readonly MenuItem[] = [];
  #back?: () => void;

  /** Opens at the point, or beside it where there is no room. `back` brings the focus home. */
  async open(items: readonly MenuItem[], x: number, y: number, back: () => void) {
    this.items = items;
    this.#back = back;
    await this.updateComplete;
    const menu = this.#menu();
    menu.showPopover();
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(x, window.innerWidth - width - 8))}px`;
    menu.style.top = `${Math.max(8, y + height + 8 > window.innerHeight ? y - height : y)}px`;
    const all = this.#all();
    (all.find((item) => item.getAttribute('aria-checked') === 'true') ?? all[0])?.focus();
  }

  override render() {
    return html`<div popover role="menu" aria-label=${this.label} @keydown=${this.#onKey} @toggle=${this.#onToggle}>
      ${this.items.map(
        (item, index) => html`
          ${index > 0 && this.items[index - 1]!.group !== item.group ? html`<hr />` : nothing}
          <div
            role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked=${item.checked === undefined ? nothing : String(item.checked)}
            tabindex="-1"
            @click=${() => this.#choose(item)}
            @pointermove=${(event: PointerEvent) => (event.currentTarget as HTMLElement).focus()}
          >
            <span class="mark">${item.checked ? symbol('i-check') : nothing}</span>
            ${item.sign ? symbol(`t-${item.sign}`, `g ${item.sign}`) : nothing}
            <span class="label">${item.label}</span>
            ${item.keys ? html`<kbd aria-hidden="true">${item.keys}</kbd>` : nothing}
          </div>
        `,
      )}
    </div>`;
  }

  #choose(item: MenuItem) {
    this.#close();
    this.dispatchEvent(new CustomEvent('choose', { detail: item.id }));
  }

  #onKey(event: KeyboardEvent) {
    const all = this.#all();
    const at = all.indexOf(event.target as HTMLElement);
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    event.stopPropagation();
    if (to !== undefined) {
      event.preventDefault();
      all[to]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      all[at]?.click();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      this.#close();
    } else if (event.key.length === 1) {
      const around = [...this.items.slice(at + 1), ...this.items.slice(0, at + 1)];
      const found = around.find((item) => item.label.toLowerCase().startsWith(event.key.toLowerCase()));
      all[found ? this.items.indexOf(found) : at]?.focus();
    }
  }

  /** Gives the focus back at once, for the next key may be on its way. */
  #close() {
    this.#menu().hidePopover();
    this.#goBack();
  }

  /** A click beside the menu closes it too. */
  #onToggle(event: ToggleEvent) {
    if (event.newState === 'closed') {
      this.#goBack();
    }
  }

  #goBack() {
    const back = this.#back;
    this.#back = undefined;
    back?.();
  }

  #menu(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('[role=menu]')!;
  }

  #all(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  }
}
