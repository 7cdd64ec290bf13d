import { css } from 'lit';

export const coEditorStyles = css`
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
  @media (pointer: coarse) {
    :host {
      --_y: 8px;
    }
  }
  .box {
    position: relative;
    width: calc(100% + 2 * var(--_x));
    margin: calc(-1 * var(--_y)) calc(-1 * var(--_x));
    border-radius: var(--ls-radius-s);
    cursor: text;
    overflow-wrap: anywhere;
    transition: background var(--ls-fast) var(--ls-ease);
  }
  .box:hover:not(:focus-within, .fixed) {
    background: var(--ls-hover);
  }
  .box:focus-within,
  .box.previewing {
    background: var(--ls-paper);
    outline: 2px solid var(--ls-focus);
    outline-offset: 0;
  }
  .box.wrong:not(:focus-within) {
    outline: 1px solid var(--ls-blocked);
  }
  textarea {
    display: block;
    box-sizing: border-box;
    width: 100%;
    margin: 0;
    padding: var(--_y) var(--_x);
    border: 0;
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
    outline: none;
  }
  textarea::placeholder {
    color: var(--ls-ink-3);
    opacity: 1;
  }
  /* At rest one reads the text as it is meant, and writes where it stands. */
  .over textarea {
    position: absolute;
    inset: 0;
    height: 100%;
    opacity: 0;
    field-sizing: fixed;
  }
  .read {
    padding: var(--_y) var(--_x);
    min-height: 1lh;
  }
  .read a {
    position: relative;
    z-index: 1;
    color: var(--ls-accent);
    text-underline-offset: 2px;
  }
  .read a:focus-visible {
    outline: 2px solid var(--ls-focus);
    outline-offset: 2px;
    border-radius: var(--ls-radius-s);
  }
  .read > :first-child {
    margin-top: 0;
  }
  .read > :last-child {
    margin-bottom: 0;
  }
  p,
  ul,
  ol,
  pre,
  blockquote {
    margin: 0.5em 0 0;
  }
  ul,
  ol {
    padding-left: 1.4em;
  }
  li > :first-child {
    margin-top: 0;
  }
  li::marker {
    color: var(--ls-ink-3);
    font-variant-numeric: tabular-nums;
  }
  .head {
    font-weight: var(--ls-semibold);
    text-wrap: balance;
  }
  .head-1 {
    font-size: 1.15em;
  }
  .head-3 {
    color: var(--ls-ink-2);
  }
  blockquote {
    padding-left: 0.8em;
    border-left: 2px solid var(--ls-line-strong, var(--ls-line));
    color: var(--ls-ink-2);
  }
  hr {
    border: 0;
    border-top: 1px solid var(--ls-line);
    margin: 0.8em 0;
  }
  code,
  pre {
    font-family: var(--ls-mono);
    font-size: 0.9em;
    font-variant-ligatures: none;
  }
  code {
    background: var(--ls-sunken);
    border-radius: var(--ls-radius-s);
    padding: 0 0.25em;
  }
  pre {
    background: var(--ls-sunken);
    border-radius: var(--ls-radius-s);
    padding: 6px 10px;
    white-space: pre-wrap;
    line-height: 1.5;
  }
  pre code {
    background: none;
    padding: 0;
  }
  .tools {
    position: absolute;
    z-index: 4;
    left: 0;
    bottom: calc(100% + 4px);
    display: flex;
    max-width: 100%;
    overflow-x: auto;
    scrollbar-width: none;
    gap: 1px;
    padding: 3px;
    border-radius: var(--ls-radius-m);
    background: var(--ls-raised);
    box-shadow: var(--ls-shadow-m);
    font: var(--ls-medium) var(--ls-text-s) / 1 var(--ls-sans);
    letter-spacing: normal;
  }
  .tools button {
    flex: none;
    display: grid;
    place-items: center;
    min-width: 30px;
    height: 30px;
    padding: 0 6px;
    border: 0;
    border-radius: var(--ls-radius-s);
    background: none;
    color: var(--ls-ink-2);
    font: inherit;
    cursor: pointer;
  }
  .tools button:hover {
    background: var(--ls-hover);
    color: var(--ls-ink);
  }
  .tools button[aria-pressed='true'] {
    background: var(--ls-selected);
    color: var(--ls-ink);
  }
  .tools button:focus-visible {
    outline: 2px solid var(--ls-focus);
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .tools button {
      min-width: 44px;
      height: 44px;
    }
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
  .count {
    margin-left: auto;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .tools {
      border: 1px solid;
    }
  }
  @media print {
    .tools {
      display: none;
    }
    textarea::placeholder {
      color: transparent;
    }
  }
`;
