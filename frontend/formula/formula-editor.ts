import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { linter, nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, Prec, Transaction } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import type { Splice } from '../splice';
import { completionsOf } from './completions';
import { colours, formulaLanguage } from './language';
import { placed, type Reading } from './reading';
import { theme } from './theme';
import type { Vocabulary } from './vocabulary';

/** The element around the editor. */
export interface Host {
  readonly label: string;
  readonly placeholder: string;
  /** What the list of completions is called. */
  readonly completions: string;
  readonly readOnly: boolean;
  /** A person changed the text. */
  typed(text: string): void;
  /** The caret is elsewhere. */
  moved(): void;
  /** An input method begins or ends a word. */
  composes(now: boolean): void;
  /** Sends what is not sent. */
  flush(): void;
  /** Mends what is wrong at the place; whether there was something to mend. */
  mend(at: number): boolean;
}

/** Of a change that did not come from typing. */
const told = Annotation.define<boolean>();

/** The text of a formula in CodeMirror. Line breaks are as in the text, so that places are the server's. */
export class FormulaEditor {
  readonly #view: EditorView;
  readonly #host: Host;
  readonly #language = new Compartment();
  readonly #described = new Compartment();
  readonly #locked = new Compartment();
  #words: Vocabulary;
  #said = '';

  constructor(parent: HTMLElement, root: ShadowRoot, host: Host, text: string, words: Vocabulary) {
    this.#host = host;
    this.#words = words;
    this.#view = new EditorView({ parent, root, state: this.#state(text) });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  get caret(): number {
    return this.#view.state.selection.main.head;
  }

  /** Another text from the beginning; there is nothing to undo. */
  begin(text: string) {
    if (text !== this.text) {
      this.#said = '';
      this.#view.setState(this.#state(text));
    }
  }

  /** A change that others made: the caret stays beside what it stood beside. */
  show(change: Splice) {
    this.#view.dispatch({
      changes: changes(change),
      annotations: [told.of(true), Transaction.addToHistory.of(false), Transaction.remote.of(true)],
    });
  }

  /** A change in this person's name, which they can undo. */
  apply(change: Splice) {
    this.#view.dispatch({
      changes: changes(change),
      selection: { anchor: change.from + change.inserted.length },
      userEvent: 'input.mend',
      scrollIntoView: true,
    });
  }

  setVocabulary(words: Vocabulary) {
    this.#words = words;
    this.#view.dispatch({ effects: this.#language.reconfigure(formulaLanguage(words)) });
  }

  setReading(reading: Reading) {
    const now = this.text;
    const marks = reading.marks.map((mark) => ({
      ...placed(mark, reading, now),
      severity: mark.error ? ('error' as const) : ('warning' as const),
      message: mark.message,
    }));
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }

  describe(invalid: boolean, by: string) {
    const said = `${invalid} ${by}`;
    if (said === this.#said) {
      return;
    }
    this.#said = said;
    this.#view.dispatch({ effects: this.#described.reconfigure(attributes(invalid, by)) });
  }

  setReadOnly(readOnly: boolean) {
    this.#view.dispatch({ effects: this.#locked.reconfigure(EditorState.readOnly.of(readOnly)) });
  }

  focus() {
    this.#view.focus();
  }

  select(from: number, to: number) {
    this.#view.dispatch({ selection: { anchor: from, head: to } });
  }

  destroy() {
    this.#view.destroy();
  }

  #state(text: string): EditorState {
    const host = this.#host;
    return EditorState.create({
      doc: text,
      extensions: [
        EditorState.lineSeparator.of('\n'),
        EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
        this.#locked.of(EditorState.readOnly.of(host.readOnly)),
        EditorState.phrases.of({ Completions: host.completions }),
        EditorView.contentAttributes.of({ 'aria-label': host.label, dir: 'ltr' }),
        this.#described.of(attributes(false, '')),
        EditorView.lineWrapping,
        placeholder(host.placeholder),
        this.#language.of(formulaLanguage(this.#words)),
        syntaxHighlighting(colours),
        bracketMatching(),
        closeBrackets(),
        history(),
        linter(null, { tooltipFilter: () => [] }),
        autocompletion({ icons: false, override: [completionsOf(() => this.#words)] }),
        Prec.highest(
          keymap.of([
            { key: 'Alt-Enter', run: (view) => host.mend(view.state.selection.main.head) },
            { key: 'F8', run: nextDiagnostic },
            { key: 'Mod-Enter', run: () => (host.flush(), true), stopPropagation: true },
          ]),
        ),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.domEventHandlers({
          compositionstart: () => host.composes(true),
          compositionend: () => void setTimeout(() => this.#composed()),
          blur: () => host.flush(),
        }),
        EditorView.updateListener.of((update) => {
          const own = update.transactions.some((each) => each.docChanged && !each.annotation(told));
          if (own && !update.view.composing) {
            host.typed(this.text);
          }
          if (update.selectionSet) {
            host.moved();
          }
        }),
        theme,
      ],
    });
  }

  #composed() {
    this.#host.typed(this.text);
    this.#host.composes(false);
  }
}

function attributes(invalid: boolean, by: string) {
  return EditorView.contentAttributes.of({
    'aria-invalid': String(invalid),
    ...(by ? { 'aria-describedby': by } : {}),
  });
}

function changes({ from, deleted, inserted }: Splice) {
  return { from, to: from + deleted.length, insert: inserted };
}
