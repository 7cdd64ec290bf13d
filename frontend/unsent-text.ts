import { keyOf, leftUnder, type Push } from './kept-store';
import { otherPages } from './pages';
import { type Sender, TextCourier } from './text-courier';

const FIELDS_FIRST = 2_000;

let post: UnsentText | undefined;

/**
 * Goes on sending what was written into fields that are gone from the page before the server had all of it, and what an
 * earlier visit left in the browser's store under keys that begin like the attribute `keys`. Sends `push` with the key
 * of the text; the server answers with `reset` or `refuse`.
 */
export class UnsentText extends HTMLElement {
  #couriers: TextCourier[] = [];
  #resuming?: number;

  connectedCallback() {
    this.hidden = true;
    post = this;
    this.#resuming = window.setTimeout(() => void this.#resume(), FIELDS_FIRST);
  }

  disconnectedCallback() {
    window.clearTimeout(this.#resuming);
    post = post === this ? undefined : post;
    this.#giveBack(() => true);
  }

  reset(key: string, text: string, sequence: number, answered: string) {
    this.#of(key).forEach((courier) => courier.reset(text, sequence, answered));
  }

  refuse(key: string, id: string, reason: string) {
    this.#of(key).forEach((courier) => courier.refuse(id, reason));
  }

  carry(courier: TextCourier) {
    this.#couriers.push(courier);
    courier.handTo(this.#sender(courier.key));
  }

  /** Leaves a text to its field, or to the next visit. */
  giveBack(key: string) {
    this.#giveBack((courier) => courier.key === key);
  }

  #giveBack(which: (courier: TextCourier) => boolean) {
    this.#couriers.filter(which).forEach((courier) => courier.close());
    this.#couriers = this.#couriers.filter((courier) => !which(courier));
  }

  #of(key: string): TextCourier[] {
    return this.#couriers.filter((courier) => courier.key === key);
  }

  /** Takes what an earlier visit left, now that the fields of the page have taken what is theirs. */
  async #resume() {
    const others = await otherPages();
    if (this.isConnected) {
      leftUnder(this.getAttribute('keys') ?? '', others).forEach((place) =>
        this.#couriers.push(TextCourier.ofKept(this.#sender(keyOf(place)), place)),
      );
    }
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
      settled: () => this.#giveBack((courier) => courier.key === key && courier.settled),
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
