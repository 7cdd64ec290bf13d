import { LitElement, type PropertyValues } from 'lit';
import type { Splice } from './splice';
import { type Push, type Sender, TextCourier } from './text-courier';
import { leave, takeBack } from './unsent-text';

/** An element that can hold a long text: after `own` it belongs to the browser and sends `push` as it is typed. */
export abstract class OwnedText extends LitElement implements Sender {
  protected courier?: TextCourier;

  /** Whether it can only be read; what is not sent then stays in the browser's store. */
  abstract readOnly: boolean;

  /** Whether an input method is in the middle of a word. */
  protected composing = false;
  #afterComposing: (() => void)[] = [];

  /** Hands a long text to the browser. The key is where unconfirmed changes are kept. */
  own(key: string, text: string, sequence: number) {
    this.courier?.flush();
    this.courier?.close();
    takeBack(key);
    this.begin(text);
    this.courier = new TextCourier(this, key, text, sequence, this.readOnly);
  }

  acknowledge(id: string, sequence: number) {
    this.courier?.acknowledge(id, sequence);
  }

  refuse(id: string, reason: string) {
    this.courier?.refuse(id, reason);
  }

  reset(text: string, sequence: number, answered?: string) {
    this.whenComposed(() => this.courier?.reset(text, sequence, answered));
  }

  send(push: Push) {
    this.dispatchEvent(new CustomEvent('push', { detail: push }));
  }

  abstract show(text: string, change: Splice): void;

  abstract refused(reason: string): void;

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('readOnly')) {
      this.courier?.setReadOnly(this.readOnly);
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // An element that only moves is back at once.
    setTimeout(() => {
      if (!this.isConnected) {
        this.gone();
      }
    });
  }

  /** Shows the text that the server has, before anything unsent is found. */
  protected abstract begin(text: string): void;

  /** The element left the page for good. */
  protected gone() {
    if (this.courier) {
      leave(this.courier);
    }
  }

  /** Does what waited for the input method. */
  protected composed() {
    this.composing = false;
    this.#afterComposing.splice(0).forEach((waiting) => waiting());
  }

  protected whenComposed(action: () => void) {
    if (this.composing) {
      this.#afterComposing.push(action);
    } else {
      action();
    }
  }
}

/** Characters as the server counts them. */
export function lengthOf(text: string): number {
  return [...text].length;
}
