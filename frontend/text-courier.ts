import type { ChangeSet, Text } from '@codemirror/state';
import { newId } from './ids';
import { forget, KEPT, keyOf, leavePlace, leftPlaces, type Push, read, takePlace, write } from './kept-store';
import { otherPages } from './pages';
import { saveLedger } from './save-ledger';
import { SharedText } from './shared-text';
import { between, changeOf, type Run, textOf } from './text-change';

/** The element whose text is carried. */
export interface Sender {
  send(push: Push): void;
  /** Shows a change that did not come from typing, and what is shown after it. */
  show(change: ChangeSet, text: Text): void;
  refused(reason: string): void;
  /** What the server says does not fit what is here: it has to tell the whole text. */
  lost(): void;
  /** The server has everything. */
  settled?(): void;
}

/** Milliseconds without a key after which what was typed is sent, and the most that anything waits for that. */
const REST = 250;
const LONGEST = 750;
const PATIENCE = 8_000;

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Carries one text between the browser, which owns it, and the server, which orders it: one push on its way at a time,
 * everything not yet confirmed in the browser's own store, nothing confirmed twice.
 */
export class TextCourier {
  #text: SharedText;
  #base: number;
  #push?: Push;
  /** What the server has, while what was found in the store is not brought together with it. */
  #ahead?: Text;
  #held?: string;
  #paused = false;
  #rest?: number;
  #waits?: number;
  #patience?: number;
  #closed = false;
  #readOnly: boolean;
  /** Where it is kept in the browser's store. */
  readonly #place: string;
  readonly #leaving = () => this.flush();

  constructor(
    private sender: Sender,
    readonly key: string,
    text: string,
    sequence: number,
    readOnly = false,
    left?: string,
  ) {
    this.#readOnly = readOnly;
    this.#place = takePlace(key);
    this.#text = new SharedText(text);
    this.#base = sequence;
    saveLedger.addEventListener('leaving', this.#leaving);
    if (left) {
      this.#adopt(left);
    } else if (!readOnly) {
      this.#recover();
    }
  }

  /**
   * Sends nothing any more: what the server does not have stays in the browser's store, and its text is shown. Or goes
   * on with what stayed there.
   */
  setReadOnly(readOnly: boolean) {
    if (readOnly === this.#readOnly) {
      return;
    }
    this.#readOnly = readOnly;
    if (!readOnly) {
      this.#recover();
    } else if (!this.#push) {
      this.#letGo();
    }
  }

  /** Goes on with what is kept at a place where nobody is any more. */
  static ofKept(sender: Sender, place: string): TextCourier {
    const found = read(place);
    return new TextCourier(sender, keyOf(place), found?.kept.confirmed ?? '', found?.kept.base ?? 0, false, place);
  }

  get shown(): Text {
    return this.#text.shown;
  }

  /** Whether the server has everything. */
  get settled(): boolean {
    return this.#text.isSettled;
  }

  /** Goes on by another way, beginning with what is on its way now: the server counts it once. */
  handTo(sender: Sender) {
    this.sender = sender;
    if (this.#push) {
      this.#dispatch(this.#push);
    } else {
      this.flush();
    }
  }

  /** What a person typed. It is sent after a moment of rest, unless there is a reason not to. */
  typed(change: ChangeSet, held?: string) {
    if (this.#readOnly) {
      return;
    }
    this.#text.write(change);
    this.#held = held;
    this.#note(held);
    window.clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.flush(), REST);
    this.#waits ??= window.setTimeout(() => this.flush(), LONGEST);
  }

  /** Sends nothing while an input method is in the middle of a word. */
  pause(paused: boolean) {
    this.#paused = paused;
  }

  /** Sends what is not sent, unless a push is on its way: then after its answer. */
  flush() {
    this.#clearTimers();
    if (this.#push || this.#closed || this.#readOnly || this.#paused || this.#held !== undefined || !this.#text.hasUnsent) {
      return;
    }
    this.#push = { id: newId(), base: this.#base, changes: this.#text.send() };
    this.#note();
    this.#dispatch(this.#push);
  }

  /**
   * What came of the text since the server last told, in order, up to that sequence. It may be the answer to the push
   * `answered`: then the change `own` is what the server made of that, or it came to nothing or is known.
   */
  receive(changes: readonly (readonly Run[])[], sequence: number, answered?: string, own = -1) {
    try {
      this.#receive(changes, sequence, answered !== undefined && this.#push?.id === answered, own);
    } catch (problem) {
      if (!(problem instanceof RangeError)) {
        throw problem;
      }
      this.sender.lost();
    }
  }

  /** The server's text as a whole, the answer to the push `answered` or news of whatever happened. */
  reset(text: string, sequence: number, answered?: string) {
    const told = textOf(text);
    if (answered !== undefined && this.#push?.id === answered) {
      this.#settle(told, sequence);
    } else if (this.#ahead) {
      this.#ahead = told;
    } else {
      this.#show(this.#text.others(between(this.#text.confirmed.toString(), text)));
      this.#base = sequence;
      this.#note();
    }
  }

