import { announce } from '@vaadin/a11y-base/src/announce.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { ADD, type GridHost } from './metric-grid/grid-host';
import { GridInput, type InputHost } from './metric-grid/grid-input';
import { GridState } from './metric-grid/grid-state';
import type { Gesture, Line, MetricRow, RelationWord, TierWord, Visitor } from './metric-grid/outline';
import { narrowStyles } from './metric-grid/narrow-styles';
import { RowDrag, type Where } from './metric-grid/row-drag';
import { RowWindow } from './metric-grid/row-window';
import { gridStyles } from './metric-grid/styles';
import { addLine, type Drawing, groupLine, headLine, metricLine, sources } from './metric-grid/templates';
import { type Column, type GridWords, TRACKS } from './metric-grid/words';
import './pop-menu';
import type { PopMenu } from './pop-menu';
import { Draft, keepGesture } from './outbox';
import { saveLedger } from './save-ledger';
import { signs } from './shared-styles';
import { sparkStyles } from './spark';

type Item = Line | 'group' | 'add';

/** The metrics of a framework as an outline that is written, ordered and read with keys, pointer and screen reader. */
@customElement('metric-grid')
export class MetricGrid extends LitElement implements GridHost, Drawing, InputHost {
  static override styles = [signs, sparkStyles, gridStyles, narrowStyles];

  @property({ attribute: false }) tiers: readonly TierWord[] = [];
  @property({ attribute: false }) relations: readonly RelationWord[] = [];
  @property({ attribute: false }) columns: readonly Column[] = ['metric', 'tier', 'baseline', 'target', 'hints'];
  @property({ attribute: false }) words!: GridWords;
  @property({ attribute: false }) people: readonly Visitor[] = [];
  @property({ type: Boolean }) readOnly = false;
  @property({ type: Number }) nameMax = 0;
  @query('pop-menu') readonly menu!: PopMenu;

  selected?: string;

  readonly drag = new RowDrag(this);
  readonly state = new GridState(this);
  readonly input = new GridInput(this);
  readonly #window = new RowWindow(this, () => this.performUpdate());
  #wanted?: 'row' | 'name';
  /** While it draws, a name field that loses the focus was only moved. */
  drawing = false;
  #picking?: number;
  readonly #draft = new Draft();

  // ---- What the server calls ----

  get rows(): readonly MetricRow[] {
    return this.state.rows;
  }

  set rows(rows: readonly MetricRow[]) {
    this.state.rows = rows;
    if (this.drag.dragged && !rows.some(({ id }) => id === this.drag.dragged)) {
      this.drag.letGo();
      this.dispatchEvent(new CustomEvent('drag-lost'));
    }
    this.requestUpdate();
  }

  setRows(rows: readonly MetricRow[]) {
    this.rows = rows;
  }

  /** The server's rows with `count` of them from `from` on replaced. */
  spliceRows(from: number, count: number, rows: readonly MetricRow[]) {
    this.rows = [...this.rows.slice(0, from), ...rows, ...this.rows.slice(from + count)];
  }

  done(letter: string) {
    this.state.answered(letter);
  }

  select(id: string | null) {
    this.selected = id ?? undefined;
    if (id !== null && !this.state.edit) {
      this.state.refresh();
      this.state.uncover(id);
      this.state.active = id;
    }
    this.requestUpdate();
  }

  focusRow(id: string) {
    this.select(id);
    this.state.go(id);
  }

  editRow(id: string) {
    this.select(id);
    this.state.editName(id);
  }

  /** Scrolls to a row and leaves the focus where it is. */
  reveal(id: string) {
    void this.updateComplete.then(() => this.rowOf(id)?.scrollIntoView({ block: 'nearest' }));
  }

  override focus() {
    this.state.go(this.state.active);
  }

  // ---- For the state ----

  changed(focus?: 'row' | 'name') {
    this.#wanted = focus ?? this.#wanted;
    this.requestUpdate();
    if (focus === 'row' && this.state.active !== ADD) {
      this.#pick(this.state.active);
    }
  }

  send(gesture: Gesture): string {
    const letter = keepGesture(gesture);
    this.dispatchEvent(new CustomEvent('gesture', { detail: { ...gesture, letter } }));
    return letter;
  }

  say(text: string) {
    announce(text);
  }

