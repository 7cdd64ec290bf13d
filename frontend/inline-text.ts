import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { inlineTextStyles } from './inline-text-styles';
import { offerText } from './kept-texts';
import { Draft, keepWritten } from './outbox';
import { saveLedger } from './save-ledger';
import { signs } from './shared-styles';
import { symbol } from './symbols';
import { fill } from './words';

const growsByItself = CSS.supports('field-sizing', 'content');

/** What is said of a value that somebody else wrote meanwhile; `{0}` is that value. */
interface MeanwhileWords {
  readonly changed: string;
  readonly keep: string;
  readonly take: string;
}

/**
 * A short text that is edited where it stands; it sends `commit` when it is left changed, with what stood there when it
 * was begun.
 */
@customElement('inline-text')
export class InlineText extends LitElement {
  static override styles = [signs, inlineTextStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property() placeholder = '';
  @property({ reflect: true }) voice: 'prose' | 'ui' | 'mono' = 'ui';
  /** The level of the heading that this text is, 0 for none. */
  @property({ type: Number, reflect: true }) heading?: number;
  @property({ type: Boolean }) readOnly = false;
  /** The most characters, 0 for any number; more are kept here, shown and not sent. */
  @property({ type: Number }) max = 0;
  @property() countText = '';
  @property() tooLongText = '';

  @state() private draft = '';
  @state() private error = '';
  /** What somebody else put here while a person is in the middle of another value. */
  @state() private theirs?: string;
  @query('textarea') private readonly area!: HTMLTextAreaElement | null;

  /** What the server last said, and what this field last sent. */
  #value = '';
  #sent?: string;
  /** What stood here when a person began to write. */
  #seen?: string;
  #words?: MeanwhileWords;
  #composing = false;
  readonly #draft = new Draft();
  readonly #leaving = () => this.#commit();

  get value(): string {
    return this.draft;
  }

  /** Shows a value of the server, unless a person is in the middle of another one. */
  set value(value: string) {
    const untouched = this.draft === this.#value || this.draft === this.#sent;
    const news = value !== this.#value && value !== this.draft;
    this.#value = value;
    this.#sent = undefined;
    if (untouched || !this.#isEditing()) {
      this.#show(value);
    } else if (news) {
      this.theirs = value;
    }
    this.#note();
  }

  /**
   * As calls, for Flow does not send a property again that it takes for unchanged. With words it is the value of
   * somebody else, and said if a person is in the middle of another.
   */
  showValue(value: string, words?: MeanwhileWords) {
    this.#words = words ?? this.#words;
    this.value = value;
  }

  showError(error: string) {
    this.error = error;
    if (this.readOnly) {
      this.#giveUp();
    }
    this.#note();
  }

  constructor() {
    super();
    // Not of the text alone: from there one may go to what is said below it.
    this.addEventListener('focusout', () => this.#commit());
  }

  override connectedCallback() {
    super.connectedCallback();
    saveLedger.addEventListener('leaving', this.#leaving);
  }

  override focus(options?: FocusOptions) {
    void this.updateComplete.then(() => this.area?.focus(options));
  }

  /** Focus with the caret at the end. */
  startEditing() {
    void this.updateComplete.then(() => {
      this.area?.focus();
      this.area?.setSelectionRange(this.draft.length, this.draft.length);
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // An element that only moves is back at once.
    setTimeout(() => {
      if (!this.isConnected) {
        saveLedger.removeEventListener('leaving', this.#leaving);
        saveLedger.strike(this);
        this.#draft.end();
      }
    });
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('readOnly') && this.readOnly) {
      this.#giveUp();
      this.#note();
    }
  }

  /** Offers for copying what was written and cannot be sent any more, and shows what the server has. */
  #giveUp() {
    if (this.draft !== this.#value && (this.error || this.draft !== this.#sent)) {
      offerText(this.label, this.draft);
      this.#show(this.#value);
    }
    this.error = '';
  }

  #show(value: string) {
    this.draft = value;
    this.#seen = this.theirs = undefined;
  }

  override updated() {
    if (!growsByItself && this.area) {
      this.area.style.height = 'auto';
      this.area.style.height = `${this.area.scrollHeight}px`;
    }
  }

  override render() {
    const problem = this.error || this.#tooLong();
    const count = this.max > 0 && lengthOf(this.draft) > this.max * 0.8;
    const described = [problem && 'error', count && 'count'].filter(Boolean).join(' ');
    return html`
      ${this.heading
        ? html`<div class="sr" role="heading" aria-level=${this.heading}>${this.draft || this.placeholder}</div>`
        : nothing}
      <textarea
        part="text"
        rows="1"
        dir="auto"
        .value=${live(this.draft)}
        placeholder=${this.readOnly ? '' : this.placeholder}
        ?readonly=${this.readOnly}
        aria-label=${this.label}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${described || nothing}
        enterkeyhint="done"
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @compositionstart=${() => (this.#composing = true)}
        @compositionend=${this.#onComposed}
      ></textarea>
      ${this.theirs === undefined ? nothing : this.#meanwhile(this.theirs)}
      ${problem || count
        ? html`<div class="below">
            ${problem
              ? html`<div class="error" id="error" role=${this.error ? 'alert' : nothing}>${symbol('s-blocked')}<span>${problem}</span></div>`
              : nothing}
            ${count ? html`<div class="count" id="count">${fill(this.countText, lengthOf(this.draft), this.max)}</div>` : nothing}
          </div>`
        : nothing}
    `;
  }

  #meanwhile(theirs: string) {
    const words = this.#words;
    return words
      ? html`<div class="below" role="status" @mousedown=${(event: Event) => event.preventDefault()}>
          <span class="news">${fill(words.changed, theirs)}</span>
          <button type="button" @click=${this.#keepMine}>${words.keep}</button>
          <button type="button" @click=${this.#takeTheirs}>${words.take}</button>
        </div>`
      : nothing;
  }

  /** Knowing what the other wrote. */
  #keepMine() {
    this.#seen = this.#value;
    this.focus();
    this.#commit();
  }

  #takeTheirs() {
    this.#show(this.#value);
    this.error = '';
    this.focus();
    this.#note();
  }

