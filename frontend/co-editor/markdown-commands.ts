import { EditorSelection, type Line, type SelectionRange } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';

export type MarkdownAction = 'heading' | 'bold' | 'italic' | 'code' | 'link' | 'bullets' | 'numbers';

interface MarkdownCommand {
  readonly id: MarkdownAction;
  readonly key: string;
  readonly run: Command;
}

const ITEM = /^(\s*)(?:([-*+])|(\d{1,9})[.)])(\s+)/;
const TO = 'https://';

/** What the tools do, each with its key. */
export const commands: readonly MarkdownCommand[] = [
  { id: 'heading', key: 'Mod-Shift-h', run: lines((line) => heading(line)) },
  { id: 'bold', key: 'Mod-b', run: around('**') },
  { id: 'italic', key: 'Mod-i', run: around('*') },
  { id: 'code', key: 'Mod-e', run: around('`') },
  { id: 'link', key: 'Mod-Shift-k', run: link },
  { id: 'bullets', key: 'Mod-Shift-8', run: lines((line, all) => item(line, all, () => '- ')) },
  { id: 'numbers', key: 'Mod-Shift-7', run: lines((line, all) => item(line, all, (index) => `${index + 1}. `)) },
];

/** Puts the marks around what is selected, or takes them away. */
function around(mark: string): Command {
  return (view) =>
    change(view, (range) => {
      const { doc } = view.state;
      const outside =
        doc.sliceString(range.from - mark.length, range.from) === mark &&
        doc.sliceString(range.to, range.to + mark.length) === mark;
      if (outside) {
        return {
          changes: [
            { from: range.from - mark.length, to: range.from },
            { from: range.to, to: range.to + mark.length },
          ],
          range: EditorSelection.range(range.from - mark.length, range.to - mark.length),
        };
      }
      return {
        changes: [
          { from: range.from, insert: mark },
          { from: range.to, insert: mark },
        ],
        range: EditorSelection.range(range.from + mark.length, range.to + mark.length),
      };
    });
}

/** Makes a link of what is selected; the address is to be typed over. */
function link(view: EditorView): boolean {
  return change(view, (range) => {
    const address = range.to + 3;
    return {
      changes: [
        { from: range.from, insert: '[' },
        { from: range.to, insert: `](${TO})` },
      ],
      range: range.empty
        ? EditorSelection.cursor(range.from + 1)
        : EditorSelection.range(address, address + TO.length),
    };
  });
}

function change(view: EditorView, of: (range: SelectionRange) => Parameters<typeof applied>[1]): boolean {
  return applied(view, of(view.state.selection.main));
}

function applied(
  view: EditorView,
  what: { changes: { from: number; to?: number; insert?: string }[]; range: SelectionRange },
): boolean {
  if (view.state.readOnly) {
    return false;
  }
  view.dispatch({ changes: what.changes, selection: what.range, userEvent: 'input.format', scrollIntoView: true });
  return true;
}

/** Begins every line of the selection in another way. */
function lines(prefix: (line: Line, all: readonly Line[]) => { remove: number; insert: string }): Command {
  return (view) => {
    const { doc, selection } = view.state;
    const all: Line[] = [];
    for (let line = doc.lineAt(selection.main.from); ; line = doc.line(line.number + 1)) {
      all.push(line);
      if (line.to >= selection.main.to) {
        break;
      }
    }
    const changes = all.map((line) => {
      const { remove, insert } = prefix(line, all);
      return { from: line.from, to: line.from + remove, insert };
    });
    const set = view.state.changes(changes);
    return applied(view, { changes, range: selection.main.map(set, 1) });
  };
}

function heading(line: Line) {
  const has = /^#{1,6}\s+/.exec(line.text)?.[0].length ?? 0;
  return { remove: has, insert: has ? '' : '## ' };
}

function item(line: Line, all: readonly Line[], mark: (index: number) => string) {
  const has = ITEM.exec(line.text);
  const index = all.indexOf(line);
  const same = has && (has[2] !== undefined) === (mark(0) === '- ');
  const indent = has?.[1] ?? '';
  return { remove: has?.[0].length ?? 0, insert: same ? indent : indent + mark(index) };
}

/** A new line in a list is a new item; an empty item ends the list. */
export function continueList(view: EditorView): boolean {
  const { state } = view;
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const has = ITEM.exec(line.text);
  if (!main.empty || !has || main.head < line.from + has[0].length || state.readOnly) {
    return false;
  }
  const [all, indent, bullet, number, gap] = has;
  if (line.text.length === all.length) {
    return applied(view, {
      changes: [{ from: line.from, to: line.to }],
      range: EditorSelection.cursor(line.from),
    });
  }
  const next = `\n${indent}${bullet ?? `${Number(number) + 1}.`}${gap}`;
  return applied(view, {
    changes: [{ from: main.head, insert: next }],
    range: EditorSelection.cursor(main.head + next.length),
  });
}
