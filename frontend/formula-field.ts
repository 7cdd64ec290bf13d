import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { FormulaEditor, Host } from './formula/formula-editor';
import { type Fix, mendable, mending, NOTHING_READ, type Reading } from './formula/reading';
import { NO_WORDS, type Vocabulary } from './formula/vocabulary';
import { formulaFieldStyles } from './formula-field-styles';
import { lengthOf, OwnedText } from './owned-text';
import { keyCaps, signs } from './shared-styles';
import { applySplice, place as placeAfter, type Splice } from './splice';
import { symbol } from './symbols';
import { fill } from './words';

/**
 * A formula that is written in place. Until the editor proper has come, and where it cannot come, it is a plain text
 * area of the browser with the same problems and fixes below.
 */
@customElement('formula-field')
export class FormulaField extends OwnedText implements Host {
  static override styles = [signs, keyCaps, formulaFieldStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property() placeholder = '';
  @property({ type: Boolean }) readOnly = false;
  @property({ type: Number }) max = 0;
  @property({ attribute: false }) words: Record<string, string> = {};
  @property({ attribute: false }) vocabulary: Vocabulary = NO_WORDS;
  @property({ attribute: false }) reading: Reading = NOTHING_READ;

  @state() private draft = '';
  @state() private error = '';
  @state() private announced = '';
  @state() private editor?: FormulaEditor;
  @query('textarea') private readonly area!: HTMLTextAreaElement | null;
  @query('.place') private readonly place!: HTMLElement;

  get completions(): string {
    return this.words['completions'] ?? '';
  }

  protected begin(text: string) {
    this.draft = text;
    this.editor?.begin(text);
    this.editor?.setReading(this.reading);
    this.requestUpdate();
  }

  show(text: string, change: Splice) {
    this.draft = text;
    if (this.editor) {
      this.editor.show(change);
      return;
    }
    const area = this.area;
    const [start, end] = [placeAfter(area?.selectionStart ?? 0, change), placeAfter(area?.selectionEnd ?? 0, change)];
    void this.updateComplete.then(() => this.#isWriting() && area?.setSelectionRange(start, end));
  }

  refused(reason: string) {
    this.error = reason;
  }

  typed(text: string) {
    this.draft = text;
    this.error = '';
    this.courier?.typed(text, this.#tooLong() || undefined);
  }

  moved() {
    if (this.reading.marks.length > 1) {
      this.requestUpdate();
    }
  }

  composes(now: boolean) {
    if (now) {
      this.composing = true;
    } else {
      this.composed();
    }
  }

  flush() {
    this.courier?.flush();
  }

  mend(at: number): boolean {
    const mark = mendable(this.reading, this.draft, at);
    return mark?.fix ? this.#apply(mark.fix) : false;
  }

  override focus(options?: FocusOptions) {
    if (this.editor) {
      this.editor.focus();
    } else {
      void this.updateComplete.then(() => this.area?.focus(options));
    }
  }

  override connectedCallback() {
    super.connectedCallback();
    void import('./formula/formula-editor').then(
      ({ FormulaEditor }) => this.whenComposed(() => void this.#begin(FormulaEditor)),
      () => {},
    );
  }

  protected override gone() {
    super.gone();
    this.editor?.destroy();
    this.editor = undefined;
  }

  override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    if (changed.has('readOnly') && this.readOnly) {
      this.error = '';
    }
    if (changed.has('reading')) {
      this.#announce(changed.get('reading') ?? NOTHING_READ);
    }
  }

  override updated(changed: PropertyValues) {
    if (changed.has('readOnly')) {
      this.editor?.setReadOnly(this.readOnly);
    }
    if (changed.has('vocabulary')) {
      this.editor?.setVocabulary(this.vocabulary);
    }
    if (changed.has('reading') || changed.has('editor')) {
      this.editor?.setReading(this.reading);
    }
    this.editor?.describe(this.#isWrong(), this.#describedBy());
  }

  override render() {
    return html`
      <div class="box">${this.editor ? nothing : this.#plain()}<div class="place"></div></div>
      <div id="problems">${this.#problems()}</div>
      ${this.reading.sentence ? html`<p class="sentence" id="sentence">${this.reading.sentence}</p>` : nothing}
      ${this.reading.note ? html`<p class="note" id="note">${this.reading.note}</p>` : nothing}
      ${this.#isNearlyFull()
        ? html`<p class="count" id="count">${fill(this.words['count'] ?? '', lengthOf(this.draft), this.max)}</p>`
        : nothing}
      <div class="sr" role="status">${this.announced}</div>
    `;
  }

  #plain() {
    return html`<textarea
      rows="1"
      dir="ltr"
      spellcheck="false"
      autocapitalize="off"
      .value=${live(this.draft)}
      placeholder=${this.placeholder}
      ?readonly=${this.readOnly}
      aria-label=${this.label}
      aria-invalid=${this.#isWrong() ? 'true' : nothing}
      aria-describedby=${this.#describedBy() || nothing}
      @blur=${this.flush}
      @input=${this.#onInput}
      @keydown=${this.#onKey}
      @compositionstart=${() => this.composes(true)}
      @compositionend=${this.#onComposed}
    ></textarea>`;
  }

  #problems() {
    const own = this.error || this.#tooLong();
    const next = mendable(this.reading, this.draft, this.#caret());
    return html`
      ${own ? html`<div class="problem">${symbol('s-blocked')}<div>${own}</div></div>` : nothing}
      ${this.reading.marks.map(
        (mark) => html`<div class="problem">
          ${mark.error ? symbol('s-blocked') : symbol('s-risk', 'i risk')}
          <div>${mark.message} ${mark.fix ? this.#fix(mark.fix, mark === next) : nothing}</div>
        </div>`,
      )}
    `;
  }

  #fix(fix: Fix, isNext: boolean) {
    const [before, after] = this.#fixWords(fix).split('{0}');
    return html`<div class="mend">
      <button type="button" class="link" ?disabled=${this.readOnly} @click=${() => this.#press(fix)}>
        ${before}${after === undefined ? nothing : html`<code>${fix.text.trim()}</code>${after}`}
      </button>
      ${isNext ? html`<kbd>${this.words['key']}</kbd>` : nothing}
    </div>`;
  }

  #fixWords(fix: Fix): string {
    const word = fix.text.trim() === '' ? 'remove' : fix.from === fix.to ? 'insert' : 'replace';
    return this.words[word] ?? '';
  }

  #press(fix: Fix) {
    this.#apply(fix);
    this.focus();
  }

  #apply(fix: Fix): boolean {
    const change = mending(fix, this.reading, this.draft);
    if (!change || this.readOnly) {
      return false;
    }
    if (this.editor) {
      this.editor.apply(change);
    } else {
      this.typed(applySplice(this.draft, change));
    }
    this.flush();
    return true;
  }

