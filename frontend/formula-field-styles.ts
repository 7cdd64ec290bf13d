import { css } from 'lit';

export const formulaFieldStyles = css`
  :host {
    --_y: 8px;
    display: block;
    min-width: 0;
  }
  .box {
    font: 13px/22px var(--ls-mono);
    font-variant-ligatures: none;
    background: var(--ls-sunken);
    border-radius: var(--ls-radius-m);
    overflow-wrap: anywhere;
    cursor: text;
  }
  .box:focus-within {
    background: var(--ls-paper);
    box-shadow: inset 0 0 0 2px var(--ls-focus);
  }
  textarea {
    display: block;
    box-sizing: border-box;
    width: 100%;
    padding: var(--_y) 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    resize: none;
    field-sizing: content;
    outline: none;
  }
  textarea::placeholder {
    color: var(--ls-ink-3);
    font-family: var(--ls-sans);
    opacity: 1;
  }
  .problem {
    display: flex;
    gap: 8px;
    padding: 10px 0 0;
    font-size: var(--ls-text-s);
    line-height: var(--ls-line-s);
    overflow-wrap: anywhere;
  }
  .problem .i {
    color: var(--ls-blocked);
    margin-top: 2px;
  }
  .problem .i.risk {
    color: var(--ls-risk);
  }
  .mend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    align-items: baseline;
  }
  .link {
    border: 0;
    padding: 2px 0;
    background: none;
    font: inherit;
    font-weight: var(--ls-medium);
    color: var(--ls-accent);
    text-align: left;
    cursor: pointer;
  }
  .link:hover {
    color: var(--ls-accent-hover);
    text-decoration: underline;
  }
  .link:focus-visible {
    outline: 2px solid var(--ls-focus);
    outline-offset: 2px;
    border-radius: var(--ls-radius-s);
  }
  code {
    font-family: var(--ls-mono);
    font-variant-ligatures: none;
    font-size: 0.95em;
  }
  .sentence,
  .note,
  .count {
    margin: 8px 0 0;
    font-size: var(--ls-text-s);
    line-height: var(--ls-line-s);
    color: var(--ls-ink-2);
    overflow-wrap: anywhere;
  }
  .note,
  .count {
    font-size: var(--ls-text-xs);
    line-height: var(--ls-line-xs);
    color: var(--ls-ink-3);
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  @media (pointer: coarse) {
    .link {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .box {
      border: 1px solid;
    }
  }
`;