  tell(event: 'open' | 'move-to', id: string, column: Column = 'metric') {
    if (event === 'open' || !this.readOnly) {
      this.dispatchEvent(new CustomEvent(event, { detail: { id, column } }));
    }
  }

  // ---- Drawing ----

  override disconnectedCallback() {
    super.disconnectedCallback();
    setTimeout(() => !this.isConnected && this.#settle());
  }

  #settle() {
    saveLedger.strike(this);
    this.#draft.end();
  }

  override willUpdate() {
    const focused = this.shadowRoot?.activeElement;
    this.#wanted ??= focused?.role === 'row' ? 'row' : focused?.matches('input') ? 'name' : undefined;
    this.drawing = true;
    this.state.refresh();
  }

  override updated() {
    this.drawing = false;
    const gesture = this.state.meant();
    const refused = this.state.problem() || undefined;
    if (gesture && !refused) {
      saveLedger.enter(this, { kept: this.#draft.keep({ gesture }) });
    } else if (gesture) {
      this.#draft.end();
      saveLedger.enter(this, { kept: false, refused });
    } else {
      this.#settle();
    }
    const row = this.rowOf(this.state.active);
    const target = this.#wanted === 'name' ? (this.nameField() ?? row) : row;
    if (this.#wanted && target && this.shadowRoot?.activeElement !== target) {
      target.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
      this.nameField()?.setSelectionRange(this.nameField()!.value.length, this.nameField()!.value.length);
    }
    this.#wanted = undefined;
  }

  override render() {
    if (!this.words) {
      return nothing;
    }
    const items = this.#items();
    const active = items.findIndex((item) => idOf(item) === this.state.active);
    return html`<div
        role="treegrid"
        aria-label=${this.words.label}
        aria-rowcount=${items.length + 1}
        aria-colcount=${this.columns.length}
        style="--_columns: ${this.columns.map((column) => TRACKS[column]).join(' ')}"
        @keydown=${this.input.onKey}
        @click=${this.input.onClick}
        @dblclick=${this.input.onDoubleClick}
        @contextmenu=${this.input.onContextMenu}
        @pointerdown=${this.input.onPointerDown}
      >
        ${headLine(this)}
        ${this.#window.chunks(items, active).map(
          ({ index, first, lines, height }) =>
            html`<div data-chunk=${index} style=${height === undefined ? '' : `height: ${height}px`}>
              ${repeat(lines, idOf, (item, at) => this.#line(item, first + at + 2))}
            </div>`,
        )}
      </div>
      <p class="legend">${this.words.legend}</p>
      <pop-menu .label=${this.words.actions} @choose=${this.input.onChoose}></pop-menu>`;
  }

  relationOf(row: MetricRow): RelationWord | undefined {
    return this.relations.find((relation) => relation.code === row.relation);
  }

  #items(): Item[] {
    const { lines } = this.state;
    const group = lines.findIndex((line) => line.level === 1 && this.state.tierOf(line.row)?.limits);
    const items: Item[] = group < 0 ? [...lines] : [...lines.slice(0, group), 'group', ...lines.slice(group)];
    return this.readOnly ? items : [...items, 'add'];
  }

  /** What is drawn already of a metric stays unless something in it is new. */
  #line(item: Item, index: number): unknown {
    if (typeof item === 'string') {
      return item === 'group' ? groupLine(this, index) : addLine(this, index);
    }
    return guard(sources(this, item, index), () => metricLine(this, item, index));
  }

  /** Tells which row a person came to rest on. */
  #pick(id: string) {
    if (this.selected !== id) {
      this.selected = id;
      window.clearTimeout(this.#picking);
      this.#picking = window.setTimeout(() => this.dispatchEvent(new CustomEvent('pick', { detail: { id } })), 120);
    }
  }

  rowAt(x: number, y: number): HTMLElement | undefined {
    return this.shadowRoot?.elementFromPoint(x, y)?.closest<HTMLElement>('[data-id]') ?? undefined;
  }

  canDrop(id: string, onto: string, where: Where): boolean {
    return onto !== ADD && !this.readOnly && this.state.canDrop(id, onto, where);
  }

  dropped(id: string, onto: string, where: Where) {
    this.state.drop(id, onto, where);
  }

  rowOf(id: string | undefined): HTMLElement | null {
    return id === undefined ? null : this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  }

  nameField(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('input.name');
  }
}

function idOf(item: Item): string {
  return typeof item === 'string' ? (item === 'add' ? ADD : item) : item.row.id;
}
