import { newId } from './ids';
import { saveLedger } from './save-ledger';
import { applySplice, isEmpty, rebase, type Splice, spliceBetween } from './splice';

/** A change as the server gets it: made on the text of sequence `base`, which was `length` units long. */
export interface Push extends Splice {
  readonly id: string;
  readonly base: number;
  readonly length: number;
}

/** What is kept in the browser until the server has it. */
interface Kept {
  readonly base: number;
  readonly confirmed: string;
  readonly local: string;
  /** The push on its way as it was sent, and what it changes in `confirmed`. */
  readonly push?: Push;
  readonly effect?: Splice;
}

/** The element whose text is carried. */
export interface Sender {
  send(push: Push): void;
  /** Shows a text that did not come from typing; `change` leads there from what was shown. */
  show(text: string, change: Splice): void;
  refused(reason: string): void;
  /** The server has everything. */
  settled?(): void;
}

/** What the window is told when there is other unsent text in the browser's store than before. */
export const KEPT = 'lodestar-kept';

const REST = 400;
const PATIENCE = 8_000;

/** The texts that somebody carries, each as often as there are fields of it. */
const carried: string[] = [];

/**
 * Carries one text between the browser, which owns it, and the server, which orders it: one push on its way at a time,
 * everything not yet confirmed in the browser's own store, nothing confirmed twice.
 */
export class TextCourier {
  #confirmed: string;
  #base: number;
  #local: string;
  #push?: Push;
  #effect?: Splice;
  #held?: string;
  #rest?: number;
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
    this.#confirmed = text;
    this.#base = sequence;
    this.#local = text;
    saveLedger.addEventListener('leaving', this.#leaving);
    if (!readOnly) {
      this.#recover(text);
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
      this.#recover(this.#confirmed);
    } else if (!this.#push) {
      this.#letGo();
    }
  }

  /** Goes on with what the browser's store has under the key. */
  static ofKept(sender: Sender, key: string): TextCourier {
    const kept = read(key);
    return new TextCourier(sender, key, kept?.confirmed ?? '', kept?.base ?? 0);
  }

  get text(): string {
    return this.#local;
  }

  /** Whether the server has everything. */
  get settled(): boolean {
    return this.#local === this.#confirmed && !this.#push;
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
  typed(text: string, held?: string) {
    if (this.#readOnly) {
      return;
    }
    this.#local = text;
    this.#held = held;
    this.#note(held);
    window.clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.flush(), REST);
  }

  /** Sends what is not sent, unless a push is on its way: then after its answer. */
  flush() {
    window.clearTimeout(this.#rest);
    const splice = spliceBetween(this.#confirmed, this.#local);
    if (this.#push || this.#closed || this.#readOnly || this.#held !== undefined || isEmpty(splice)) {
      return;
    }
    this.#effect = splice;
    this.#push = { ...splice, id: newId(), base: this.#base, length: this.#confirmed.length };
    this.#note();
    this.#dispatch(this.#push);
  }

  acknowledge(id: string, sequence: number) {
    if (this.#push?.id === id) {
      this.#settle(this.#shared(), sequence);
    }
  }

  /** The server's text, the answer to the push `answered` or news of someone else's change. */
  reset(text: string, sequence: number, answered?: string) {
    const answers = this.#push !== undefined && this.#push.id === answered;
    const shared = answers ? this.#shared() : this.#confirmed;
    const news = spliceBetween(shared, text);
    const mine = spliceBetween(shared, this.#local);
    const before = this.#local;
    this.#local = isEmpty(mine) ? text : applySplice(text, rebase(mine, news));
    if (this.#local !== before) {
      this.sender.show(this.#local, spliceBetween(before, this.#local));
    }
    if (answers) {
      this.#settle(text, sequence);
    } else {
      this.#effect &&= rebase(this.#effect, news);
      this.#confirmed = text;
      this.#base = sequence;
      this.#note();
    }
  }

  /** The server does not take the push. The text stays here and is tried again when it has changed. */
  refuse(id: string, reason: string) {
    if (this.#push?.id === id) {
      this.#push = undefined;
      this.#effect = undefined;
      window.clearTimeout(this.#patience);
      if (this.#readOnly) {
        this.#letGo();
        return;
      }
      this.#note(reason);
      this.sender.refused(reason);
    }
  }

  /** Leaves the text; what is not confirmed stays in the browser's store for the next time. */
  close() {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    carried.splice(carried.indexOf(this.key), 1);
    window.clearTimeout(this.#rest);
    window.clearTimeout(this.#patience);
    saveLedger.removeEventListener('leaving', this.#leaving);
    saveLedger.strike(this);
  }

  /** The confirmed text with the push on its way in it. */
  #shared(): string {
    return this.#effect ? applySplice(this.#confirmed, this.#effect) : this.#confirmed;
  }

  #settle(text: string, sequence: number) {
    this.#push = undefined;
    this.#effect = undefined;
    window.clearTimeout(this.#patience);
    this.#confirmed = text;
    this.#base = sequence;
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
    window.clearTimeout(this.#rest);
    const before = this.#local;
    if (before === this.#confirmed) {
      forget(this.key);
    } else {
      write(this.key, { base: this.#base, confirmed: this.#confirmed, local: before });
      this.#local = this.#confirmed;
      this.sender.show(this.#local, spliceBetween(before, this.#local));
    }
    saveLedger.strike(this);
    window.dispatchEvent(new Event(KEPT));
  }

  #dispatch(push: Push) {
    this.sender.send(push);
    window.clearTimeout(this.#patience);
    // The same id again: the server counts it once.
    this.#patience = window.setTimeout(() => this.#push?.id === push.id && this.#dispatch(push), PATIENCE);
  }

  #recover(text: string) {
    const kept = read(this.key);
    if (!kept || kept.local === text) {
      this.#note();
      return;
    }
    this.#confirmed = kept.confirmed;
    this.#base = kept.base;
    this.#local = kept.local;
    this.#push = kept.push;
    this.#effect = kept.effect;
    this.#note();
    this.sender.show(kept.local, spliceBetween(text, kept.local));
    if (this.#push) {
      this.#dispatch(this.#push);
    } else {
      this.flush();
    }
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
    const kept = write(this.key, {
      base: this.#base,
      confirmed: this.#confirmed,
      local: this.#local,
      push: this.#push,
      effect: this.#effect,
    });
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
    return kept && typeof kept.local === 'string' && kept.local !== kept.confirmed ? [{ key, text: kept.local }] : [];
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
