import type { Gesture } from './metric-grid/outline';
import { newId } from './ids';
import { saveLedger } from './save-ledger';

/** A change that goes to the server whole. Its id becomes the id of what comes of it, so that it counts once. */
interface Letter {
  readonly id: string;
  /** The field that was written, what stood there, and what stands there now. */
  readonly spot?: string;
  readonly seen?: string;
  readonly written?: string;
  /** Or what was done to the outline. */
  readonly gesture?: Gesture;
}

const waiting = new Map<string, object>();

/** How the keys of this page's letters begin in the browser's store; empty where there is no post. */
let prefix = '';

/** Keeps a field's new value until the server has answered; without a spot only as long as the page stands. */
export function keepWritten(spot: string | undefined, seen: string, written: string): string {
  return keep({ id: newId(), spot, seen, written }, spot !== undefined);
}

/** Keeps what was done to the outline until the server has answered. */
export function keepGesture(gesture: Gesture): string {
  return keep({ id: newId(), gesture }, true);
}

function keep(letter: Letter, stored: boolean): string {
  const change = {};
  waiting.set(letter.id, change);
  saveLedger.enter(change, { kept: stored && write(letter) });
  return letter.id;
}

function write(letter: Letter): boolean {
  try {
    if (prefix) {
      localStorage.setItem(prefix + letter.id, JSON.stringify(letter));
    }
    return prefix !== '';
  } catch {
    return false;
  }
}

/** The server has dealt with a letter, one way or the other. */
function settle(id: string) {
  const change = waiting.get(id);
  waiting.delete(id);
  if (change) {
    saveLedger.strike(change);
  }
  try {
    localStorage.removeItem(prefix + id);
  } catch {
    // A browser without a store has nothing to forget.
  }
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
    this.#left().forEach((letter) => {
      const change = {};
      waiting.set(letter.id, change);
      saveLedger.enter(change, { kept: true });
      this.dispatchEvent(new CustomEvent('letter', { detail: letter }));
    });
  }

  disconnectedCallback() {
    prefix = '';
  }

  #left(): Letter[] {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix) && !waiting.has(key.slice(prefix.length)))
        .sort()
        .map((key) => JSON.parse(localStorage.getItem(key) ?? '') as Letter);
    } catch {
      return [];
    }
  }
}

customElements.define('out-box', OutBox);
