import { ChangeSet, type Text } from '@codemirror/state';
import { between, changeOf, normal, type Run, runsOf, textOf } from './text-change';

/** A shared text as it is kept in the browser's store. */
export interface KeptText {
  readonly confirmed: string;
  /** What is on its way, as it changes `confirmed`; then what was written since. */
  readonly sent?: readonly Run[];
  readonly written: readonly Run[];
}

/**
 * A text that several people write, as this page has it: what the server confirmed, what is on its way there, and what
 * was written since. Changes of others are moved under both, in the way that the server moves ours over theirs.
 */
export class SharedText {
  #confirmed: Text;
  #sent?: ChangeSet;
  /** The confirmed text with what is on its way in it. */
  #shared: Text;
  #written: ChangeSet;
  #shown: Text;

  constructor(text: string) {
    this.#confirmed = this.#shared = this.#shown = textOf(text);
    this.#written = ChangeSet.empty(this.#shown.length);
  }

  static ofKept(kept: KeptText): SharedText {
    const text = new SharedText(kept.confirmed);
    if (kept.sent) {
      text.write(changeOf(kept.sent, text.#shown));
      text.send();
    }
    text.write(changeOf(kept.written, text.#shown));
    return text;
  }

  get kept(): KeptText {
    return {
      confirmed: this.#confirmed.toString(),
      ...(this.#sent ? { sent: runsOf(this.#sent, this.#confirmed) } : {}),
      written: runsOf(this.#written, this.#shared),
    };
  }

  get confirmed(): Text {
    return this.#confirmed;
  }

  get shown(): Text {
    return this.#shown;
  }

  /** Whether the server has everything. */
  get isSettled(): boolean {
    return !this.#sent && this.#written.empty;
  }

  get hasUnsent(): boolean {
    return !this.#written.empty;
  }

  /** A change that this person made of what is shown. */
  write(change: ChangeSet) {
    this.#written = this.#written.compose(change);
    this.#shown = change.apply(this.#shown);
  }

  /** What was written goes on its way, as a change of the confirmed text. Only one does at a time. */
  send(): readonly Run[] {
    this.#sent = normal(this.#written, this.#shared);
    this.#shared = this.#shown;
    this.#written = ChangeSet.empty(this.#shown.length);
    return runsOf(this.#sent, this.#confirmed);
  }

  /** Someone else changed the confirmed text; how that changes what is shown. */
  others(change: ChangeSet): ChangeSet {
    const after = change.apply(this.#confirmed);
    const news = this.#sent ? change.map(this.#sent, true) : change;
    // In the one form of the server, so that the next change is moved over the same parts there and here.
    this.#sent &&= normal(this.#sent.map(change), after);
    this.#confirmed = after;
    return this.#under(news);
  }

  /** The server answered what was on its way, and this is its text now; how that changes what is shown. */
  settle(text: Text): ChangeSet {
    const news = text.eq(this.#shared)
      ? ChangeSet.empty(text.length)
      : between(this.#shared.toString(), text.toString());
    this.#sent = undefined;
    this.#confirmed = text;
    return this.#under(news);
  }

  /** The server did not take what was on its way: it is only written. */
  takeBack() {
    if (this.#sent) {
      this.#written = this.#sent.compose(this.#written);
      this.#sent = undefined;
      this.#shared = this.#confirmed;
    }
  }

  /** Where a place of the confirmed text is in what is shown. */
  shownAt(place: number): number {
    return this.#written.mapPos(this.#sent?.mapPos(place, 1) ?? place, 1);
  }

  /** Where a place of what is shown is in the confirmed text. */
  confirmedAt(place: number): number {
    const shared = this.#written.invertedDesc.mapPos(place);
    return this.#sent?.invertedDesc.mapPos(shared) ?? shared;
  }

  #under(news: ChangeSet): ChangeSet {
    const shown = news.map(this.#written, true);
    this.#written = this.#written.map(news);
    this.#shared = news.apply(this.#shared);
    this.#shown = shown.apply(this.#shown);
    return shown;
  }
}
