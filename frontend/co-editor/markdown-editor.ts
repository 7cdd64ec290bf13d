import { EditorView, keymap } from '@codemirror/view';
import { commands, continueList, type MarkdownAction } from './markdown-commands';
import { type Host, TextEditor } from './text-editor';

/** The element around the editor of a Markdown text. */
export interface MarkdownHost extends Host {
  /** From the text to the bar of tools. */
  toTools(): void;
  togglePreview(): void;
}

const theme = EditorView.theme({
  '&': { background: 'none', color: 'inherit', font: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', lineHeight: 'inherit', letterSpacing: 'inherit', overflowX: 'hidden' },
  '.cm-content': { padding: 'var(--_y) 0', caretColor: 'var(--ls-ink)', font: 'inherit', overflowWrap: 'anywhere' },
  '.cm-line': { padding: '0 var(--_x)' },
  '.cm-placeholder': { color: 'var(--ls-ink-3)' },
});

/** A long text in Markdown. */
export class MarkdownEditor extends TextEditor {
  constructor(parent: HTMLElement, root: ShadowRoot, host: MarkdownHost, text: string) {
    super(parent, root, host, text, [
      EditorView.contentAttributes.of({ spellcheck: 'true', autocapitalize: 'sentences', autocorrect: 'on' }),
      keymap.of([
        ...commands.map(({ key, run }) => ({ key, run, preventDefault: true })),
        { key: 'Mod-Shift-p', run: () => (host.togglePreview(), true), preventDefault: true },
        { key: 'Alt-F10', run: () => (host.toTools(), true) },
        { key: 'Enter', run: continueList },
      ]),
      theme,
    ]);
  }

  /** Does what a tool does, where the selection is. */
  act(action: MarkdownAction) {
    commands.find(({ id }) => id === action)?.run(this.view);
    this.focus();
  }
}
