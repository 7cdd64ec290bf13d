import { html, LitElement } from 'lit';
import './ls-icon';
import { sendDeed } from './outbox';

/** What can be done with a piece of a list, and its sign. */
const SIGNS = { open: 'i-list', up: 'i-up', down: 'i-down', delete: 'i-close' } as const;

type Deed = keyof typeof SIGNS;

const DEEDS = Object.keys(SIGNS) as Deed[];

/**
 * The buttons of a piece of a list, in the page's own styles. Asks to see all of it with `open`; what changes something goes by
 * the outbox.
 */
class RowButtons extends LitElement {
  static properties = { piece: { type: String }, names: { type: Object } };

  declare piece: string;

  declare names: Partial<Record<Deed, string>>;

  constructor() {
    super();
    this.piece = '';
    this.names = {};
  }

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    return DEEDS.map(
      (deed) => html`<button type="button" class="btn quiet icon small ${deed === 'open' ? '' : 'writes'}"
        aria-label=${this.names[deed] ?? ''} title=${this.names[deed] ?? ''} @click=${() => this.press(deed)}
        ><ls-icon class="i" name=${SIGNS[deed]} aria-hidden="true"></ls-icon></button>`,
    );
  }

  private press(deed: Deed) {
    if (deed === 'open') {
      this.dispatchEvent(new CustomEvent('open'));
    } else {
      sendDeed({ piece: this.piece, what: deed });
    }
  }
}

customElements.define('row-buttons', RowButtons);
