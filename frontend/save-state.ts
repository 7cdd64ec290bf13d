import { announce } from '@vaadin/a11y-base/src/announce.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { saveLedger } from './save-ledger';
import { signs } from './shared-styles';
import { symbol } from './symbols';
import { fill } from './words';

/** What the state line can say, as the server words it; `{0}` is a number of changes or a reason. */
export interface SaveWords {
  saved: string;
  saving: string;
  offline: string;
  banner: string;
  keptOne: string;
  keptMany: string;
  unsentOne: string;
  unsentMany: string;
  readOnly: string;
  failed: string;
}

type Kind = 'saved' | 'saving' | 'offline' | 'read-only' | 'failed';

const SIGNS: Record<Kind, string> = {
  saved: 'i-check',
  saving: 's-part',
  offline: 's-unknown',
  'read-only': 'i-lock',
  failed: 's-blocked',
};

/** The state line: what became of what a person wrote, in a word and a sign. */
@customElement('save-state')
export class SaveState extends LitElement {
  static override styles = [
    signs,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
        font-size: var(--ls-text-s);
        line-height: var(--ls-line-s);
        color: var(--ls-ink-2);
      }
      :host([kind='failed']) .i {
        color: var(--ls-blocked);
      }
      :host([kind='failed']),
      :host([kind='offline']) {
        color: var(--ls-ink);
      }
      span {
        min-width: 0;
        text-wrap: balance;
      }
      .banner {
        position: fixed;
        inset: calc(var(--ls-bar) + var(--ls-facebar) + 12px) 0 auto;
        z-index: 6;
        width: fit-content;
        max-width: min(36rem, calc(100vw - 24px));
        margin: 0 auto;
        padding: 8px 12px;
        border: 1px solid var(--ls-line-strong);
        border-radius: var(--ls-radius-m);
        background: var(--ls-raised);
        color: var(--ls-ink);
        text-wrap: pretty;
      }
    `,
  ];

  @property({ type: Object }) words?: SaveWords;
  @property({ type: Boolean }) readOnly = false;
  /** Why the server could not take the last change; empty if it could. */
  @property() failure = '';
  @state() private version = 0;

  #spoken: Kind = 'saved';
  readonly #onChange = () => this.version++;

  override connectedCallback() {
    super.connectedCallback();
    saveLedger.addEventListener('change', this.#onChange);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    saveLedger.removeEventListener('change', this.#onChange);
  }

  /** Has everything sent that can be; then says what the server does not have, and why, or nothing. */
  async settle(): Promise<{ reason: string; key: string } | null> {
    await saveLedger.settle();
    const change = saveLedger.refused?.[1];
    return change || saveLedger.unsent > 0 ? { reason: change?.refused ?? '', key: change?.key ?? '' } : null;
  }

  /** Gives the focus to the field of what was refused. */
  goToRefused() {
    const owner = saveLedger.refused?.[0];
    if (owner instanceof HTMLElement) {
      owner.scrollIntoView({ block: 'center' });
      owner.focus({ preventScroll: true });
    }
  }

  override render() {
    const kind = this.#kind();
    return html`${symbol(SIGNS[kind])}<span>${this.#text(kind)}</span>
      ${kind === 'offline' ? html`<div class="banner">${this.words?.banner}</div>` : nothing}`;
  }

  /** Every page that is written on has this line, and has drawn the rest of what it was told by now. */
  override firstUpdated() {
    this.dispatchEvent(new CustomEvent('drawn'));
  }

  override updated() {
    const kind = this.#kind();
    this.setAttribute('kind', kind);
    this.#speak(kind);
  }

  #kind(): Kind {
    if (saveLedger.offline) {
      return 'offline';
    }
    if (this.readOnly) {
      return 'read-only';
    }
    if (this.failure || saveLedger.refusal !== undefined) {
      return 'failed';
    }
    return saveLedger.unsent > 0 ? 'saving' : 'saved';
  }

  #text(kind: Kind): string {
    const words = this.words;
    if (!words) {
      return '';
    }
    switch (kind) {
      case 'saved':
        return words.saved;
      case 'saving':
        return words.saving;
      case 'read-only':
        return words.readOnly;
      case 'failed':
        return fill(words.failed, this.failure || (saveLedger.refusal ?? ''));
      case 'offline': {
        const n = saveLedger.unsent;
        const [one, many] = saveLedger.allKept ? [words.keptOne, words.keptMany] : [words.unsentOne, words.unsentMany];
        return n === 0 ? words.offline : fill(n === 1 ? one : many, n);
      }
    }
  }

  /** Says aloud what a person has to know, and that it is over; never each save. */
  #speak(kind: Kind) {
    const worthIt = kind === 'offline' || kind === 'failed' || kind === 'read-only';
    const over = kind === 'saved' && this.#spoken !== 'saved';
    if (this.words && kind !== this.#spoken && (worthIt || over)) {
      this.#spoken = kind;
      announce(kind === 'offline' ? `${this.#text(kind)}. ${this.words.banner}` : this.#text(kind));
    }
  }
}
