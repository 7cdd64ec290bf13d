import { css } from 'lit';

export const inlineTextStyles = css`
  :host {
    --_x: 8px;
    --_y: 3px;
    display: block;
    position: relative;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  :host([voice='prose']) {
    font: var(--ls-regular) var(--ls-prose) / var(--ls-prose-line) var(--ls-serif);
    max-width: var(--ls-measure);
  }
  :host([voice='ui']) {
    font-family: var(--ls-sans);
  }
  :host([voice='mono']) {
    font-family: var(--ls-mono);
    font-variant-ligatures: none;
  }
  :host([heading]) {
    font: var(--ls-semibold) var(--ls-text-2xl) / var(--ls-line-2xl) var(--ls-serif);
    letter-spacing: -0.012em;
  }
  :host([heading]) textarea {
    text-wrap: balance;
  }
  @media (max-width: 767px) {
    :host([heading]) {
      font-size: 1.625rem;
      line-height: 2.125rem;
    }
  }
  @media (pointer: coarse) {
    :host {
      --_y: 8px;
    }
  }
  textarea {
    display: block;
    box-sizing: border-box;
    width: calc(100% + 2 * var(--_x));
    margin: calc(-1 * var(--_y)) calc(-1 * var(--_x));
    padding: var(--_y) var(--_x);
    border: 0;
    border-radius: var(--ls-radius-s);
    background: none;
    color: inherit;
    font: inherit;
    font-feature-settings: inherit;
    letter-spacing: inherit;
    text-align: inherit;
    overflow: hidden;
    overflow-wrap: anywhere;
    resize: none;
    field-sizing: content;
    transition: background var(--ls-fast) var(--ls-ease);
  }
  textarea::placeholder {
    color: var(--ls-ink-3);
    opacity: 1;
  }
  textarea:hover:not(:focus, [readonly]) {
    background: var(--ls-hover);
  }
  textarea:focus {
    background: var(--ls-paper);
    outline: 2px solid var(--ls-focus);
    outline-offset: 0;
  }
  textarea[aria-invalid='true']:not(:focus) {
    outline: 1px solid var(--ls-blocked);
  }
  .below {
    display: flex;
    gap: 6px;
    margin-top: calc(var(--_y) + 2px);
    font: var(--ls-regular) var(--ls-text-xs) / var(--ls-line-xs) var(--ls-sans);
    letter-spacing: normal;
    color: var(--ls-ink-3);
  }
  .error {
    flex: 1;
    display: flex;
    gap: 6px;
    color: var(--ls-ink);
  }
  .error .i {
    color: var(--ls-blocked);
    width: 14px;
    height: 14px;
    margin-top: 1px;
  }
  .news {
    color: var(--ls-ink);
  }
  button {
    border: 0;
    padding: 0 2px;
    background: none;
    color: var(--ls-accent);
    font: inherit;
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid var(--ls-focus);
    border-radius: var(--ls-radius-s);
  }
  .count {
    margin-left: auto;
    font-variant-numeric: tabular-nums;
  }
  @media print {
    textarea::placeholder {
      color: transparent;
    }
  }
`;