  /** The server does not take the push. The text stays here and is tried again when it has changed. */
  refuse(id: string, reason: string) {
    if (this.#push?.id === id) {
      this.#push = undefined;
      this.#text.takeBack();
      window.clearTimeout(this.#patience);
      if (this.#readOnly) {
        this.#letGo();
        return;
      }
      this.#note(reason);
      this.sender.refused(reason);
    }
  }

  /** Where a place of the server's text is in what is shown. */
  shownAt(place: number): number {
    return this.#text.shownAt(Math.min(Math.max(0, place), this.#text.confirmed.length));
  }

  /** Where a place of what is shown is in the server's text, and of which sequence that is. */
  confirmedAt(place: number): { place: number; sequence: number } {
    return { place: this.#text.confirmedAt(place), sequence: this.#base };
  }

  /** Leaves the text; what is not confirmed stays in the browser's store for the next time. */
  close() {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    leavePlace(this.#place);
    this.#clearTimers();
    window.clearTimeout(this.#patience);
    saveLedger.removeEventListener('leaving', this.#leaving);
    saveLedger.strike(this);
  }

  #receive(changes: readonly (readonly Run[])[], sequence: number, answers: boolean, own: number) {
    if (this.#ahead) {
      const told = changes.reduce((text, runs) => changeOf(runs, text).apply(text), this.#ahead);
      this.#ahead = told;
      if (answers) {
        this.#settle(told, sequence);
      }
      return;
    }
    changes.forEach((runs, index) => {
      const before = this.#text.confirmed;
      const change = changeOf(runs, before);
      this.#show(answers && index === own ? this.#text.settle(change.apply(before)) : this.#text.others(change));
    });
    this.#base = sequence;
    if (!answers) {
      this.#note();
    } else if (own < 0) {
      this.#settle(this.#text.confirmed, sequence);
    } else {
      this.#settled();
    }
  }

  #settle(text: Text, sequence: number) {
    this.#ahead = undefined;
    this.#base = sequence;
    this.#show(this.#text.settle(text));
    this.#settled();
  }

  #settled() {
    this.#push = undefined;
    window.clearTimeout(this.#patience);
    if (this.#readOnly) {
      this.#letGo();
      return;
    }
    this.#note();
    this.flush();
    if (this.settled) {
      this.sender.settled?.();
    }
  }

  /** Leaves to the browser's store what the server does not have, and shows what it has. */
  #letGo() {
    this.#clearTimers();
    if (this.settled) {
      forget(this.#place);
    } else {
      write(this.#place, { ...this.#text.kept, base: this.#base });
      const before = this.#text.shown.toString();
      const told = (this.#ahead ?? this.#text.confirmed).toString();
      this.#ahead = undefined;
      this.#text = new SharedText(told);
      this.#show(between(before, told));
    }
    saveLedger.strike(this);
    window.dispatchEvent(new Event(KEPT));
  }

  #show(change: ChangeSet) {
    if (!change.empty) {
      this.sender.show(change, this.#text.shown);
    }
  }

  #dispatch(push: Push) {
    this.sender.send(push);
    window.clearTimeout(this.#patience);
    // The same id again: the server counts it once.
    this.#patience = window.setTimeout(() => this.#push?.id === push.id && this.#dispatch(push), PATIENCE);
  }

  /** Goes on with what this page left of the text, at once, or another one that is gone, when that is known. */
  #recover() {
    if ([this.#place, ...leftPlaces(this.key)].some((place) => this.#adopt(place))) {
      return;
    }
    this.#note();
    if (leftPlaces(this.key, NOBODY).length > 0) {
      void otherPages().then((others) => this.#recoverLeft(others));
    }
  }

  #recoverLeft(others: ReadonlySet<string>) {
    if (!this.#closed && !this.#readOnly && this.settled) {
      leftPlaces(this.key, others).some((place) => this.#adopt(place));
    }
  }

  /** Whether there was something at the place to go on with. */
  #adopt(place: string): boolean {
    const found = read(place);
    if (!found || found.text.isSettled) {
      return false;
    }
    const told = this.#text.confirmed;
    this.#text = found.text;
    this.#base = found.kept.base;
    this.#push = found.kept.push;
    this.#ahead = told;
    this.#note();
    if (place !== this.#place) {
      forget(place);
    }
    this.#show(between(told.toString(), this.#text.shown.toString()));
    if (this.#push) {
      this.#dispatch(this.#push);
    } else {
      this.flush();
    }
    return true;
  }

  #clearTimers() {
    window.clearTimeout(this.#rest);
    window.clearTimeout(this.#waits);
    this.#waits = undefined;
  }

  /** Brings store and ledger in line with what is unconfirmed. */
  #note(refused: string | undefined = this.#held) {
    if (this.#readOnly) {
      saveLedger.strike(this);
      return;
    }
    if (this.settled) {
      forget(this.#place);
      saveLedger.strike(this);
      return;
    }
    const kept = write(this.#place, { ...this.#text.kept, base: this.#base, push: this.#push });
    saveLedger.enter(this, { kept, refused, key: this.key });
  }
}
