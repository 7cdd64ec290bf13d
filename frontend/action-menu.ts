import { LitElement, css, html } from 'lit';
import './pop-menu';
import type { MenuItem, PopMenu } from './pop-menu';
import { signs } from './shared-styles';
import { symbol } from './symbols';

/** Of a menu of short words, border included. */
const MENU_WIDTH = 210;

/** A button with three dots that opens a menu of actions; tells which was chosen with `action-chosen`. */
class ActionMenu extends LitElement {
  static shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static properties = { label: { type: String }, actions: { type: Array }, open: { state: true } };

  declare label: string;

  declare actions: MenuItem[];

  declare open: boolean;

  private declare pressedWhileOpen: boolean;

  static styles = [
    signs,
    css`
      :host { display: inline-block; }
      button { display: grid; place-items: center; width: var(--ls-control); height: var(--ls-control); padding: 0; border: 1px solid transparent; border-radius: var(--ls-radius-m); background: none; color: var(--ls-ink-3); cursor: pointer; transition: background var(--ls-fast) var(--ls-ease); }
      button:hover, button[aria-expanded='true'] { background: var(--ls-sunken); color: var(--ls-ink); }
      button:focus-visible { outline: 2px solid var(--ls-focus); outline-offset: -2px; }
      @media (forced-colors: active) { button { border-color: ButtonText; } }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    this.actions = [];
    this.open = false;
    this.pressedWhileOpen = false;
  }

  render() {
    return html`
      <button part="opener" aria-haspopup="menu" aria-expanded=${this.open} aria-label=${this.label}
        @pointerdown=${() => (this.pressedWhileOpen = this.open)} @click=${this.toggle} @keydown=${this.key}>${symbol('i-more')}</button>
      <pop-menu .label=${this.label} @choose=${this.choose}></pop-menu>
    `;
  }

  /** By the time of a click the browser has closed the menu, so what counts is whether it was open at the press. */
  private toggle() {
    if (!this.pressedWhileOpen) {
      void this.show();
    }
    this.pressedWhileOpen = false;
  }

  private key(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      void this.show();
    }
  }

  private async show() {
    const button = this.renderRoot.querySelector('button')!;
    const { right, bottom } = button.getBoundingClientRect();
    this.open = true;
    await this.renderRoot.querySelector<PopMenu>('pop-menu')!.open(this.actions, right - MENU_WIDTH, bottom + 4, () => {
      this.open = false;
      button.focus();
    });
  }

  private choose(event: CustomEvent<string>) {
    this.dispatchEvent(new CustomEvent('action-chosen', { detail: event.detail }));
  }
}

customElements.define('action-menu', ActionMenu);
