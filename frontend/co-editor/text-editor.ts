import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Annotation, type ChangeSet, Compartment, EditorState, type Extension, Prec, Text, Transaction } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { textOf, wholeText } from '../text-change';
import { remoteCarets, type RemoteCaret, setRemoteCarets } from './carets';

export type { RemoteCaret } from './carets';

/** The element around the editor. */
export interface Host {
  readonly label: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly direction: 'auto' | 'ltr';
  /** A person changed the text, to this. */
  written(change: ChangeSet, text: Text): void;
  /** The caret is elsewhere. */
  moved(): void;
  /** An input method begins or ends a word. */
  composes(now: boolean): void;
  /** Sends what is not sent. */
  flush(): void;
}

/** Of a change that did not come from typing. */
const told = Annotation.define<boolean>();

/** A long text in CodeMirror. Line breaks are as in the text, so that places are the server's. */
export class TextEditor {
  protected readonly view: EditorView;
  readonly #host: Host;
  readonly #extensions: Extension;
  readonly #described = new Compartment();
  readonly #frozen = new Compartment();
  #said = '';

  constructor(parent: HTMLElement, root: ShadowRoot, host: Host, text: string, extensions: Extension) {
    this.#host = host;
    this.#extensions = extensions;
    this.view = new EditorView({ parent, root, state: this.#state(text) });
  }

  get text(): Text {
    return this.view.state.doc;
  }

  get selection(): { from: number; to: number } {
    return this.view.state.selection.main;
  }

  get caret(): number {
    return this.view.state.selection.main.head;
  }

  /** Another text from the beginning; there is nothing to undo. */
  begin(text: string) {
    if (text !== this.text.toString()) {
      this.#said = '';
      this.view.setState(this.#state(text));
    }
  }

  /** A change that others made: the caret stays beside what it stood beside. */
  show(changes: ChangeSet) {
    this.view.dispatch({
      changes,
      annotations: [told.of(true), Transaction.addToHistory.of(false), Transaction.remote.of(true)],
    });
  }

  setCarets(carets: readonly RemoteCaret[]) {
    this.view.dispatch({ effects: setRemoteCarets.of(carets) });
  }

  describe(invalid: boolean, by: string) {
    const said = `${invalid} ${by}`;
    if (said !== this.#said) {
      this.#said = said;
      this.view.dispatch({ effects: this.#described.reconfigure(attributes(invalid, by)) });
    }
  }

  setReadOnly(readOnly: boolean) {
    if (readOnly !== this.view.state.readOnly) {
      this.view.dispatch({ effects: this.#frozen.reconfigure(frozen(readOnly)) });
    }
  }

  focus() {
    this.view.focus();
  }

  select(from: number, to: number) {
    const end = this.text.length;
    this.view.dispatch({ selection: { anchor: Math.min(from, end), head: Math.min(to, end) } });
  }

  destroy() {
    this.view.destroy();
  }

  #state(text: string): EditorState {
    const host = this.#host;
    return EditorState.create({
      doc: textOf(text),
      extensions: [
        EditorState.lineSeparator.of('\n'),
        EditorView.clipboardInputFilter.of((pasted) => wholeText(pasted.replace(/\r\n?/g, '\n'))),
        this.#frozen.of(frozen(host.readOnly)),
        EditorView.contentAttributes.of({ 'aria-label': host.label, dir: host.direction }),
        this.#described.of(attributes(false, '')),
        EditorView.lineWrapping,
        placeholder(host.placeholder),
        history(),
        remoteCarets,
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (host.flush(), true), stopPropagation: true }])),
        this.#extensions,
        keymap.of([...historyKeymap, ...defaultKeymap]),
        EditorView.domEventHandlers({
          compositionstart: () => host.composes(true),
          // What the input method has put in is read after this.
          compositionend: () => void setTimeout(() => host.composes(false)),
          blur: () => host.flush(),
        }),
        EditorView.updateListener.of((update) => {
          const mine = update.transactions.filter((each) => each.docChanged && !each.annotation(told));
          mine.forEach((each) => host.written(each.changes, each.newDoc));
          if (update.selectionSet && mine.length === 0) {
            host.moved();
          }
        }),
      ],
    });
  }
}

function frozen(readOnly: boolean) {
  return [EditorState.readOnly.of(readOnly), EditorView.contentAttributes.of({ 'aria-readonly': String(readOnly) })];
}

function attributes(invalid: boolean, by: string) {
  return EditorView.contentAttributes.of({
    'aria-invalid': String(invalid),
    ...(by ? { 'aria-describedby': by } : {}),
  });
}
