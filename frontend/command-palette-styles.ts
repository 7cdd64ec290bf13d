import { css } from 'lit';

export const paletteStyles = css`
  dialog {
    width: 36rem;
    margin-top: min(16vh, 120px);
  }
  .box {
    display: flex;
    flex-direction: column;
    max-height: min(60vh, 480px);
  }
  .ask {
    display: flex;
    align-items: center;
    gap: var(--ls-3);
    padding: 0 var(--ls-4);
    border-bottom: 1px solid var(--ls-line);
    color: var(--ls-ink-3);
  }
  .ask:focus-within {
    box-shadow: inset 0 -2px var(--ls-focus);
  }
  input {
    flex: 1;
    min-width: 0;
    height: 52px;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: var(--ls-ink);
    font: inherit;
    font-size: var(--ls-text-l);
  }
  input::placeholder {
    color: var(--ls-ink-3);
    opacity: 1;
  }
  [role='listbox'] {
    overflow: auto;
    padding: 0 var(--ls-2);
    scrollbar-width: thin;
  }
  [role='group']:first-child {
    padding-top: var(--ls-2);
  }
  [role='group']:last-child {
    padding-bottom: var(--ls-2);
  }
  .title {
    padding: var(--ls-2) var(--ls-2) var(--ls-1);
    font-size: var(--ls-text-xs);
    font-weight: var(--ls-medium);
    color: var(--ls-ink-3);
  }
  [role='option'] {
    display: flex;
    align-items: baseline;
    gap: var(--ls-3);
    padding: 8px;
    border-radius: var(--ls-radius-m);
    cursor: pointer;
    scroll-margin-block: var(--ls-3);
  }
  [role='option'][aria-selected='true'] {
    background: var(--ls-selected);
  }
  .label {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .detail {
    font-size: var(--ls-text-s);
    color: var(--ls-ink-3);
  }
  .none {
    margin: 0;
    padding: var(--ls-5) var(--ls-4);
    font: var(--ls-regular) var(--ls-prose) / var(--ls-prose-line) var(--ls-serif);
    color: var(--ls-ink-2);
  }
  @media (pointer: coarse) {
    [role='option'] {
      padding: 12px 8px;
    }
    kbd {
      display: none;
    }
  }
  @media (max-width: 767px) {
    dialog {
      width: calc(100vw - 24px);
      margin-top: 12px;
    }
    kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
