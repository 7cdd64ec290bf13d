import type { Gesture } from './metric-grid/outline';
import { newId } from './ids';
import { otherPages, page } from './pages';
import { saveLedger } from './save-ledger';

/** A change that goes to the server whole. */
interface Change {
  /** The field that was written, what stood there, and what stands there now. */
  readonly spot?: string;
  readonly seen?: string;
  readonly written?: string;
  /** Or what was done to the outline. */
  readonly gesture?: Gesture;
  /** Or what was done with a piece of a list. */
  readonly deed?: { readonly piece: string; readonly what: string };
}

/** Its id becomes the id of what comes of it, so that it counts once. */
interface Letter extends Change {
  readonly id: string;
}

/** What stands between the id of a draft and the page in which it is written. */
const BY = '#';

const waiting = new Map<string, object>();

/** How the keys of this page's letters begin in the browser's store; empty where there is no post. */
let prefix = '';

/** What sends letters by itself; nothing on a page without it. */
let post: OutBox | undefined;

/** Keeps a field's new value until the server has answered; without a spot only as long as the page stands. */
export function keepWritten(spot: string | undefined, seen: string, written: string): string {
  return keep({ id: newId(), spot, seen, written }, spot !== undefined);
}

/** Keeps what was done to the outline until the server has answered. */
export function keepGesture(gesture: Gesture): string {
  return keep({ id: newId(), gesture }, true);
}

/**
 * Sends what is to be done with a piece of a list, and keeps it until the server has answered. The buttons of the piece may be
 * gone before that.
 */
export function sendDeed(deed: NonNullable<Change['deed']>) {
  post?.deliver({ id: newId(), deed });
}

function keep(letter: Letter, stored: boolean): string {
  const change = {};
  waiting.set(letter.id, change);
  saveLedger.enter(change, { kept: stored && write(letter) });
  return letter.id;
}

function write(letter: Letter, place = prefix && prefix + letter.id): boolean {
  try {
    if (place) {
      localStorage.setItem(place, JSON.stringify(letter));
    }
    return place !== '';
  } catch {
    return false;
  }
}

function forget(place: string) {
  try {
    localStorage.removeItem(place);
  } catch {
    // A browser without a store has nothing to forget.
  }
}

/** A change that somebody is in the middle of, kept in case the page ends without a word; the next visit sends it. */
export class Draft {
  #id = '';
  #place = '';

  /** Keeps how far it has come; says whether it is kept. */
  keep(change: Change): boolean {
    if (!this.#place) {
      this.#id = newId();
      this.#place = prefix && `${prefix}${this.#id}${BY}${page}`;
    }
    return write({ id: this.#id, ...change }, this.#place);
  }

  /** It was sent, or taken back. */
  end() {
    if (this.#place) {
      forget(this.#place);
      this.#place = '';
    }
  }
}

/** The server has dealt with a letter, one way or the other. */
function settle(id: string) {
  const change = waiting.get(id);
  waiting.delete(id);
  if (change) {
    saveLedger.strike(change);
  }
  forget(prefix + id);
}

window.addEventListener('lodestar-settled', (event) => settle((event as CustomEvent<string>).detail));

/**
 * The platform's own inputs: what a person sees in it, and what its last change replaced and goes in. Whoever shows another
 * value in one says so in `seen`.
 */
type Native = (HTMLInputElement | HTMLSelectElement) & { seen?: string; replaced?: string; letter?: string };

function native(event: Event): Native | undefined {
  const target = event.target;
  const isNative = target instanceof HTMLSelectElement || target instanceof HTMLInputElement;
  return isNative && target.dataset['spot'] ? target : undefined;
}

function valueOf(field: Native): string {
  return field.type === 'checkbox' ? ((field as HTMLInputElement).checked ? 'true' : '') : field.value;
}

function changed(event: Event) {
  const field = native(event);
  if (field) {
    const value = valueOf(field);
    const meant = event.type === 'change' || field.seen !== value;
    field.replaced = field.seen ?? '';
    field.letter = meant ? keepWritten(field.dataset['spot'], field.replaced, value) : undefined;
    field.seen = value;
  }
}

window.addEventListener(
  'focus',
  (event) => {
    const field = native(event);
    if (field) {
      field.seen = valueOf(field);
    }
  },
  true,
);
window.addEventListener('change', (event) => native(event)?.type !== 'date' && changed(event), true);
// A date is meant when it is left; every step towards it is a change.
window.addEventListener('blur', (event) => native(event)?.type === 'date' && changed(event), true);

/** Sends what an earlier visit left in the browser's store under keys that begin like the attribute `keys`. */
class OutBox extends HTMLElement {
  connectedCallback() {
    this.hidden = true;
    prefix = this.getAttribute('keys') ?? '';
    post = this;
    left((id) => !id.includes(BY) && !waiting.has(id)).forEach((letter) => this.#send(letter));
    void this.#finish();
  }

  disconnectedCallback() {
    prefix = '';
    post = undefined;
  }

  deliver(letter: Letter) {
    this.#send(letter, write(letter));
  }

  /** Sends the drafts of pages that are no longer there. */
  async #finish() {
    const others = await otherPages();
    const isLeft = (by: string | undefined) => by !== undefined && by !== page && !others.has(by);
    if (this.isConnected) {
      left((id) => isLeft(id.split(BY)[1])).forEach((draft, place) => {
        write(draft);
        forget(place);
        this.#send(draft);
      });
    }
  }

  #send(letter: Letter, kept = true) {
    const change = {};
    waiting.set(letter.id, change);
    saveLedger.enter(change, { kept });
    this.dispatchEvent(new CustomEvent('letter', { detail: letter }));
  }
}

/** The letters in the browser's store by where they are, of those of whose names that holds. */
function left(which: (name: string) => boolean): Map<string, Letter> {
  try {
    return new Map(
      Object.keys(localStorage)
        .filter((place) => place.startsWith(prefix) && which(place.slice(prefix.length)))
        .sort()
        .map((place) => [place, JSON.parse(localStorage.getItem(place) ?? '') as Letter]),
    );
  } catch {
    return new Map();
  }
}

customElements.define('out-box', OutBox);
