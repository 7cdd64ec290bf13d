import type { ChangeSet, Text } from '@codemirror/state';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Host, RemoteCaret, TextEditor } from './co-editor/text-editor';
import type { Push } from './kept-store';
import { between, changeOf, type Run, runsOf, textOf, wholeText } from './text-change';
import { type Sender, TextCourier } from './text-courier';
import { leave, takeBack } from './unsent-text';
import { fill } from './words';

/** Milliseconds between two tellings of where the caret is. */
const CARET_REST = 200;

/**
 * An element that can hold a long text: after `own` it belongs to the browser and sends `push` as it is typed. Until
 * CodeMirror has come, and where it cannot come, it is written in a plain text area of the browser.
 */
export abstract class OwnedText extends LitElement implements Sender, Host {
  /** What a change of text is in the browser; the table of cases that the server keeps is run against this. */
  static readonly changes = { changeOf, runsOf, textOf };

  @property() label = '';
  @property() placeholder = '';
  /** Whether it can only be read; what is not sent then stays in the browser's store. */
  @property({ type: Boolean }) readOnly = false;
  /** The most characters, 0 for any number; more are kept here, shown and not sent. */
  @property({ type: Number }) max = 0;
  @property({ attribute: false }) words: Record<string, string> = {};

  @state() protected draft = '';
  @state() protected error = '';
  @state() protected editor?: TextEditor;
  @query('textarea') protected readonly area!: HTMLTextAreaElement | null;
  @query('.place') protected readonly place!: HTMLElement;

  protected courier?: TextCourier;

  /** Whether an input method is in the middle of a word. */
  protected composing = false;
  #afterComposing: (() => void)[] = [];
  #carets: readonly RemoteCaret[] = [];
  #caretTimer?: number;
  #caretTold = '';

  abstract readonly direction: 'auto' | 'ltr';

  /** Hands a long text to the browser. The key is where unconfirmed changes are kept. */
  own(key: string, text: string, sequence: number) {
    this.courier?.flush();
    this.courier?.close();
    takeBack(key);
    this.begin(text);
    this.courier = new TextCourier(this, key, text, sequence, this.readOnly);
  }

  /** What came of the text, as JSON; see `TextCourier.receive`. */
  receive(changes: string, sequence: number, answered?: string, own?: number) {
    this.#whenComposed(() => this.courier?.receive(JSON.parse(changes) as Run[][], sequence, answered, own));
  }

  reset(text: string, sequence: number, answered?: string) {
    this.#whenComposed(() => this.courier?.reset(text, sequence, answered));
  }

  refuse(id: string, reason: string) {
    this.courier?.refuse(id, reason);
  }

