import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { symbol } from './symbols';

/** A drawn sign. Size and colour come from the page's own classes `i` and `g` on the element. */
@customElement('ls-icon')
export class LsIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
    }
    :host([hidden]) {
      display: none;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  @property() name = '';

  override render() {
    return this.name ? html`${symbol(this.name, '')}` : nothing;
  }
}
