import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { sparkPicture } from '../spark';
import { symbol } from '../symbols';
import { ADD } from './grid-host';
import type { GridInput } from './grid-input';
import type { GridState } from './grid-state';
import type { Line, MetricRow, RelationWord, Visitor } from './outline';
import type { RowDrag, Where } from './row-drag';
import type { Column, GridWords } from './words';

const HINT_SIGNS: Partial<Record<string, string>> = { error: 's-blocked', risk: 's-risk' };

/** What a line is drawn from. */
export interface Drawing {
  readonly words: GridWords;
  readonly columns: readonly Column[];
  readonly selected?: string;
  readonly people: readonly Visitor[];
  readonly readOnly: boolean;
  readonly drag: RowDrag;
  readonly state: GridState;
  readonly input: GridInput;
  relationOf(row: MetricRow): RelationWord | undefined;
}

export function headLine({ words, columns }: Drawing): TemplateResult {
  const title = (column: Column) => (column === 'hints' ? html`<span class="sr">${words.hints}</span>` : words[column]);
  return html`<div class="mr head" role="row" aria-rowindex="1">
    ${columns.map((column) => html`<div role="columnheader" class=${alignment(column)}>${title(column)}</div>`)}
  </div>`;
}

export function groupLine({ words, columns }: Drawing, index: number): TemplateResult {
  return html`<div class="mr grp" role="row" aria-rowindex=${index}>
    <div role="gridcell" aria-colspan=${columns.length}><b>${words.group}</b> <span>${words.groupNote}</span></div>
  </div>`;
}

export function addLine({ words, state, columns }: Drawing, index: number): TemplateResult {
  return html`<div
    class="mr add"
    role="row"
    aria-rowindex=${index}
    aria-level="1"
    data-id=${ADD}
    tabindex=${state.active === ADD ? 0 : -1}
  >
    <div role="gridcell" class="nm" aria-colspan=${columns.length}>${symbol('i-plus')}<span>${words.add}</span></div>
  </div>`;
}

/** All that `metricLine` draws from. A name that is being written is new every time. */
export function sources(drawing: Drawing, line: Line, index: number): unknown[] {
  const { drag, state } = drawing;
  const { row } = line;
  return [
    row,
    line.level,
    line.position,
    line.size,
    line.parent,
    line.expanded,
    index,
    drawing.words,
    drawing.columns,
    drawing.readOnly,
    state.tierOf(row),
    drawing.relationOf(row),
    row.id === drawing.selected,
    row.id === state.active,
    isEdited(drawing, row) && {},
    isOver(drawing, row),
    drag.dragged === row.id,
    ...drawing.people.filter((visitor) => visitor.metric === row.id),
  ];
}

function isEdited({ state }: Drawing, row: MetricRow): boolean {
  return state.edit?.id === row.id;
}

function isOver({ drag }: Drawing, row: MetricRow): Where | undefined {
  return drag.over?.id === row.id ? drag.over.where : undefined;
}

export function metricLine(drawing: Drawing, line: Line, index: number): TemplateResult {
  const { drag, state, columns } = drawing;
  const { row } = line;
  const over = isOver(drawing, row);
  const edited = isEdited(drawing, row);
  const problem = edited && state.problem();
  const here = drawing.people.filter((visitor) => visitor.metric === row.id);
  const classes = {
    mr: true,
    sel: row.id === drawing.selected,
    lim: state.tierOf(row)?.limits ?? false,
    closed: line.parent && !line.expanded,
    at: here.length > 0,
    dragged: drag.dragged === row.id,
    'drop-before': over === 'before',
    'drop-inside': over === 'inside',
    'drop-after': over === 'after',
  };
  return html`<div
    class=${classMap(classes)}
    role="row"
    style="--lv:${line.level - 1}${here[0] ? `;--p:${here[0].ink}` : ''}"
    data-id=${row.id}
    aria-rowindex=${index}
    aria-level=${line.level}
    aria-posinset=${line.position}
    aria-setsize=${line.size}
    aria-expanded=${line.parent ? String(line.expanded) : nothing}
    aria-selected=${String(row.id === drawing.selected)}
    tabindex=${row.id === state.active && !edited ? 0 : -1}
  >
    ${columns.map((column) => cell(drawing, line, column, edited))}
    ${problem ? html`<div role="gridcell" class="problem" id="problem">${symbol('s-blocked')}${problem}</div>` : nothing}
  </div>`;
}

