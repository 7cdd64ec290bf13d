import { newId } from '../ids';
import { fill } from '../words';
import { ADD, type Edit, type GridHost } from './grid-host';
import type { Command } from './keys';
import { echo, type Gesture, type Line, type MetricRow, Outline, type Place, type TierWord } from './outline';
import type { Where } from './row-drag';

const STEPS = { previous: -1, next: 1, 'page-up': -10, 'page-down': 10 };

/** What the grid shows and what a person is doing in it: the server's rows, then everything not yet answered. */
export class GridState {
  rows: readonly MetricRow[] = [];
  outline = new Outline([]);
  lines: readonly Line[] = [];
  /** The line that the focus is on or comes back to. */
  active = '';
  edit?: Edit;
  readonly collapsed = new Set<string>();
  readonly #sent = new Map<string, Gesture>();

  constructor(private readonly host: GridHost) {}

  tierOf(row: MetricRow): TierWord | undefined {
    return this.host.tiers.find((tier) => tier.code === row.tier);
  }

  /** Brings outline and lines in line with all the rest. */
  refresh() {
    const isLimit = (row: MetricRow) => this.tierOf(row)?.limits ?? false;
    let rows = [...this.#sent.values()].reduce(echo, this.rows);
    if (this.edit?.draft) {
      rows = echo(rows, { type: 'create', id: this.edit.id, name: '', ...this.edit.draft });
    }
    const at = this.#at();
    const wasEmpty = this.lines.length === 0;
    this.outline = new Outline(rows, isLimit);
    this.lines = this.outline.lines(this.collapsed);
    if (this.edit && !this.outline.find(this.edit.id)) {
      this.edit = undefined;
    }
    if (this.active === ADD ? wasEmpty : this.#at() < 0) {
      this.active = this.lines[Math.min(Math.max(at, 0), this.lines.length - 1)]?.row.id ?? ADD;
    }
  }

  /** The server has dealt with a gesture; its rows say what came of it. */
  answered(letter: string) {
    this.#sent.delete(letter);
    this.host.changed();
  }

  /** Opens whatever hides a row. */
  uncover(id: string) {
    for (let above = this.outline.parentOf(id); above; above = this.outline.parentOf(above.id)) {
      this.collapsed.delete(above.id);
    }
  }

  go(id: string | undefined) {
    if (id !== undefined) {
      this.active = id;
      this.host.changed('row');
    }
  }

  editName(id: string, text?: string) {
    const row = this.outline.find(id);
    if (row && !this.host.readOnly) {
      this.active = id;
      this.edit = { id, seen: row.name, text: text ?? row.name };
      this.host.changed('name');
    }
  }

  /** A line for a new metric. It becomes one when it has a name. */
  draft(place: Place, text = '') {
    if (!this.host.readOnly) {
      const id = newId();
      this.collapsed.delete(place.parent ?? '');
      this.active = id;
      this.edit = { id, seen: '', text, draft: place };
      this.host.changed('name');
    }
  }

  /** After a row; for the last line at the top, before the limits. */
  below(id: string): Place {
    return id === ADD ? this.outline.end() : this.outline.beside(id, 'after');
  }

  typed(text: string) {
    if (this.edit) {
      this.edit = { ...this.edit, text };
      this.host.changed();
    }
  }

  /** What will come of the name that is being written; nothing where the server has it. */
  meant(): Gesture | undefined {
    const { edit } = this;
    const name = edit?.text.trim();
    if (!edit || !name || name === edit.seen) {
      return undefined;
    }
    return edit.draft
      ? { type: 'create', id: edit.id, name, ...edit.draft }
      : { type: 'rename', id: edit.id, seen: edit.seen, name };
  }

  /** What is wrong with the name as it stands. */
  problem(): string {
    const { nameMax, words } = this.host;
    const over = [...(this.edit?.text.trim() ?? '')].length - nameMax;
    return nameMax > 0 && over > 0 ? fill(words.tooLong, over, nameMax) : '';
  }

  /** Takes the name over: true unless it cannot be. An empty name is no change, and no metric. */
  commit(): boolean {
    const { edit } = this;
    if (!edit || this.problem()) {
      return !edit;
    }
    const meant = this.meant();
    this.edit = undefined;
    if (meant) {
      this.#send(meant);
    }
    this.host.changed();
    return true;
  }

  cancel() {
    const draft = this.edit?.draft;
    this.edit = undefined;
    this.go(draft ? (draft.after ?? draft.parent ?? ADD) : this.active);
  }

  paste(text: string) {
    const place = this.edit?.draft ?? this.below(this.edit?.id ?? this.active);
    if (text.trim() && !this.host.readOnly) {
      if (this.edit?.draft && !this.edit.text.trim()) {
        this.cancel();
      }
      this.#send({ type: 'paste', text, ...place });
    }
  }

  canDrop(id: string, onto: string, where: Where): boolean {
    const place = this.outline.beside(onto, where);
    return place.after !== id && !(place.parent && this.outline.isWithin(place.parent, id));
  }

  drop(id: string, onto: string, where: Where) {
    this.#move(id, this.outline.beside(onto, where));
    this.go(id);
  }

  /** Does what a key or the menu asks for on the active line. */
  run(command: Command | 'inside') {
    const id = this.active;
    const row = this.outline.find(id);
    switch (command) {
      case 'previous':
      case 'next':
      case 'page-up':
      case 'page-down':
        return this.#step(STEPS[command]);
      case 'first':
        return this.go(this.lines[0]?.row.id);
      case 'last':
        return this.go(this.lines.at(-1)?.row.id);
      case 'collapse-all':
        return this.#collapseAll();
      case 'new':
        return this.draft(this.below(id));
      case 'edit':
        return id === ADD ? this.draft(this.below(id)) : this.editName(id);
      default:
        return row && this.#runOn(row, command);
    }
  }

  twist(id: string) {
    if (!this.collapsed.delete(id)) {
      this.collapsed.add(id);
      if (this.active !== id && this.outline.isWithin(this.active, id)) {
        this.active = id;
      }
    }
    this.host.changed();
  }

  #runOn(row: MetricRow, command: Command | 'inside') {
    const { outline } = this;
    const line = this.lines[this.#at()];
    switch (command) {
      case 'open-branch':
        return line?.parent && !line.expanded ? this.twist(row.id) : this.go(outline.children(row.id)[0]?.id);
      case 'close-branch':
        return line?.expanded ? this.twist(row.id) : this.go(outline.parentOf(row.id)?.id);
      case 'move-up':
        return this.#move(row.id, outline.shifted(row.id, -1));
      case 'move-down':
        return this.#move(row.id, outline.shifted(row.id, 1));
      case 'indent':
        return this.#move(row.id, outline.indented(row.id));
      case 'outdent':
        return this.#move(row.id, outline.outdented(row.id));
      case 'inside':
        return this.draft(outline.beside(row.id, 'inside'));
      case 'open':
      case 'move-to':
        return this.host.tell(command, row.id);
      case 'delete':
        return this.#delete(row.id);
      default: {
        const tier = this.host.tiers[Number(command.replace('tier-', '')) - 1];
        return tier && this.#retier(row, tier);
      }
    }
  }

  /** A draft only changes its place; a metric that is being renamed is renamed first. */
  #move(id: string, place: Place | undefined) {
    if (!place || this.host.readOnly) {
      return;
    }
    this.collapsed.delete(place.parent ?? '');
    if (this.edit?.id === id && this.edit.draft) {
      this.edit = { ...this.edit, draft: place };
    } else {
      const { edit } = this;
      if (edit && !this.commit()) {
        return;
      }
      this.#send({ type: 'move', id, ...place });
      this.edit = edit;
    }
    this.host.changed(this.edit ? 'name' : 'row');
    this.refresh();
    const line = this.lines[this.#at()];
    if (line) {
      const under = this.outline.parentOf(id)?.name ?? this.host.words.label;
      this.host.say(fill(this.host.words.moved, line.row.name, under, line.position, line.size));
    }
  }

  #delete(id: string) {
    if (!this.host.readOnly) {
      const at = this.#at();
      const next = this.lines.slice(at).find((line) => !this.outline.isWithin(line.row.id, id));
      this.#send({ type: 'delete', id });
      this.go(next?.row.id ?? this.lines[at - 1]?.row.id ?? ADD);
    }
  }

