import { EditorView } from '@codemirror/view';

/** The box of `components.css` for formulas; everything else of the editor in the product's own colours. */
export const theme = EditorView.theme({
  '&': { background: 'none', color: 'inherit', font: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', lineHeight: 'inherit', overflowX: 'hidden' },
  '.cm-content': { padding: 'var(--_y) 0', caretColor: 'var(--ls-ink)', font: 'inherit' },
  // The browser keeps the looks of a text that is written over, and puts them on the whole line.
  '.cm-line': {
    padding: '0 12px',
    color: 'inherit !important',
    fontWeight: 'inherit !important',
    fontStyle: 'inherit !important',
  },
  '.cm-placeholder': { color: 'var(--ls-ink-3)', fontFamily: 'var(--ls-sans)' },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--ls-accent-tint)' },
  '&.cm-focused .cm-nonmatchingBracket': { background: 'none' },

  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: 0 },
  '.cm-lintRange-error, .cm-lintRange-warning': {
    textDecoration: 'underline wavy var(--ls-blocked) 1.5px',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--ls-risk)' },
  '.cm-lintRange-active': { background: 'none' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--ls-blocked)' },

  '.cm-tooltip': {
    border: 0,
    borderRadius: 'var(--ls-radius-m)',
    background: 'var(--ls-raised)',
    color: 'var(--ls-ink)',
    boxShadow: 'var(--ls-shadow-m)',
    font: 'var(--ls-regular) var(--ls-text-s) / var(--ls-line-s) var(--ls-sans)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'inherit',
    maxWidth: 'min(20rem, 92vw)',
    minWidth: '12rem',
    maxHeight: '15rem',
    padding: '4px',
    boxSizing: 'border-box',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: '8px',
    alignItems: 'baseline',
    padding: '3px 8px',
    borderRadius: 'var(--ls-radius-s)',
    lineHeight: 'var(--ls-line-s)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--ls-selected)',
    color: 'var(--ls-ink)',
  },
  '.cm-completionLabel': { fontFamily: 'var(--ls-mono)', fontVariantLigatures: 'none', flex: 'none' },
  '.cm-completionMatchedText': { textDecoration: 'none', color: 'var(--ls-accent)', fontWeight: 'var(--ls-semibold)' },
  '.cm-completionDetail': {
    marginLeft: 'auto',
    fontStyle: 'normal',
    fontSize: 'var(--ls-text-xs)',
    color: 'var(--ls-ink-2)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '.cm-tooltip.cm-completionInfo': { padding: '8px 12px', maxWidth: '18rem', boxSizing: 'border-box' },
  '.cm-completionInfo code': {
    fontFamily: 'var(--ls-mono)',
    fontSize: 'var(--ls-text-xs)',
    fontVariantLigatures: 'none',
    overflowWrap: 'anywhere',
  },
  '.cm-completionInfo p': { margin: '4px 0 0', color: 'var(--ls-ink-2)' },
  '@media (pointer: coarse)': { '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '10px 8px' } },
});