  #onInput() {
    this.#seen ??= this.#value;
    const typed = this.area?.value ?? '';
    this.draft = this.#composing ? typed : typed.replace(/\s*[\r\n]+\s*/g, ' ');
    this.error = '';
    if (!this.#composing) {
      this.#note();
    }
  }

  #onComposed() {
    this.#composing = false;
    this.#onInput();
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing || this.readOnly) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      this.#commit();
      this.dispatchEvent(new CustomEvent('enter'));
    } else if (event.key === 'Escape') {
      this.#restore(event);
    }
  }

  /** Back to what stood here before; with nothing to take back, Escape is for whatever is around. */
  #restore(event: KeyboardEvent) {
    if (this.draft !== this.#value || this.error) {
      event.stopPropagation();
      this.#show(this.#value);
      this.error = '';
      this.#note();
    }
  }

  #commit() {
    if (this.draft === this.#value || this.draft === this.#sent || this.#tooLong()) {
      return;
    }
    const seen = this.#seen ?? this.#value;
    const id = keepWritten(this.dataset['spot'], seen, this.draft);
    this.#sent = this.draft;
    this.#seen = this.theirs = undefined;
    this.#note();
    this.dispatchEvent(new CustomEvent('commit', { detail: { value: this.draft, seen, id } }));
  }

  /** Enters a field that differs from what the server has. */
  #note() {
    if (this.draft === this.#value || (this.draft === this.#sent && !this.error)) {
      saveLedger.strike(this);
      this.#draft.end();
    } else {
      const refused = this.error || this.#tooLong() || undefined;
      if (refused) {
        this.#draft.end();
      }
      saveLedger.enter(this, { kept: !refused && this.#keep(), refused });
    }
  }

  #keep(): boolean {
    const spot = this.dataset['spot'];
    const seen = this.#seen ?? this.#value;
    return spot !== undefined && this.#draft.keep({ spot, seen, written: this.draft });
  }

  #tooLong(): string {
    const over = lengthOf(this.draft) - this.max;
    return this.max > 0 && over > 0 ? fill(this.tooLongText, over, this.max) : '';
  }

  #isEditing(): boolean {
    return this.area !== null && this.shadowRoot?.activeElement === this.area;
  }
}

/** Characters as the server counts them. */
function lengthOf(text: string): number {
  return [...text].length;
}
