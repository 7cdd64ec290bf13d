import type { ChangeSet, Text } from '@codemirror/state';
import { newId } from './ids';
import { saveLedger } from './save-ledger';
import { type KeptText, SharedText } from './shared-text';
import { between, changeOf, type Run, textOf } from './text-change';

/** A change as the server gets it: made on the text of sequence `base`. */
export interface Push {
  readonly id: string;
  readonly base: number;
  readonly changes: readonly Run[];
}

/** What is kept in the browser until the server has it, with the push on its way as it was sent. */
interface Kept extends KeptText {
  readonly base: number;
  readonly push?: Push;
}

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

/** What the window is told when there is other unsent text in the browser's store than before. */
export const KEPT = 'lodestar-kept';

/** Milliseconds without a key after which what was typed is sent, and the most that anything waits for that. */
const REST = 250;
const LONGEST = 750;
const PATIENCE = 8_000;

/** The texts that somebody carries, each as often as there are fields of it. */
const carried: string[] = [];

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
  readonly #leaving = () => this.flush();

  constructor(
    private sender: Sender,
    readonly key: string,
    text: string,
    sequence: number,
    readOnly = false,
  ) {
    this.#readOnly = readOnly;
    carried.push(key);
    this.#text = new SharedText(text);
    this.#base = sequence;
    saveLedger.addEventListener('leaving', this.#leaving);
    if (!readOnly) {
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

  /** Goes on with what the browser's store has under the key. */
  static ofKept(sender: Sender, key: string): TextCourier {
    const kept = read(key);
    return new TextCourier(sender, key, kept?.confirmed ?? '', kept?.base ?? 0);
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
    carried.splice(carried.indexOf(this.key), 1);
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
      forget(this.key);
    } else {
      write(this.key, { ...this.#text.kept, base: this.#base });
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

  #recover() {
    const kept = read(this.key);
    const found = kept && SharedText.ofKept(kept);
    if (!found || found.isSettled) {
      this.#note();
      return;
    }
    const told = this.#text.confirmed;
    this.#text = found;
    this.#base = kept.base;
    this.#push = kept.push;
    this.#ahead = told;
    this.#note();
    this.#show(between(told.toString(), this.#text.shown.toString()));
    if (this.#push) {
      this.#dispatch(this.#push);
    } else {
      this.flush();
    }
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
      forget(this.key);
      saveLedger.strike(this);
      return;
    }
    const kept = write(this.key, { ...this.#text.kept, base: this.#base, push: this.#push });
    saveLedger.enter(this, { kept, refused });
  }
}

/** The keys in the browser's store that begin like this and that nobody carries. */
export function keptKeys(prefix: string): string[] {
  return allKeys(prefix).filter((key) => !carried.includes(key));
}

function allKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function read(key: string): Kept | undefined {
  try {
    const stored = key ? localStorage.getItem(key) : null;
    return stored ? (JSON.parse(stored) as Kept) : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, kept: Kept): boolean {
  try {
    if (key) {
      localStorage.setItem(key, JSON.stringify(kept));
    }
    return key !== '';
  } catch {
    return false;
  }
}

/** The texts in the browser's store under keys that begin like this, as a person last had them. */
export function keptTexts(prefix: string): { key: string; text: string }[] {
  return allKeys(prefix).flatMap((key) => {
    const kept = read(key);
    const text = kept && SharedText.ofKept(kept);
    return text && !text.isSettled ? [{ key, text: text.shown.toString() }] : [];
  });
}

/** Takes a text out of the browser's store. */
export function forget(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser without a store has nothing to forget.
  }
}
