import { keptKeys, type Push, type Sender, TextCourier } from './text-courier';

const FIELDS_FIRST = 2_000;

let post: UnsentText | undefined;

/**
 * Goes on sending what was written into fields that are gone from the page before the server had all of it, and what an
 * earlier visit left in the browser's store under keys that begin like the attribute `keys`. Sends `push` with the key
 * of the text; the server answers with `reset` or `refuse`.
 */
export class UnsentText extends HTMLElement {
  readonly #couriers = new Map<string, TextCourier>();
  #resuming?: number;

  connectedCallback() {
    this.hidden = true;
    post = this;
    this.#resuming = window.setTimeout(() => this.#resume(), FIELDS_FIRST);
  }

  disconnectedCallback() {
    window.clearTimeout(this.#resuming);
    post = post === this ? undefined : post;
    [...this.#couriers.keys()].forEach((key) => this.giveBack(key));
  }

  reset(key: string, text: string, sequence: number, answered: string) {
    this.#couriers.get(key)?.reset(text, sequence, answered);
  }

  refuse(key: string, id: string, reason: string) {
    this.#couriers.get(key)?.refuse(id, reason);
  }

  carry(courier: TextCourier) {
    this.giveBack(courier.key);
    this.#couriers.set(courier.key, courier);
    courier.handTo(this.#sender(courier.key));
  }

  /** Leaves a text to its field, or to the next visit. */
  giveBack(key: string) {
    this.#couriers.get(key)?.close();
    this.#couriers.delete(key);
  }

  /** Takes what an earlier visit left, now that the fields of the page have taken what is theirs. */
  #resume() {
    keptKeys(this.getAttribute('keys') ?? '').forEach((key) =>
      this.#couriers.set(key, TextCourier.ofKept(this.#sender(key), key)),
    );
  }

  #sender(key: string): Sender {
    return {
      send: ({ id, base, changes }: Push) => {
        const detail = { key, id, base, changes: JSON.stringify(changes) };
        this.dispatchEvent(new CustomEvent('push', { detail }));
      },
      show: () => {},
      lost: () => {},
      refused: () => this.giveBack(key),
      settled: () => this.giveBack(key),
    };
  }
}

customElements.define('unsent-text', UnsentText);

/** The field of a text is gone from the page. */
export function leave(courier: TextCourier) {
  if (post && !courier.settled) {
    post.carry(courier);
  } else {
    courier.close();
  }
}

/** The field of a text is there again. */
export function takeBack(key: string) {
  post?.giveBack(key);
}
