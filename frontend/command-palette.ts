import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dialogStyles } from './dialog-styles';
import { paletteStyles } from './command-palette-styles';
import { keyCaps, signs } from './shared-styles';
import { Shortcuts } from './shortcuts';
import { symbol } from './symbols';
import { fill } from './words';

/** Something to do or to go to, by a number that the server knows. */
export interface PaletteEntry {
  readonly id: number;
  readonly label: string;
  readonly detail: string;
  readonly keys: string;
}

export interface PaletteWords {
  label: string;
  placeholder: string;
  actions: string;
  found: string;
  nothing: string;
  searching: string;
  countOne: string;
  countMany: string;
}

const REST = 200;
const OPEN = -1;
const SEARCH = -2;
/** How long a call to the server may be out: one that a dialog over the page makes void is never answered. */
const PATIENCE = 2_000;
const DIALOGS = 'dialog:modal, vaadin-dialog[opened], vaadin-confirm-dialog[opened]';

/**
 * Every action of the page, and whatever else can be found, behind Ctrl K. It also listens for the actions' own keys.
 * A dialog has the keyboard to itself: while one is open the palette and all keys of the page are inert, since what
 * they do would happen behind it. From the choice of an action until the server has done it, plain keys are inert too:
 * they are the first letters of what is written into the dialog that is about to open.
 * Events: `opened`, `search` with a text.
 */
@customElement('command-palette')
export class CommandPalette extends LitElement {
  /** What the server offers: to do the action with an id. */
  declare $server?: { run(id: number): Promise<void> };

  static override styles = [signs, keyCaps, dialogStyles, paletteStyles];

  @property({ attribute: false }) words!: PaletteWords;
  @property({ attribute: false }) actions: readonly PaletteEntry[] = [];
  @state() private found: readonly PaletteEntry[] = [];
  @state() private text = '';
  @state() private at = 0;
  @state() private searching = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly input!: HTMLInputElement;