function cell(drawing: Drawing, line: Line, column: Column, edited: boolean): TemplateResult {
  const { words } = drawing;
  const { row } = line;
  const open = (event: Event) => drawing.input.onCell(event, row, column);
  switch (column) {
    case 'metric':
      return html`<div role="gridcell" class="nm">
        ${twist(drawing, line)} ${relation(drawing, row)} ${shape(drawing, row)}
        ${edited
          ? nameField(drawing)
          : html`<span class="tx ${row.name ? '' : 'none'}" dir="auto" title=${row.name}>${row.name || words.unnamed}</span>`}
        ${drawing.people.filter((visitor) => visitor.metric === row.id).map(letter)}
      </div>`;
    case 'tier':
      return html`<div role="gridcell" class="ti" @click=${open}>${drawing.state.tierOf(row)?.label}</div>`;
    case 'baseline':
      return html`<div role="gridcell" class="n now" @click=${open}>${row.baseline}</div>`;
    case 'now':
      return html`<div role="gridcell" class="n now value" @click=${open}>${row.now}</div>`;
    case 'spark':
      return html`<div role="gridcell" class="sp" @click=${open}>${row.spark ? sparkPicture(row.spark, 84, 24) : nothing}</div>`;
    case 'target':
      return html`<div role="gridcell" class="n tg" @click=${open}>
        ${row.target
          ? html`<span class="pre">${drawing.state.tierOf(row)?.limits ? words.limit : words.to} </span>${row.target}`
          : nothing}
      </div>`;
    case 'hints':
      return html`<div role="gridcell" class="fl ${row.hint ? '' : 'bare'}" @click=${open}>
        ${row.hint
          ? html`<span class="hint ${row.hint.tone}"
              >${HINT_SIGNS[row.hint.tone] ? symbol(HINT_SIGNS[row.hint.tone]!) : nothing}${row.hint.text}</span
            >`
          : nothing}
        ${drawing.readOnly
          ? nothing
          : html`<button
              class="more"
              tabindex="-1"
              aria-haspopup="menu"
              aria-label="${words.actions}: ${row.name || words.unnamed}"
              @click=${(event: Event) => drawing.input.onMore(event, row)}
            >
              ${symbol('i-more')}
            </button>`}
      </div>`;
  }
}

function letter({ name, initial, ink }: Visitor): TemplateResult {
  return html`<span class="av" role="img" aria-label=${name} title=${name} style="--p:${ink}">${initial}</span>`;
}

function twist({ words, input }: Drawing, { row, parent, expanded }: Line): TemplateResult {
  if (!parent) {
    return html`<span class="tw"></span>`;
  }
  const click = (event: Event) => {
    event.stopPropagation();
    input.onTwist(row.id);
  };
  return html`<button class="tw" tabindex="-1" aria-label=${expanded ? words.collapse : words.expand} @click=${click}>
    ${symbol('i-down')}
  </button>`;
}

function relation(drawing: Drawing, row: MetricRow): TemplateResult | typeof nothing {
  const word = drawing.relationOf(row);
  return word
    ? html`<span class="rel" role="img" aria-label=${word.label} title=${word.label}>${word.sign}</span>`
    : nothing;
}

function shape(drawing: Drawing, row: MetricRow): TemplateResult {
  const name = drawing.state.tierOf(row)?.shape ?? 'supp';
  return symbol(`t-${name}`, `g ${name}`);
}

function nameField(drawing: Drawing): TemplateResult {
  const problem = drawing.state.problem();
  return html`<input
    class="name"
    dir="auto"
    autocomplete="off"
    aria-label=${drawing.words.name}
    placeholder=${drawing.words.add}
    aria-invalid=${problem ? 'true' : nothing}
    aria-describedby=${problem ? 'problem' : nothing}
    .value=${live(drawing.state.edit?.text ?? '')}
    @input=${drawing.input.onName}
    @keydown=${drawing.input.onNameKey}
    @blur=${drawing.input.onNameBlur}
  />`;
}

function alignment(column: Column): string {
  if (column === 'spark') {
    return 'sp';
  }
  return column === 'baseline' || column === 'now' || column === 'target' ? 'n' : '';
}
