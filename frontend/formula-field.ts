import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FormulaEditor, FormulaHost } from './formula/formula-editor';
import { type Fix, mendable, mending, NOTHING_READ, type Reading } from './formula/reading';
import { NO_WORDS, type Vocabulary } from './formula/vocabulary';
import { formulaFieldStyles } from './formula-field-styles';
import { OwnedText } from './owned-text';
import { keyCaps, signs } from './shared-styles';
import { symbol } from './symbols';
import { textOf } from './text-change';
import { fill } from './words';

/**
 * A formula that is written in place. Until the editor proper has come, and where it cannot come, it is a plain text
 * area of the browser with the same problems and fixes below.
 */
@customElement('formula-field')
export class FormulaField extends OwnedText implements FormulaHost {
  static override styles = [signs, keyCaps, formulaFieldStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) vocabulary: Vocabulary = NO_WORDS;
  @property({ attribute: false }) reading: Reading = NOTHING_READ;

  @state() private announced = '';
  declare protected editor?: FormulaEditor;

  readonly direction = 'ltr';

  get completions(): string {
    return this.words['completions'] ?? '';
  }

  protected override begin(text: string) {
    super.begin(text);
    this.editor?.setReading(this.reading);
  }

  override moved() {
    super.moved();
    if (this.reading.marks.length > 1) {
      this.requestUpdate();
    }
  }

  mend(at: number): boolean {
    const mark = mendable(this.reading, this.draft, at);
    return mark?.fix ? this.#apply(mark.fix) : false;
  }

  override connectedCallback() {
    super.connectedCallback();
    void import('./formula/formula-editor').then(
      ({ FormulaEditor }) =>
        this.take((text) => new FormulaEditor(this.place, this.renderRoot as ShadowRoot, this, text, this.vocabulary)),
      () => {},
    );
  }

  override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    if (changed.has('reading')) {
      this.#announce(changed.get('reading') ?? NOTHING_READ);
    }
  }

  override updated(changed: PropertyValues) {
    super.updated(changed);
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
      <div class="box">
        ${this.editor ? nothing : this.plain(this.#describedBy(), this.#isWrong())}
        <div class="place"></div>
      </div>
      <div id="problems">${this.#problems()}</div>
      ${this.reading.sentence ? html`<p class="sentence" id="sentence">${this.reading.sentence}</p>` : nothing}
      ${this.reading.note ? html`<p class="note" id="note">${this.reading.note}</p>` : nothing}
      ${this.count() ? html`<p class="count" id="count">${this.count()}</p>` : nothing}
      <div class="sr" role="status">${this.announced}</div>
    `;
  }

  #problems() {
    const own = this.error || this.tooLong();
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
      this.written(change, change.apply(textOf(this.draft)));
    }
    this.flush();
    return true;
  }

  protected override onKey(event: KeyboardEvent) {
    if (!event.isComposing && event.key === 'Enter' && event.altKey && this.mend(this.#caret())) {
      event.preventDefault();
    } else {
      super.onKey(event);
    }
  }

  #announce(before: Reading) {
    if (!this.isWriting()) {
      return;
    }
    const said = this.reading.marks
      .map(({ message, fix }) => (fix ? `${message} ${fill(this.#fixWords(fix), fix.text.trim())}: ${this.words['key']}.` : message))
      .join(' ');
    this.announced = said || (before.marks.length > 0 ? (this.words['fine'] ?? '') : '');
  }

  #describedBy(): string {
    return [
      (this.reading.marks.length > 0 || this.error || this.tooLong()) && 'problems',
      this.reading.sentence && 'sentence',
      this.reading.note && 'note',
      this.count() && 'count',
    ]
      .filter(Boolean)
      .join(' ');
  }

  #isWrong(): boolean {
    return this.error !== '' || this.tooLong() !== '' || this.reading.marks.some((mark) => mark.error);
  }

  #caret(): number {
    return this.editor?.caret ?? this.area?.selectionStart ?? 0;
  }
}
