import type { Spark } from '../spark';
import type { Where } from './row-drag';

/** A metric as the server describes it; `tier` and `relation` are codes whose words come once for the whole grid. */
export interface MetricRow {
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
  readonly key: string;
  readonly tier: string;
  readonly relation: string;
  readonly baseline: string;
  readonly now: string;
  readonly target: string;
  readonly spark: Spark | null;
  readonly hint: { readonly tone: 'todo' | 'error' | 'risk' | 'quiet'; readonly text: string } | null;
}

/** A tier's word and shape; `limits` ones stand in a group of their own at the end. */
export interface TierWord {
  readonly code: string;
  readonly label: string;
  readonly shape: 'star' | 'core' | 'supp' | 'guard' | 'ctrl';
  readonly limits: boolean;
}

/** Somebody else who is at a metric; `ink` is a colour of the styles. */
export interface Visitor {
  readonly metric: string;
  readonly name: string;
  readonly initial: string;
  readonly ink: string;
}

export interface RelationWord {
  readonly code: string;
  readonly sign: string;
  readonly label: string;
}

/** What a person did to the outline, as it goes to the server. */
export type Gesture =
  | { type: 'create'; id: string; parent: string | null; after: string | null; name: string }
  | { type: 'rename'; id: string; seen: string; name: string }
  | { type: 'move'; id: string; parent: string | null; after: string | null }
  | { type: 'delete'; id: string }
  | { type: 'tier'; id: string; seen: string; tier: string }
  | { type: 'paste'; parent: string | null; after: string | null; text: string };

/** Where a row may stand: under which one, and after which sibling (null: first). */
export interface Place {
  readonly parent: string | null;
  readonly after: string | null;
}

/** A line of the grid as it is drawn. */
export interface Line {
  readonly row: MetricRow;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  readonly parent: boolean;
  readonly expanded: boolean;
}

/** The rows as a forest: the order of siblings is their order in the list; limits stand after the rest at the top. */
export class Outline {
  readonly #byId = new Map<string, MetricRow>();
  readonly #children = new Map<string | null, MetricRow[]>();

  constructor(
    readonly rows: readonly MetricRow[],
    private readonly isLimit: (row: MetricRow) => boolean = () => false,
  ) {
    rows.forEach((row) => this.#byId.set(row.id, row));
    for (const row of rows) {
      const parent = row.parent !== null && this.#byId.has(row.parent) ? row.parent : null;
      const siblings = this.#children.get(parent);
      if (siblings) {
        siblings.push(row);
      } else {
        this.#children.set(parent, [row]);
      }
    }
    const roots = this.children(null);
    this.#children.set(null, [...roots.filter((row) => !isLimit(row)), ...roots.filter((row) => isLimit(row))]);
  }

  find(id: string | null | undefined): MetricRow | undefined {
    return id === null || id === undefined ? undefined : this.#byId.get(id);
  }

  children(id: string | null): readonly MetricRow[] {
    return this.#children.get(id) ?? [];
  }

  parentOf(id: string): MetricRow | undefined {
    return this.find(this.find(id)?.parent);
  }

  siblings(id: string): readonly MetricRow[] {
    return this.children(this.parentOf(id)?.id ?? null);
  }

  isWithin(id: string, ancestor: string): boolean {
    for (let row = this.find(id); row; row = this.parentOf(row.id)) {
      if (row.id === ancestor) {
        return true;
      }
    }
    return false;
  }

  /** The rows that can be seen, from the top. */
  lines(collapsed: ReadonlySet<string>): Line[] {
    const lines: Line[] = [];
    const walk = (rows: readonly MetricRow[], level: number) =>
      rows.forEach((row, index) => {
        const below = this.children(row.id);
        const expanded = below.length > 0 && !collapsed.has(row.id);
        lines.push({ row, level, position: index + 1, size: rows.length, parent: below.length > 0, expanded });
        if (expanded) {
          walk(below, level + 1);
        }
      });
    walk(this.children(null), 1);
    return lines;
  }

  /** One place up or down among the siblings of its own kind, or undefined at the ends. */
  shifted(id: string, by: -1 | 1): Place | undefined {
    const siblings = this.siblings(id);
    const at = siblings.findIndex((row) => row.id === id);
    const other = siblings[at + by];
    const parent = this.parentOf(id)?.id ?? null;
    if (!other || (parent === null && this.isLimit(siblings[at]!) !== this.isLimit(other))) {
      return undefined;
    }
    return { parent, after: by > 0 ? other.id : (siblings[at - 2]?.id ?? null) };
  }

  /** Next to a row, or under it as the last. */
  beside(id: string, where: Where): Place {
    const parent = this.parentOf(id)?.id ?? null;
    const siblings = this.siblings(id);
    switch (where) {
      case 'before':
        return { parent, after: siblings[siblings.findIndex((row) => row.id === id) - 1]?.id ?? null };
      case 'inside':
        return { parent: id, after: this.children(id).at(-1)?.id ?? null };
      case 'after':
        return { parent, after: id };
    }
  }

  /** At the top, after the last that is no limit. */
  end(): Place {
    const roots = this.children(null).filter((row) => !this.isLimit(row));
    return { parent: null, after: roots.at(-1)?.id ?? null };
  }

  /** Under the sibling before it, last; undefined for the first of its siblings. */
  indented(id: string): Place | undefined {
    const siblings = this.siblings(id);
    const before = siblings[siblings.findIndex((row) => row.id === id) - 1];
    return before && { parent: before.id, after: this.children(before.id).at(-1)?.id ?? null };
  }

  /** After its parent; undefined at the top. */
  outdented(id: string): Place | undefined {
    const parent = this.parentOf(id);
    return parent && { parent: this.parentOf(parent.id)?.id ?? null, after: parent.id };
  }

  /** The row and all below it as text, a tab a level. */
  asText(id: string, level = 0): string {
    const line = '\t'.repeat(level) + (this.find(id)?.name ?? '') + '\n';
    return line + this.children(id).map((child) => this.asText(child.id, level + 1)).join('');
  }
}

/** The rows as they will be if the server agrees. A gesture that no longer fits changes nothing. */
export function echo(rows: readonly MetricRow[], gesture: Gesture): readonly MetricRow[] {
  switch (gesture.type) {
    case 'create': {
      if (rows.some((row) => row.id === gesture.id)) {
        return rows;
      }
      const { id, parent, name } = gesture;
      const like = rows.find((row) => row.id === gesture.after)?.tier ?? '';
      const row = { id, parent, name, key: '', tier: like, relation: '', baseline: '', now: '', target: '', spark: null, hint: null };
      return inserted(rows, row, gesture.after);
    }
    case 'rename':
      return rows.map((row) => (row.id === gesture.id ? { ...row, name: gesture.name } : row));
    case 'tier':
      return rows.map((row) => (row.id === gesture.id ? { ...row, tier: gesture.tier } : row));
    case 'move': {
      const row = rows.find(({ id }) => id === gesture.id);
      const others = rows.filter(({ id }) => id !== gesture.id);
      return row ? inserted(others, { ...row, parent: gesture.parent }, gesture.after) : rows;
    }
    case 'delete': {
      const outline = new Outline(rows);
      return rows.filter((row) => !outline.isWithin(row.id, gesture.id));
    }
    case 'paste':
      return rows;
  }
}

function inserted(rows: readonly MetricRow[], row: MetricRow, after: string | null): readonly MetricRow[] {
  const at = after === null ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}
