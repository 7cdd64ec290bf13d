import { announce } from '@vaadin/a11y-base/src/announce.js';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { saveLedger } from './save-ledger';
import { signs } from './shared-styles';
import { symbol } from './symbols';

/** In milliseconds: how long it can be read at least, how often it then asks for a server, and over how long all pages come back. */
const READ = 2_000;
const ASK_EVERY = 1_000;
const SPREAD = 1_500;
const READY = 'actuator/health/readiness';

/**
 * The server goes away for a moment: says so until one is ready again, and then loads the page anew. While something is
 * unsent that this browser would not keep, it waits.
 */
@customElement('restart-notice')
export class RestartNotice extends LitElement {
  static override styles = [
    signs,
    css`
      :host {
        position: fixed;
        z-index: 1000;
        inset-block-end: 16px;
        inset-inline: 16px;
        display: flex;
        justify-content: center;
        pointer-events: none;
      }
      p {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 0;
        padding: 10px 14px;
        max-inline-size: 60ch;
        border: 1px solid var(--ls-line);
        border-radius: var(--ls-radius-m);
        background: var(--ls-raised);
        color: var(--ls-ink);
        box-shadow: var(--ls-shadow-m);
        font-size: var(--ls-text-s);
        line-height: var(--ls-line-s);
        pointer-events: auto;
      }
    `,
  ];

  @property() text = '';

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'status');
    announce(this.text, { mode: 'assertive' });
    window.setTimeout(() => void this.#ask(), READ);
  }

  override render() {
    return html`<p>${symbol('s-part')}<span>${this.text}</span></p>`;
  }

  /** The server that goes says no from before it spoke; a yes comes from the one that follows it. */
  async #ask() {
    const answer = await fetch(new URL(READY, document.baseURI), { cache: 'no-store' }).catch(() => undefined);
    if (answer?.ok === true && saveLedger.allKept) {
      window.setTimeout(comeBack, Math.random() * SPREAD);
    } else {
      window.setTimeout(() => void this.#ask(), ASK_EVERY);
    }
  }
}

/** Everything unsent is kept and goes out when the page is there again. */
function comeBack() {
  saveLedger.expectReload();
  window.location.reload();
}

window.addEventListener('lodestar-restart', (event) => {
  if (document.querySelector('restart-notice') === null) {
    const notice = document.createElement('restart-notice') as RestartNotice;
    notice.text = (event as CustomEvent<string>).detail;
    document.body.append(notice);
  }
});
