import { html, LitElement } from 'lit';
import './ls-icon';
import { keepDeed } from './outbox';

/** What can be done with a piece of a list, and its sign. */
const SIGNS = { open: 'i-list', up: 'i-up', down: 'i-down', delete: 'i-close' } as const;

type Deed = keyof typeof SIGNS;

const DEEDS = Object.keys(SIGNS) as Deed[];

/**
 * The buttons of a piece of a list, in the page's own styles. Tells which was pressed with `deed`; what changes something is
 * kept until the server has answered.
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
    const letter = deed === 'open' ? '' : keepDeed({ piece: this.piece, what: deed });
    this.dispatchEvent(new CustomEvent('deed', { detail: { what: deed, letter } }));
  }
}

customElements.define('row-buttons', RowButtons);