  #rest?: number;
  #underWay = 0;
  readonly #shortcuts = new Shortcuts<number>(() => [
    { keys: 'Ctrl K', action: OPEN },
    { keys: '/', action: SEARCH },
    ...this.actions.filter(({ keys }) => keys).map(({ keys, id }) => ({ keys, action: id })),
  ]);

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onPageKey);
    document.addEventListener('click', this.#onPageClick);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onPageKey);
    document.removeEventListener('click', this.#onPageClick);
  }

  open() {
    if (!this.#underWay && !document.querySelector(DIALOGS)) {
      this.text = '';
      this.found = [];
      this.at = 0;
      this.dialog.showModal();
      this.input.focus();
      this.dispatchEvent(new CustomEvent('opened'));
    }
  }

  /** The page's own search, where it has one; the palette elsewhere. Needs no answer of the server. */
  #search() {
    const field = document.querySelector<HTMLInputElement>('input[data-page-search]');
    if (field?.checkVisibility() && !document.querySelector(DIALOGS)) {
      field.focus();
      field.select();
    } else {
      this.open();
    }
  }

  /** What the server found for a text; late answers to an older text are left out. */
  showFound(text: string, found: readonly PaletteEntry[]) {
    if (text === this.text.trim()) {
      this.found = found;
      this.searching = false;
      this.at = Math.min(this.at, Math.max(0, this.#entries().length - 1));
    }
  }

  override render() {
    const { words } = this;
    if (!words) {
      return html`<dialog></dialog>`;
    }
    const actions = this.#matching();
    const all = this.#entries();
    const empty = all.length === 0 && !this.searching;
    const count = fill(all.length === 1 ? words.countOne : words.countMany, all.length);
    return html`<dialog aria-label=${words.label} @click=${this.#onBackdrop} @close=${() => window.clearTimeout(this.#rest)}>
      <div class="box">
        <div class="ask">
          ${symbol('i-search')}
          <input
            role="combobox"
            aria-label=${words.label}
            aria-expanded="true"
            aria-controls="entries"
            aria-autocomplete="list"
            aria-activedescendant=${all.length > 0 ? `e${this.at}` : nothing}
            placeholder=${words.placeholder}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            .value=${this.text}
            @input=${this.#onInput}
            @keydown=${this.#onKey}
          />
          <kbd aria-hidden="true">Esc</kbd>
        </div>
        <div id="entries" role="listbox" aria-label=${words.label}>
          ${this.#group(words.actions, actions, 0)} ${this.#group(words.found, this.found, actions.length)}
        </div>
        ${empty ? html`<p class="none">${words.nothing}</p>` : nothing}
        <p class="sr" role="status">${this.searching ? words.searching : empty ? words.nothing : count}</p>
      </div>
    </dialog>`;
  }

  override updated() {
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  #group(title: string, entries: readonly PaletteEntry[], first: number) {
    return entries.length === 0
      ? nothing
      : html`<div role="group" aria-label=${title}>
          <div class="title" aria-hidden="true">${title}</div>
          ${entries.map(
            (entry, index) =>
              html`<div
                id="e${first + index}"
                role="option"
                aria-selected=${String(first + index === this.at)}
                @click=${() => this.#run(entry)}
                @pointermove=${() => (this.at = first + index)}
              >
                <span class="label" dir="auto">${entry.label}</span>
                ${entry.detail ? html`<span class="detail" dir="auto">${entry.detail}</span>` : nothing}
                ${entry.keys ? html`<kbd>${entry.keys}</kbd>` : nothing}
              </div>`,
          )}
        </div>`;
  }

  /** Actions whose words begin with the words of the text, in any order; those that begin as the text does come first. */
  #matching(): readonly PaletteEntry[] {
    const asked = words(this.text);
    if (asked.length === 0) {
      return this.text.trim() ? [] : this.actions;
    }
    const fits = (entry: PaletteEntry) => {
      const its = words(entry.label);
      return asked.every((ask) => its.some((word) => word.startsWith(ask)));
    };
    const leads = (entry: PaletteEntry) => Number(!words(entry.label).join(' ').startsWith(asked.join(' ')));
    return this.actions.filter(fits).sort((a, b) => leads(a) - leads(b));
  }

  #entries(): readonly PaletteEntry[] {
    return [...this.#matching(), ...this.found];
  }

  #run(entry: PaletteEntry) {
    this.dialog.close();
    void this.#do(entry.id);
  }

  async #do(id: number) {
    this.#underWay++;
    try {
      await Promise.race([this.$server?.run(id), new Promise((resolve) => window.setTimeout(resolve, PATIENCE))]);
    } finally {
      this.#underWay--;
    }
  }

  readonly #onPageKey = (event: KeyboardEvent) => {
    const id = this.#shortcuts.find(event);
    if (id === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const isHeld = event.ctrlKey || event.metaKey || event.altKey;
    if (id === OPEN) {
      this.open();
    } else if (id === SEARCH) {
      this.#search();
    } else if (!document.querySelector(DIALOGS) && (isHeld || !this.#underWay)) {
      void this.#do(id);
    }
  };

  readonly #onPageClick = (event: Event) => {
    if ((event.target as Element).closest?.('[data-palette]')) {
      this.open();
    }
  };

  #onInput() {
    this.text = this.input.value;
    this.at = 0;
    window.clearTimeout(this.#rest);
    const asked = this.text.trim();
    this.searching = asked.length > 1;
    this.found = this.searching ? this.found : [];
    if (this.searching) {
      this.#rest = window.setTimeout(() => this.dispatchEvent(new CustomEvent('search', { detail: asked })), REST);
    }
  }

  #onKey(event: KeyboardEvent) {
    const all = this.#entries();
    const { length } = all;
    const to = { ArrowDown: this.at + 1, ArrowUp: this.at - 1, PageDown: this.at + 8, PageUp: this.at - 8 }[event.key];
    event.stopPropagation();
    if (event.isComposing || length === 0) {
      return;
    }
    if (to !== undefined) {
      event.preventDefault();
      const paged = event.key.startsWith('Page');
      this.at = paged ? Math.min(Math.max(to, 0), length - 1) : (to + length) % length;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#run(all[this.at]!);
    }
  }

  #onBackdrop(event: Event) {
    if (event.target === this.dialog) {
      this.dialog.close();
    }
  }
}

/** The words of a text, without what stands between them, as people type when they look for something. */
function words(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Lower case and without marks. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
