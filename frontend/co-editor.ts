import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MarkdownAction } from './co-editor/markdown-commands';
import type { MarkdownEditor, MarkdownHost } from './co-editor/markdown-editor';
import { hasLink, markdownView } from './co-editor/markdown-view';
import { coEditorStyles } from './co-editor-styles';
import { OwnedText } from './owned-text';
import { signs } from './shared-styles';
import { symbol } from './symbols';

const TOOLS: readonly (MarkdownAction | 'preview')[] = [
  'heading',
  'bold',
  'italic',
  'bullets',
  'numbers',
  'link',
  'code',
  'preview',
];

/** The one whose editor is kept: of many texts on a page few are written. */
let last: CoEditor | undefined;

/** CodeMirror, where it can be had. */
function load() {
  return import('./co-editor/markdown-editor').catch(() => undefined);
}

/**
 * A long Markdown text that several people write at once. One reads it as it is meant; whoever comes to it writes what
 * stands behind that, with a bar of tools over it.
 */
@customElement('co-editor')
export class CoEditor extends OwnedText implements MarkdownHost {
  static override styles = [signs, coEditorStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ reflect: true }) voice: 'prose' | 'ui' = 'ui';

  @state() private isHere = false;
  @state() private isEntered = false;
  @state() private isPreviewing = false;
  @state() private tool = 0;
  declare protected editor?: MarkdownEditor;

  readonly direction = 'auto';
  #isPressing = false;

  override firstUpdated() {
    this.renderRoot.addEventListener('focusin', () => this.#come());
    // Where the focus is going is known when it has gone.
    this.renderRoot.addEventListener('focusout', () => setTimeout(() => this.#leave()));
  }

  /** Whoever points at a text may be about to write in it. */
  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('pointerover', () => void load(), { once: true });
  }

  toTools() {
    this.shadowRoot?.querySelector<HTMLElement>('.tools [tabindex="0"]')?.focus();
  }

  togglePreview() {
    this.isPreviewing = !this.isPreviewing;
    void this.updateComplete.then(() => {
      if (this.isPreviewing) {
        this.tool = TOOLS.indexOf('preview');
        void this.updateComplete.then(() => this.toTools());
      } else {
        this.editor?.focus();
      }
    });
  }

  protected override get isEditorShown(): boolean {
    return this.isEntered;
  }

  protected override dropEditor() {
    super.dropEditor();
    this.isEntered = false;
    last = last === this ? undefined : last;
  }

  protected override enter() {
    super.enter();
    this.isEntered = true;
  }

  override updated(changed: PropertyValues) {
    super.updated(changed);
    this.editor?.describe(this.#problem() !== '', this.#describedBy());
  }

  override render() {
    const problem = this.#problem();
    const isRead = this.isPreviewing || (!this.isHere && this.draft.trim() !== '');
    const kind = [isRead && !this.isPreviewing && 'over', this.isPreviewing && 'previewing', problem && 'wrong'];
    return html`
      ${this.isEntered && !this.readOnly ? this.#tools() : nothing}
      <div class="box ${[...kind, this.readOnly && 'fixed'].filter(Boolean).join(' ')}">
        ${isRead ? this.#read() : nothing}
        ${this.isEntered ? nothing : this.plain(this.#describedBy(), problem !== '')}
        <div class="place" ?hidden=${!this.isHere || this.isPreviewing}></div>
      </div>
      ${problem || this.count()
        ? html`<div class="below">
            ${problem
              ? html`<div class="error" id="error" role=${this.error ? 'alert' : nothing}>
                  ${symbol('s-blocked')}<span>${problem}</span>
                </div>`
              : nothing}
            ${this.count() ? html`<div class="count" id="count">${this.count()}</div>` : nothing}
          </div>`
        : nothing}
    `;
  }

  /** Where nothing is to be followed, the text area beside it says the same to whoever cannot see. */
  #read() {
    const hidden = !this.isPreviewing && !hasLink(this.draft);
    return html`<div
      class="read"
      dir="auto"
      aria-hidden=${hidden ? 'true' : nothing}
      role=${this.isPreviewing ? 'region' : nothing}
      aria-label=${this.isPreviewing ? `${this.label}: ${this.words['preview']}` : nothing}
    >
      ${markdownView(this.draft)}
    </div>`;
  }

  #tools() {
    return html`<div
      class="tools"
      role="toolbar"
      aria-label=${`${this.words['tools']}: ${this.label}`}
      @mousedown=${(event: Event) => event.preventDefault()}
      @keydown=${this.#onToolKey}
    >
      ${TOOLS.map((tool, index) => this.#tool(tool, index))}
    </div>`;
  }

  #tool(tool: MarkdownAction | 'preview', index: number) {
    const name = this.words[tool] ?? '';
    const keys = this.words[`${tool}.keys`] ?? '';
    return html`<button
      type="button"
      tabindex=${index === this.tool ? 0 : -1}
      title="${name} (${keys})"
      aria-label=${name}
      aria-keyshortcuts=${keys.replace(/^Ctrl/, 'Control').replaceAll(' ', '+')}
      aria-pressed=${tool === 'preview' ? String(this.isPreviewing) : nothing}
      ?disabled=${this.isPreviewing && tool !== 'preview'}
      @click=${() => this.#use(tool, index)}
    >
      ${symbol(`m-${tool}`)}
    </button>`;
  }

  #use(tool: MarkdownAction | 'preview', index: number) {
    this.tool = index;
    if (tool === 'preview') {
      this.togglePreview();
    } else {
      this.editor?.act(tool);
    }
  }

  #onToolKey(event: KeyboardEvent) {
    const usable = this.isPreviewing ? [TOOLS.indexOf('preview')] : TOOLS.map((_, index) => index);
    const now = Math.max(0, usable.indexOf(this.tool));
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: usable.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.tool = usable.at(next % usable.length)!;
      void this.updateComplete.then(() => this.toTools());
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.isPreviewing = false;
      void this.updateComplete.then(() => this.editor?.focus());
    } else if (event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p') {
      event.preventDefault();
      event.stopPropagation();
      this.togglePreview();
    }
  }

  #come() {
    if (this.shadowRoot?.activeElement?.closest('.read')) {
      return;
    }
    this.isHere = true;
    if (!this.isEntered && !this.#isPressing) {
      void this.#start();
    }
  }

  #leave() {
    if (this.isHere && !this.shadowRoot?.activeElement) {
      this.isHere = this.isEntered = this.isPreviewing = this.#isPressing = false;
      this.caretLeft();
    }
  }

  async #start() {
    if (this.readOnly || !this.#isAtText()) {
      return;
    }
    const loaded = await load();
    if (!loaded || !this.#isAtText()) {
      return;
    }
    if (last !== this) {
      last?.dropEditor();
      last = this;
    }
    await this.updateComplete;
    if (this.editor) {
      this.enter();
    } else {
      const root = this.renderRoot as ShadowRoot;
      await this.take((text) => new loaded.MarkdownEditor(this.place, root, this, text));
    }
  }

  #isAtText(): boolean {
    return this.area !== null && this.shadowRoot?.activeElement === this.area;
  }

  /** The place that is pressed is the text area's to find; the editor takes over after that. */
  protected override plain(described: string, invalid: boolean) {
    return html`<div
      @pointerdown=${() => (this.#isPressing = true)}
      @click=${this.#pressed}
      @pointercancel=${this.#pressed}
    >
      ${super.plain(described, invalid)}
    </div>`;
  }

  #pressed() {
    this.#isPressing = false;
    void this.#start();
  }

  #problem(): string {
    return this.error || this.tooLong();
  }

  #describedBy(): string {
    return [this.#problem() && 'error', this.count() && 'count'].filter(Boolean).join(' ');
  }
}
