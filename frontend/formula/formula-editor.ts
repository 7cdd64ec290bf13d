import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { linter, nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { type ChangeSet, Compartment, EditorState, Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { type Host, TextEditor } from '../co-editor/text-editor';
import { completionsOf } from './completions';
import { colours, formulaLanguage } from './language';
import { placed, type Reading } from './reading';
import { theme } from './theme';
import type { Vocabulary } from './vocabulary';

/** The element around the editor of a formula. */
export interface FormulaHost extends Host {
  /** What the list of completions is called. */
  readonly completions: string;
  /** Mends what is wrong at the place; whether there was something to mend. */
  mend(at: number): boolean;
}

/** The text of a formula in CodeMirror, with its colours, problems and completions. */
export class FormulaEditor extends TextEditor {
  readonly #language: Compartment;
  readonly #words: { now: Vocabulary };

  constructor(parent: HTMLElement, root: ShadowRoot, host: FormulaHost, text: string, vocabulary: Vocabulary) {
    const language = new Compartment();
    const words = { now: vocabulary };
    super(parent, root, host, text, [
      EditorState.phrases.of({ Completions: host.completions }),
      language.of(formulaLanguage(vocabulary)),
      syntaxHighlighting(colours),
      bracketMatching(),
      closeBrackets(),
      linter(null, { tooltipFilter: () => [] }),
      autocompletion({ icons: false, override: [completionsOf(() => words.now)] }),
      Prec.highest(
        keymap.of([
          { key: 'Alt-Enter', run: (view) => host.mend(view.state.selection.main.head) },
          { key: 'F8', run: nextDiagnostic },
        ]),
      ),
      keymap.of([...closeBracketsKeymap, ...completionKeymap]),
      theme,
    ]);
    this.#language = language;
    this.#words = words;
  }

  /** A change in this person's name, which they can undo. */
  apply(changes: ChangeSet) {
    let end = 0;
    changes.iterChangedRanges((_fromA, _toA, _fromB, toB) => (end = toB));
    this.view.dispatch({ changes, selection: { anchor: end }, userEvent: 'input.mend', scrollIntoView: true });
  }

  setVocabulary(words: Vocabulary) {
    this.#words.now = words;
    this.view.dispatch({ effects: this.#language.reconfigure(formulaLanguage(words)) });
  }

  setReading(reading: Reading) {
    const now = this.text.toString();
    const marks = reading.marks.map((mark) => ({
      ...placed(mark, reading, now),
      severity: mark.error ? ('error' as const) : ('warning' as const),
      message: mark.message,
    }));
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }
}
