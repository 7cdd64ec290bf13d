import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dialogStyles } from './dialog-styles';
import { keyCaps, signs } from './shared-styles';
import { areSingleKeysOn, switchSingleKeys } from './shortcuts';
import { symbol } from './symbols';

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly { readonly keys: string; readonly label: string }[];
}

export interface HelpWords {
  title: string;
  singleKeys: string;
  singleKeysNote: string;
  close: string;
}

/** All keys of the page, and the switch for those that are a plain letter. */
@customElement('shortcut-help')
export class ShortcutHelp extends LitElement {
  static override styles = [
    signs,
    keyCaps,
    dialogStyles,
    css`
      dialog {
        width: 44rem;
        max-height: calc(100vh - 48px);
      }
      .box {
        display: flex;
        flex-direction: column;
        max-height: calc(100vh - 50px);
      }
      .head {
        display: flex;
        align-items: center;
        padding: var(--ls-4) var(--ls-4) var(--ls-2) var(--ls-5);
      }
      h2 {
        flex: 1;
        margin: 0;
        font-size: var(--ls-text-xl);
        line-height: var(--ls-line-xl);
        font-weight: var(--ls-semibold);
        letter-spacing: -0.012em;
      }
      .head button {
        display: grid;
        place-items: center;
        width: var(--ls-control);
        height: var(--ls-control);
        border: 0;
        border-radius: var(--ls-radius-m);
        background: none;
        color: var(--ls-ink-2);
        cursor: pointer;
      }
      .head button:hover {
        background: var(--ls-hover);
      }
      :focus-visible {
        outline: 2px solid var(--ls-focus);
        outline-offset: 2px;
      }
      .groups {
        overflow: auto;
        padding: 0 var(--ls-5) var(--ls-4);
        columns: 2 18rem;
        column-gap: var(--ls-6);
        scrollbar-width: thin;
      }
      section {
        break-inside: avoid;
        padding-top: var(--ls-3);
      }
      h3 {
        margin: 0 0 var(--ls-1);
        font-size: var(--ls-text-xs);
        font-weight: var(--ls-medium);
        color: var(--ls-ink-3);
      }
      dl {
        margin: 0;
      }
      dl > div {
        display: flex;
        align-items: baseline;
        gap: var(--ls-3);
        padding: 6px 0;
        border-bottom: 1px solid var(--ls-line);
        font-size: var(--ls-text-s);
        line-height: var(--ls-line-s);
      }
      dt {
        flex: 1;
      }
      dd {
        margin: 0;
      }
      .foot {
        display: flex;
        gap: var(--ls-3);
        padding: var(--ls-3) var(--ls-5);
        border-top: 1px solid var(--ls-line);
        background: var(--ls-desk);
        font-size: var(--ls-text-s);
        line-height: var(--ls-line-s);
      }
      .foot input {
        width: 18px;
        height: 18px;
        margin: 1px 0 0;
        accent-color: var(--ls-accent);
      }
      .foot small {
        display: block;
        font-size: var(--ls-text-xs);
        color: var(--ls-ink-3);
      }
    `,
  ];

  @property({ attribute: false }) words!: HelpWords;
  @state() private groups: readonly ShortcutGroup[] = [];
  @state() private singleKeys = areSingleKeysOn();
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  show(groups: readonly ShortcutGroup[]) {
    this.groups = groups;
    this.singleKeys = areSingleKeysOn();
    void this.updateComplete.then(() => !this.dialog.open && this.dialog.showModal());
  }

  override render() {
    if (!this.words) {
      return html`<dialog></dialog>`;
    }
    return html`<dialog aria-labelledby="title" @click=${this.#onBackdrop} @keydown=${(e: Event) => e.stopPropagation()}>
      <div class="box">
        <div class="head">
          <h2 id="title">${this.words.title}</h2>
          <button aria-label=${this.words.close} @click=${() => this.dialog.close()}>${symbol('i-close')}</button>
        </div>
        <div class="groups" tabindex="0" role="region" aria-label=${this.words.title}>
          ${this.groups.map(
            ({ title, shortcuts }) =>
              html`<section>
                <h3>${title}</h3>
                <dl>
                  ${shortcuts.map(({ keys, label }) => html`<div><dt>${label}</dt><dd><kbd>${keys}</kbd></dd></div>`)}
                </dl>
              </section>`,
          )}
        </div>
        <div class="foot">
          <input id="single" type="checkbox" .checked=${this.singleKeys} @change=${this.#onSwitch} />
          <label for="single">${this.words.singleKeys}<small>${this.words.singleKeysNote}</small></label>
        </div>
      </div>
    </dialog>`;
  }

  #onSwitch(event: Event) {
    this.singleKeys = (event.target as HTMLInputElement).checked;
    switchSingleKeys(this.singleKeys);
  }

  #onBackdrop(event: Event) {
    if (event.target === this.dialog) {
      this.dialog.close();
    }
  }
}