  async #begin(Editor: typeof FormulaEditor) {
    await this.updateComplete;
    if (this.editor || !this.isConnected) {
      return;
    }
    const area = this.area;
    const writing = this.#isWriting();
    const editor = new Editor(this.place, this.renderRoot as ShadowRoot, this, this.draft, this.vocabulary);
    editor.select(area?.selectionStart ?? 0, area?.selectionEnd ?? 0);
    this.editor = editor;
    if (writing) {
      editor.focus();
    }
  }

  #onInput() {
    const typed = this.area?.value ?? '';
    if (this.composing) {
      this.draft = typed;
    } else {
      this.typed(typed);
    }
  }

  #onComposed() {
    this.composing = false;
    this.#onInput();
    this.composed();
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing || event.key !== 'Enter') {
      return;
    }
    if (event.altKey && this.mend(this.#caret())) {
      event.preventDefault();
    } else if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.flush();
    }
  }

  #announce(before: Reading) {
    if (!this.#isWriting()) {
      return;
    }
    const said = this.reading.marks
      .map(({ message, fix }) => (fix ? `${message} ${fill(this.#fixWords(fix), fix.text.trim())}: ${this.words['key']}.` : message))
      .join(' ');
    this.announced = said || (before.marks.length > 0 ? (this.words['fine'] ?? '') : '');
  }

  #describedBy(): string {
    return [
      (this.reading.marks.length > 0 || this.error || this.#tooLong()) && 'problems',
      this.reading.sentence && 'sentence',
      this.reading.note && 'note',
      this.#isNearlyFull() && 'count',
    ]
      .filter(Boolean)
      .join(' ');
  }

  #isWrong(): boolean {
    return this.error !== '' || this.#tooLong() !== '' || this.reading.marks.some((mark) => mark.error);
  }

  #isNearlyFull(): boolean {
    return this.max > 0 && lengthOf(this.draft) > this.max * 0.8;
  }

  #tooLong(): string {
    const over = lengthOf(this.draft) - this.max;
    return this.max > 0 && over > 0 ? fill(this.words['tooLong'] ?? '', over, this.max) : '';
  }

  #caret(): number {
    return this.editor?.caret ?? this.area?.selectionStart ?? 0;
  }

  #isWriting(): boolean {
    return this.shadowRoot?.activeElement?.closest('.box') != null;
  }
}
