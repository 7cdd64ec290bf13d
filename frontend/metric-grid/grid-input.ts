import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MenuItem, PopMenu } from '../pop-menu';
import { ADD } from './grid-host';
import type { GridState } from './grid-state';
import { type Command, inName, onRow, TypeAhead } from './keys';
import type { MetricRow, TierWord } from './outline';
import type { RowDrag } from './row-drag';
import { type Column, type GridWords, rowMenu, tierMenu } from './words';

/** The element whose keys, pointer and clipboard these are. */
export interface InputHost extends ReactiveControllerHost {
  readonly state: GridState;
  readonly drag: RowDrag;
  readonly menu: PopMenu;
  readonly words: GridWords;
  readonly tiers: readonly TierWord[];
  readonly readOnly: boolean;
  readonly drawing: boolean;
  readonly shadowRoot: ShadowRoot | null;
  rowOf(id: string | undefined): HTMLElement | null;
  nameField(): HTMLInputElement | null;
  tell(event: 'open' | 'move-to', id: string, column?: Column): void;
}

/** Turns what a person does with keys, pointer and clipboard into what it means for the outline. */
export class GridInput implements ReactiveController {
  readonly #typeAhead = new TypeAhead();

  constructor(private readonly grid: InputHost) {
    grid.addController(this);
  }

  hostConnected() {
    document.addEventListener('copy', this.#onCopy);
    document.addEventListener('cut', this.#onCopy);
    document.addEventListener('paste', this.#onPaste);
  }

  hostDisconnected() {
    document.removeEventListener('copy', this.#onCopy);
    document.removeEventListener('cut', this.#onCopy);
    document.removeEventListener('paste', this.#onPaste);
  }

  readonly onKey = (event: KeyboardEvent) => {
    if (rowOf(event) === event.target && this.#onRowKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  readonly onName = (event: Event) => this.grid.state.typed((event.target as HTMLInputElement).value);

  readonly onNameKey = (event: KeyboardEvent) => {
    const command = inName(event);
    if (command) {
      event.preventDefault();
      event.stopPropagation();
      this.#runInName(command);
    }
  };

  readonly onNameBlur = () => {
    if (!this.grid.drawing) {
      this.grid.state.commit();
    }
  };

  readonly onTwist = (id: string) => this.grid.state.twist(id);

  readonly onMore = (event: Event, row: MetricRow) => {
    event.stopPropagation();
    const { right, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.#openMenu(row.id, rowMenu(this.grid.words), right, bottom);
  };

  readonly onCell = (event: Event, row: MetricRow, column: Column) => {
    if (column === 'tier' && !this.grid.readOnly) {
      const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
      this.#openMenu(row.id, tierMenu(this.grid.tiers, row), left, bottom);
    } else {
      this.grid.tell('open', row.id, column);
    }
  };

  readonly onClick = (event: Event) => {
    const { state } = this.grid;
    const id = rowOf(event)?.dataset['id'];
    if (id === ADD) {
      state.draft(state.below(ADD));
    } else if (id && event.target !== this.grid.nameField()) {
      state.go(id);
    }
  };

  readonly onDoubleClick = (event: Event) => {
    const { state } = this.grid;
    const id = rowOf(event)?.dataset['id'];
    if (id && (event.target as Element).closest('.nm') && id !== state.edit?.id) {
      state.editName(id);
    }
  };

  readonly onContextMenu = (event: MouseEvent) => {
    const id = rowOf(event)?.dataset['id'];
    if (id && id !== ADD && event.target !== this.grid.nameField() && !this.grid.readOnly) {
      event.preventDefault();
      this.#openMenu(id, rowMenu(this.grid.words), event.clientX, event.clientY);
    }
  };

  readonly onPointerDown = (event: PointerEvent) => {
    const id = rowOf(event)?.dataset['id'];
    if (id && id !== ADD && !this.grid.readOnly && !(event.target as Element).closest('button, input')) {
      this.grid.drag.press(id, event);
    }
  };

  readonly onChoose = (event: CustomEvent<string>) => {
    const { state, tiers } = this.grid;
    const row = state.outline.find(state.active);
    const at = this.grid.rowOf(row?.id)?.getBoundingClientRect();
    if (event.detail === 'copy' || event.detail === 'cut') {
      document.execCommand(event.detail);
    } else if (event.detail !== 'tiers') {
      state.run(event.detail as Command | 'inside');
    } else if (row && at) {
      this.#openMenu(row.id, tierMenu(tiers, row), at.right - 200, at.bottom);
    }
  };

  #onRowKey(event: KeyboardEvent): boolean {
    const { state, readOnly, words } = this.grid;
    const row = state.outline.find(state.active);
    const command = onRow(event);
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey ? event.key : '';
    if (!row?.name && letter.trim() && !readOnly) {
      // Where there is no name yet, typing writes it.
      if (row) {
        state.editName(row.id, letter);
      } else {
        state.draft(state.below(state.active), letter);
      }
      return true;
    }
    if (command === 'menu') {
      const { left, bottom } = (event.target as HTMLElement).getBoundingClientRect();
      this.#openMenu(row?.id, rowMenu(words), left + 24, bottom);
    } else if (command) {
      state.run(command);
    } else {
      const names = state.lines.map((line) => line.row.name);
      const found = this.#typeAhead.find(event, names, state.lines.findIndex((line) => line.row === row));
      state.go(state.lines[found]?.row.id);
      return found >= 0;
    }
    return true;
  }

  /** Enter after a new name begins the next one; an empty new name ends the row of them. */
  #runInName(command: Command) {
    const { state } = this.grid;
    const draft = state.edit?.draft;
    const leaves = command === 'commit' || command === 'previous' || command === 'next';
    if (command === 'cancel' || (leaves && draft && !state.edit?.text.trim())) {
      state.cancel();
    } else if (!leaves) {
      state.run(command);
    } else if (state.commit()) {
      state.go(state.active);
      state.refresh();
      if (command !== 'commit') {
        state.run(command);
      } else if (draft) {
        state.run('new');
      }
    }
  }

  #openMenu(id: string | undefined, items: readonly MenuItem[], x: number, y: number) {
    const { state } = this.grid;
    if (id && !this.grid.readOnly) {
      state.go(id);
      void this.grid.menu.open(items, x, y, () => state.edit ?? state.go(state.active));
    }
  }

  readonly #onCopy = (event: ClipboardEvent) => {
    const { state } = this.grid;
    if (this.#isOnRow() && state.outline.find(state.active)) {
      event.clipboardData?.setData('text/plain', state.outline.asText(state.active));
      event.preventDefault();
      if (event.type === 'cut') {
        state.run('delete');
      }
    }
  };

  /** On a row, or several lines into a name, which holds one. */
  readonly #onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const inName = this.grid.nameField() !== null && this.#focused() === this.grid.nameField();
    if (this.#isOnRow() || (inName && /\S\s*\n\s*\S/.test(text))) {
      event.preventDefault();
      this.grid.state.paste(text);
    }
  };

  #isOnRow(): boolean {
    return this.#focused()?.role === 'row';
  }

  #focused(): Element | null {
    return this.grid.shadowRoot?.activeElement ?? null;
  }
}

function rowOf(event: Event): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>('[data-id]');
}
