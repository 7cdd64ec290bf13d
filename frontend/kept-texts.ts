import { announce } from '@vaadin/a11y-base/src/announce.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { forget, KEPT, keptTexts, keyOf } from './kept-store';
import { fill } from './words';

/** What the panel can say, as the server words it; `{0}` is the name of a field. */
export interface KeptWords {
  title: string;
  note: string;
  copy: string;
  copied: string;
  discard: string;
  text: string;
}

interface Offered {
  /** Where it stands in the browser's store; none for what is held in this page alone. */
  readonly place?: string;
  readonly label: string;
  readonly text: string;
}

/** What was written into short fields of this page and could not be sent. */
const short: Offered[] = [];

/** Offers a text for copying for as long as the page stands. */
export function offerText(label: string, text: string) {
  if (text.trim()) {
    short.push({ label, text });
    window.dispatchEvent(new Event(KEPT));
  }
}

/**
 * A person's own words that the server does not have and will not take, each to be copied or let go. It is there while
 * it is `active` and there is something to offer.
 */
@customElement('kept-texts')
export class KeptTexts extends LitElement {
  /** How the keys of the texts begin in the browser's store. */
  @property() keys = '';
  @property({ type: Boolean }) active = false;
  @property({ attribute: false }) words?: KeptWords;
  /** The names of fields by the last part of their keys. */
  @property({ attribute: false }) labels: Record<string, string> = {};
  @state() private texts: Offered[] = [];
  @state() private copied?: string;

  readonly #look = () => {
    const kept = keptTexts(this.keys).map(({ place, text }) => ({ place, text, label: this.#label(keyOf(place)) }));
    this.texts = this.active ? [...kept, ...short] : [];
  };

  /** In the page itself, so that it looks as the page does. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener(KEPT, this.#look);
    window.addEventListener('storage', this.#look);
    this.#look();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener(KEPT, this.#look);
    window.removeEventListener('storage', this.#look);
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('active') || changed.has('keys') || changed.has('labels')) {
      if (!this.active) {
        short.length = 0;
      }
      this.#look();
    }
  }

  override updated(changed: PropertyValues) {
    const before = (changed.get('texts') as Offered[] | undefined) ?? [];
    if (changed.has('texts') && before.length < this.texts.length && this.words) {
      announce(`${this.words.title} ${this.words.note}`);
    }
  }

  override render() {
    const words = this.words;
    if (!words || this.texts.length === 0) {
      return nothing;
    }
    return html`<section class="kept" aria-label=${words.title}>
      <details open>
        <summary>${words.title}</summary>
        <p>${words.note}</p>
        <ul>
          ${this.texts.map((each) => this.#row(each, words))}
        </ul>
      </details>
    </section>`;
  }

  #row(offered: Offered, words: KeptWords) {
    const name = fill(words.text, offered.label);
    const lines = Math.min(8, Math.max(2, offered.text.split('\n').length, Math.ceil(offered.text.length / 90)));
    return html`<li>
      <b>${offered.label}</b>
      <textarea readonly dir="auto" rows=${lines} aria-label=${name} .value=${offered.text}></textarea>
      <div>
        <button type="button" class="btn" aria-label="${words.copy}: ${name}" @click=${(event: Event) => this.#copy(offered, event)}>
          ${this.copied === offered.text ? words.copied : words.copy}
        </button>
        <button type="button" class="btn quiet" aria-label="${words.discard}: ${name}" @click=${() => this.#discard(offered)}>
          ${words.discard}
        </button>
      </div>
    </li>`;
  }

  async #copy(offered: Offered, event: Event) {
    const area = (event.currentTarget as Element).closest('li')?.querySelector('textarea');
    try {
      await navigator.clipboard.writeText(offered.text);
    } catch {
      // Without the right to the clipboard, or over plain HTTP, the old way; failing that, the text is selected.
      area?.select();
      document.execCommand('copy');
    }
    this.copied = offered.text;
    announce(this.words?.copied ?? '');
  }

  #discard(offered: Offered) {
    if (offered.place) {
      forget(offered.place);
    } else {
      short.splice(short.indexOf(offered), 1);
    }
    this.#look();
  }

  #label(key: string): string {
    const field = key.slice(key.lastIndexOf('/') + 1);
    return this.labels[field] ?? field;
  }
}
