import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { EditorView } from '@codemirror/view';
import type { Table, Vocabulary } from './vocabulary';

const NAME = '(?:`[^`\\n]+`|[A-Za-z_]\\w*)';
const COLUMN = new RegExp(`${NAME}\\.(?:\`[^\`\\n]*|\\w*)$`);
const ALIAS = new RegExp(`(${NAME})(?:\\.${NAME})?\\s+as\\s+(${NAME})`, 'g');

/** What can stand at the caret: metrics after @, columns after a table, else all that begins so. */
export function completionsOf(vocabulary: () => Vocabulary) {
  return (context: CompletionContext): CompletionResult | null => {
    const inside = syntaxTree(context.state).resolveInner(context.pos, -1).name;
    if (inside === 'comment' || inside === 'string') {
      return null;
    }
    const words = vocabulary();
    const metric = context.matchBefore(/@\w*/);
    if (metric) {
      return { from: metric.from, options: metrics(words), validFor: /^@\w*$/ };
    }
    const text = context.state.doc.toString();
    const column = context.matchBefore(COLUMN);
    if (column) {
      const dot = column.text.indexOf('.');
      const table = tableOf(words, text, column.text.slice(0, dot));
      return table ? { from: column.from + dot + 1, options: columns(table), validFor: /^`?\w*$/ } : null;
    }
    const word = context.matchBefore(/[A-Za-z_]\w*/);
    if (!word && !context.explicit) {
      return null;
    }
    return { from: word?.from ?? context.pos, options: all(words, text), validFor: /^\w*$/ };
  };
}

function metrics(words: Vocabulary): Completion[] {
  return words.metrics.map(({ key, name }) => ({ label: `@${key}`, detail: name, type: 'metric' }));
}

function columns(table: Table, beside = false): Completion[] {
  return table.columns.map(({ name, written, kind }) => ({
    label: name,
    apply: written,
    detail: beside ? `${table.name}, ${kind}` : kind,
    type: 'column',
    boost: 1,
  }));
}

function all(words: Vocabulary, text: string): Completion[] {
  const named = words.tables.filter((table) => mentions(text, table));
  return [
    ...named.flatMap((table) => columns(table, true)),
    ...words.tables.map(({ name, written, title }) => ({
      label: name,
      apply: written,
      detail: title,
      type: 'table',
      boost: 2,
    })),
    ...words.functions.map(({ word, signature, help }) => ({
      label: word,
      type: 'function',
      apply: call,
      info: () => description(signature, help),
    })),
    ...metrics(words),
    ...words.keywords.map((keyword) => ({ label: keyword, type: 'keyword', boost: -1 })),
  ];
}

/** Writes the function with its brackets, unless they are there, and puts the caret between them. */
function call(view: EditorView, completion: Completion, from: number, to: number) {
  const open = view.state.sliceDoc(to, to + 1) === '(';
  view.dispatch({
    changes: { from, to, insert: completion.label + (open ? '' : '()') },
    selection: { anchor: from + completion.label.length + 1 },
    userEvent: 'input.complete',
  });
}

function description(signature: string, help: string): HTMLElement {
  const whole = document.createElement('div');
  const example = whole.appendChild(document.createElement('code'));
  example.textContent = signature;
  whole.appendChild(document.createElement('p')).textContent = help;
  return whole;
}

function tableOf(words: Vocabulary, text: string, written: string): Table | undefined {
  const wanted = plain(written);
  const aliased = [...text.matchAll(ALIAS)].find(([, , alias]) => plain(alias ?? '') === wanted)?.[1];
  const name = aliased === undefined ? wanted : plain(aliased);
  return words.tables.find((table) => table.name === name);
}

function plain(written: string): string {
  return written.replaceAll('`', '');
}

function mentions(text: string, table: Table): boolean {
  const escaped = table.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\w)${escaped}(?!\\w)`).test(text);
}
