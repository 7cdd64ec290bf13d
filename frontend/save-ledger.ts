import '@vaadin/common-frontend';
import { ConnectionState, type ConnectionStateStore } from '@vaadin/common-frontend';

declare global {
  interface Window {
    Vaadin: { connectionState?: ConnectionStateStore };
  }
}

/** So long an answer may take before one is told, in milliseconds. */
const PATIENCE = 2_000;

/** So long one waits for all answers before something else is done, in milliseconds. */
const LONGEST = 10_000;

/** So often one looks whether they are there, in milliseconds. */
const LOOK = 20;

/** One change on its way to the server. */
export interface Change {
  /** Whether the browser keeps it through a reload. */
  readonly kept: boolean;
  /** Why the server did not take it, where it did not. */
  readonly refused?: string;
  /** The key of the long text that it is of. */
  readonly key?: string;
}

/**
 * What of this page's changes the server has not confirmed, and whether it can be reached. Elements enter a change before
 * they send it and strike it out on the server's answer; nobody reads "Saved" while an entry stands.
 */
class SaveLedger extends EventTarget {
  readonly #changes = new Map<object, Change>();
  readonly #connection = window.Vaadin.connectionState;
  #waiting?: number;
  #stalled = false;
  #reloads = false;

  constructor() {
    super();
    this.#connection?.addStateChangeListener(() => this.#watch());
    window.addEventListener('online', () => this.#tell());
    window.addEventListener('offline', () => this.#tell());
    window.addEventListener('beforeunload', (event) => {
      this.dispatchEvent(new Event('leaving'));
      if (this.unsent > 0 && !(this.allKept && this.#isToBeLoadedAgain())) {
        event.preventDefault();
      }
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        this.dispatchEvent(new Event('leaving'));
      }
    });
  }

  /** The page is about to load itself again: nobody is asked whether to leave while everything unsent is kept. */
  expectReload() {
    this.#reloads = true;
  }

  /** Whether it said so, or stands behind the word that its session is over, where there is nothing to stay for. */
  #isToBeLoadedAgain(): boolean {
    return this.#reloads || document.querySelector('.v-system-error') !== null;
  }

  enter(owner: object, change: Change) {
    this.#changes.set(owner, change);
    this.#tell();
  }

  strike(owner: object) {
    if (this.#changes.delete(owner)) {
      this.#tell();
    }
  }

  /** Changes without an answer. */
  get unsent(): number {
    return [...this.#changes.values()].filter((change) => change.refused === undefined).length;
  }

  /** Whether every change without an answer outlives a reload. */
  get allKept(): boolean {
    return [...this.#changes.values()].every((change) => change.kept);
  }

  /** The reason of the first change that was refused. */
  get refusal(): string | undefined {
    return this.refused?.[1].refused;
  }

  /** The first change that was refused, after its owner. */
  get refused(): [object, Change] | undefined {
    return [...this.#changes].find(([, change]) => change.refused !== undefined);
  }

  /** Has everything sent that can be, and waits for the answers. */
  async settle(): Promise<void> {
    this.dispatchEvent(new Event('leaving'));
    const end = performance.now() + LONGEST;
    while (this.unsent > 0 && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }

  /** Whether the server cannot be reached, or has not answered for a while. */
  get offline(): boolean {
    return !navigator.onLine || this.#stalled || (this.#connection?.offline ?? false);
  }

  #watch() {
    window.clearTimeout(this.#waiting);
    this.#stalled = false;
    if (this.#connection?.state === ConnectionState.LOADING) {
      this.#waiting = window.setTimeout(() => {
        this.#stalled = true;
        this.#tell();
      }, PATIENCE);
    }
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

/** The one ledger of the page. It tells `change`, and `leaving` while there is still time to send. */
export const saveLedger = new SaveLedger();