  /** Where others are, in the text as the server last told it. They move along with the text until the next telling. */
  setCarets(carets: readonly RemoteCaret[]) {
    this.#whenComposed(() => {
      const shownAt = (at: number) => this.courier?.shownAt(at) ?? at;
      this.#carets = carets.map((each) => ({ ...each, from: shownAt(each.from), to: shownAt(each.to) }));
      this.editor?.setCarets(this.#carets);
    });
  }

  send(push: Push) {
    const detail = { id: push.id, base: push.base, changes: JSON.stringify(push.changes) };
    this.dispatchEvent(new CustomEvent('push', { detail }));
  }

  lost() {
    this.dispatchEvent(new CustomEvent('lost'));
  }

  show(change: ChangeSet, text: Text) {
    this.draft = text.toString();
    this.#moveCarets(change);
    if (this.editor) {
      this.editor.show(change);
      return;
    }
    const area = this.area;
    const [start, end] = [change.mapPos(area?.selectionStart ?? 0), change.mapPos(area?.selectionEnd ?? 0)];
    void this.updateComplete.then(() => this.isWriting() && area?.setSelectionRange(start, end));
  }

  refused(reason: string) {
    this.error = reason;
  }

  written(change: ChangeSet, text: Text) {
    this.draft = text.toString();
    this.error = '';
    this.#moveCarets(change);
    this.courier?.typed(change, this.tooLong() || undefined);
    this.#caretMoved();
  }

  moved() {
    this.#caretMoved();
  }

  composes(now: boolean) {
    this.composing = now;
    this.courier?.pause(now);
    if (!now) {
      this.#afterComposing.splice(0).forEach((waiting) => waiting());
      this.courier?.flush();
    }
  }

  flush() {
    this.courier?.flush();
  }

  override focus(options?: FocusOptions) {
    if (this.editor && this.isEditorShown) {
      this.editor.focus();
    } else {
      void this.updateComplete.then(() => this.area?.focus(options));
    }
  }

  /** Focus with the caret at the end. */
  startEditing() {
    void this.updateComplete.then(() => {
      this.area?.setSelectionRange(this.draft.length, this.draft.length);
      this.focus();
    });
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('readOnly')) {
      this.courier?.setReadOnly(this.readOnly);
      this.error = this.readOnly ? '' : this.error;
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // An element that only moves is back at once.
    setTimeout(() => {
      if (!this.isConnected) {
        this.gone();
      }
    });
  }

  override updated(changed: PropertyValues) {
    if (changed.has('readOnly') || changed.has('editor')) {
      this.editor?.setReadOnly(this.readOnly);
    }
  }

  /** Whether it is CodeMirror that one sees and writes in. */
  protected get isEditorShown(): boolean {
    return this.editor !== undefined;
  }

  /** Shows the text that the server has, before anything unsent is found. */
  protected begin(text: string) {
    this.draft = text;
    this.editor?.begin(text);
  }

  /** The element left the page for good. */
  protected gone() {
    if (this.courier) {
      leave(this.courier);
    }
    this.dropEditor();
  }

  protected dropEditor() {
    this.editor?.destroy();
    this.editor = undefined;
  }

  /** Puts CodeMirror in the place of the text area, with the caret and the focus where they were. */
  protected async take(make: (text: string) => TextEditor) {
    await this.updateComplete;
    if (this.editor || !this.isConnected) {
      return;
    }
    if (this.composing) {
      this.#whenComposed(() => void this.take(make));
      return;
    }
    this.editor = make(this.draft);
    this.editor.setCarets(this.#carets);
    this.enter();
  }

  /** From the text area into the editor. */
  protected enter() {
    const writing = this.isWriting();
    this.editor?.select(this.area?.selectionStart ?? 0, this.area?.selectionEnd ?? 0);
    if (writing) {
      this.editor?.focus();
    }
  }

  /** The text area; `described` are the ids of what is said of the text. */
  protected plain(described: string, invalid: boolean) {
    return html`<textarea
      part="text"
      rows="1"
      dir=${this.direction}
      spellcheck=${this.direction === 'auto'}
      .value=${live(this.draft)}
      placeholder=${this.readOnly ? '' : this.placeholder}
      ?readonly=${this.readOnly}
      aria-label=${this.label}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${described || nothing}
      @input=${this.#onInput}
      @blur=${this.flush}
      @keydown=${this.onKey}
      @compositionstart=${() => this.composes(true)}
      @compositionend=${this.#onComposed}
    ></textarea>`;
  }

  /** A key in the text area. */
  protected onKey(event: KeyboardEvent) {
    if (!event.isComposing && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      this.flush();
    }
  }

  protected isWriting(): boolean {
    return this.shadowRoot?.activeElement?.closest('.box') != null;
  }

  protected tooLong(): string {
    const over = this.max > 0 ? lengthOf(this.draft, this.max) - this.max : 0;
    return over > 0 ? fill(this.words['tooLong'] ?? '', over, this.max) : '';
  }

  /** How full the field is, where that is worth saying. */
  protected count(): string {
    const most = this.max * 0.8;
    return this.max > 0 && lengthOf(this.draft, most) > most
      ? fill(this.words['count'] ?? '', lengthOf(this.draft, 0), this.max)
      : '';
  }

  /** Nobody writes here any more. */
  protected caretLeft() {
    window.clearTimeout(this.#caretTimer);
    this.#caretTimer = undefined;
    if (this.#caretTold) {
      this.#caretTold = '';
      this.dispatchEvent(new CustomEvent('caret', { detail: null }));
    }
  }

  #caretMoved() {
    this.#caretTimer ??= window.setTimeout(() => {
      this.#caretTimer = undefined;
      this.#tellCaret();
    }, CARET_REST);
  }

  #tellCaret() {
    if (!this.editor || !this.courier || !this.isWriting()) {
      return;
    }
    const { from, to } = this.editor.selection;
    const { place, sequence } = this.courier.confirmedAt(from);
    const detail = { from: place, to: this.courier.confirmedAt(to).place, sequence };
    const told = `${detail.from} ${detail.to}`;
    if (told !== this.#caretTold) {
      this.#caretTold = told;
      this.dispatchEvent(new CustomEvent('caret', { detail }));
    }
  }

  #moveCarets(change: ChangeSet) {
    this.#carets = this.#carets.map((each) => ({
      ...each,
      from: change.mapPos(each.from, 1),
      to: change.mapPos(each.to, 1),
    }));
  }

  #onInput() {
    if (!this.composing) {
      this.#take();
    }
  }

  #onComposed() {
    this.#take();
    this.composes(false);
  }

  /** What the text area has come to be. */
  #take() {
    const text = wholeText(this.area?.value ?? '');
    const change = between(this.draft, text);
    this.editor?.show(change);
    this.written(change, textOf(text));
  }

  #whenComposed(action: () => void) {
    if (this.composing) {
      this.#afterComposing.push(action);
    } else {
      action();
    }
  }
}

/** Characters as the server counts them; where there cannot be more than `enough`, any number up to that. */
function lengthOf(text: string, enough: number): number {
  return text.length <= enough ? text.length : [...text].length;
}
