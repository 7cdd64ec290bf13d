import type { ReactiveController, ReactiveControllerHost } from 'lit';

const CHUNK = 40;
/** So many lines are simply drawn. */
const SMALL = 120;

/** A stretch of lines, beginning with the line `first`. */
export interface Chunk<T> {
  readonly index: number;
  readonly first: number;
  readonly lines: readonly T[];
  /** Given where nothing is drawn. */
  readonly height?: number;
}

/**
 * Draws only the stretches of lines that are near the window. A stretch that is out of sight is an empty block as high
 * as it was, or as high as stretches are on the average.
 */
export class RowWindow implements ReactiveController {
  readonly #near = new Set<number>([0, 1]);
  readonly #heights = new Map<number, number>();
  readonly #observed = new Set<Element>();
  #observer?: IntersectionObserver;
  #everything = false;
  readonly #narrow = window.matchMedia('(max-width: 767px)');
  readonly #forget = () => this.#heights.clear();

  constructor(
    private readonly host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment },
    private readonly drawNow: () => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    this.#observer = new IntersectionObserver((seen) => this.#onSeen(seen), { rootMargin: '800px 0px' });
    this.#narrow.addEventListener('change', this.#forget);
    window.addEventListener('beforeprint', this.#drawAll);
  }

  hostDisconnected() {
    this.#observer?.disconnect();
    this.#observed.clear();
    this.#narrow.removeEventListener('change', this.#forget);
    window.removeEventListener('beforeprint', this.#drawAll);
  }

  hostUpdated() {
    const blocks = new Set(this.host.renderRoot.querySelectorAll('[data-chunk]'));
    this.#observed.forEach((block) => {
      if (!blocks.has(block)) {
        this.#observer?.unobserve(block);
        this.#observed.delete(block);
      }
    });
    blocks.forEach((block) => {
      if (!this.#observed.has(block)) {
        this.#observer?.observe(block);
        this.#observed.add(block);
      }
    });
  }

  /** The lines in stretches; an empty list of lines with a height where they are out of sight. */
  chunks<T>(lines: readonly T[], keep: number): Chunk<T>[] {
    const chunks: Chunk<T>[] = [];
    const size = lines.length <= SMALL ? SMALL : CHUNK;
    for (let index = 0; index * size < lines.length; index++) {
      const part = lines.slice(index * size, (index + 1) * size);
      const drawn =
        this.#everything || size === SMALL || this.#near.has(index) || Math.floor(keep / size) === index;
      const first = index * size;
      chunks.push(drawn ? { index, first, lines: part } : { index, first, lines: [], height: this.#height(index, part.length) });
    }
    return chunks;
  }

  #height(index: number, lines: number): number {
    const known = [...this.#heights.values()];
    const usual = known.length > 0 ? known.reduce((sum, height) => sum + height, 0) / known.length / CHUNK : 37;
    return this.#heights.get(index) ?? Math.round(lines * usual);
  }

  #onSeen(seen: IntersectionObserverEntry[]) {
    let changed = false;
    for (const { target, isIntersecting, boundingClientRect } of seen) {
      const index = Number((target as HTMLElement).dataset['chunk']);
      if (isIntersecting && !this.#near.has(index)) {
        this.#near.add(index);
        changed = true;
      } else if (!isIntersecting && this.#near.delete(index)) {
        this.#heights.set(index, boundingClientRect.height);
        changed = true;
      }
    }
    if (changed) {
      this.host.requestUpdate();
    }
  }

  readonly #drawAll = () => {
    this.#everything = true;
    this.drawNow();
  };
}
