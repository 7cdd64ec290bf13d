import { announce } from '@vaadin/a11y-base/src/announce.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { saveLedger } from './save-ledger';
import { fill } from './words';

/** How the time stood when the server said so; in milliseconds, `left` below 0 when it took longer. */
interface State {
  left: number;
  budget: number;
  running: boolean;
  shown: boolean;
}

type Words = Record<
  | 'left'
  | 'over'
  | 'label'
  | 'label-over'
  | 'paused'
  | 'half'
  | 'five'
  | 'one'
  | 'up'
  | 'hour-one'
  | 'hour-many'
  | 'minute-one'
  | 'minute-many'
  | 'second-one'
  | 'second-many',
  string
>;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const BEAT = 15 * SECOND;
/** For so long a call can be read. */
const CALLED = 15 * SECOND;

const two = (number: number): string => String(number).padStart(2, '0');

/** `18:42`, or `1:02:03` from an hour on. */
function clockFace(millis: number): string {
  const seconds = Math.floor(millis / SECOND);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** The time left of an attempt, counted on from what the server said last, and its calls. */
@customElement('attempt-clock')
export class AttemptClock extends LitElement {
  @property({ attribute: false }) words?: Words;
  @property({ attribute: false }) state?: State;

  #told = 0;
  #before?: number;
  #beaten = 0;
  #timer?: number;
  #call?: { text: string; until: number };

  /** In the page itself, whose style it takes. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#beaten = performance.now();
    this.#timer = window.setInterval(() => this.#tick(), SECOND / 4);
    document.addEventListener('visibilitychange', this.#onLook);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#onLook);
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('state')) {
      this.#told = performance.now();
    }
  }

  override render() {
    const { words, state } = this;
    if (!words || !state?.shown) {
      return nothing;
    }
    const left = this.#left(state);
    const over = left <= -SECOND;
    const face = clockFace(over ? -left : Math.max(0, left + SECOND - 1));
    const of = clockFace(state.budget);
    const spent = Math.min(1, Math.max(0, 1 - left / state.budget));
    const spoken = this.#spoken(words, Math.abs(left));
    const label = over ? fill(words['label-over'], spoken) : fill(words.label, spoken, this.#spoken(words, state.budget));
    const call = this.#call && performance.now() < this.#call.until ? this.#call.text : undefined;
    return html`<span class="clock" role="timer" aria-label=${state.running ? label : `${words.paused}. ${label}`}
        ><b>${face}</b><span>${this.#note(words, state, over, of)}</span></span
      ><span class="time" aria-hidden="true"><i style="width: ${(100 * spent).toFixed(2)}%"></i></span
      >${call ? html`<span class="call" aria-hidden="true">${call}</span>` : nothing}`;
  }

  #note(words: Words, state: State, over: boolean, of: string): string {
    if (!state.running) {
      return words.paused;
    }
    return fill(over ? words.over : words.left, of);
  }

  #left(state: State): number {
    return state.running ? state.left - (performance.now() - this.#told) : state.left;
  }

  #spoken(words: Words, millis: number): string {
    const seconds = Math.round(millis / SECOND);
    const parts: [number, 'hour' | 'minute' | 'second'][] = [
      [Math.floor(seconds / 3600), 'hour'],
      [Math.floor(seconds / 60) % 60, 'minute'],
      [seconds % 60, 'second'],
    ];
    const said = parts.filter(([n]) => n > 0).map(([n, unit]) => fill(words[`${unit}-${n === 1 ? 'one' : 'many'}`], n));
    return said.length > 0 ? said.join(' ') : fill(words['second-many'], 0);
  }

  #tick() {
    const { state } = this;
    if (!state?.running) {
      return;
    }
    const left = this.#left(state);
    this.#callOut(state, left);
    // The server's time may say a little more is left than it seemed: that is no reason to call again.
    this.#before = Math.min(this.#before ?? left, left);
    if (performance.now() - this.#beaten >= BEAT) {
      this.#beat();
    }
    this.requestUpdate();
  }

  /** Each call once, when its moment passes; of those that fall together the last one. */
  #callOut(state: State, left: number) {
    const { words } = this;
    const before = this.#before ?? left;
    if (!words || !state.shown) {
      return;
    }
    const calls: [number, string][] = [
      [state.budget / 2, words.half],
      [5 * MINUTE, words.five],
      [MINUTE, words.one],
      [0, words.up],
    ];
    const passed = calls.filter(([at]) => at < state.budget && before > at && left <= at).at(-1);
    if (passed) {
      this.#call = { text: passed[1], until: performance.now() + CALLED };
      announce(passed[1]);
    }
  }

  readonly #onLook = () => {
    if (document.visibilityState === 'visible' && this.state?.running) {
      this.#beat();
    }
  };

  #beat() {
    this.#beaten = performance.now();
    if (!saveLedger.offline) {
      this.dispatchEvent(new CustomEvent('beat'));
    }
  }
}