  #retier(row: MetricRow, tier: TierWord) {
    if (!this.host.readOnly && row.tier !== tier.code) {
      this.#send({ type: 'tier', id: row.id, seen: row.tier, tier: tier.code });
      this.host.say(`${row.name}: ${tier.label}`);
      this.go(row.id);
    }
  }

  #collapseAll() {
    const parents = this.lines.filter((line) => line.parent);
    if (parents.some((line) => line.expanded)) {
      this.outline.rows.forEach((row) => this.outline.children(row.id).length > 0 && this.collapsed.add(row.id));
    } else {
      this.collapsed.clear();
    }
    while (this.outline.parentOf(this.active) && this.collapsed.size > 0) {
      this.active = this.outline.parentOf(this.active)!.id;
    }
    this.host.changed('row');
  }

  #step(by: number) {
    const at = this.active === ADD ? this.lines.length : this.#at();
    const to = Math.max(0, at + by);
    this.go(to < this.lines.length ? this.lines[to]!.row.id : this.host.readOnly ? this.lines.at(-1)?.row.id : ADD);
  }

  #at(): number {
    return this.lines.findIndex((line) => line.row.id === this.active);
  }

  #send(gesture: Gesture) {
    this.#sent.set(this.host.send(gesture), gesture);
  }
}
