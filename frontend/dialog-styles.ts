import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    box-sizing: border-box;
    max-width: calc(100vw - 24px);
    padding: 0;
    border: 1px solid var(--ls-line);
    border-radius: var(--ls-radius-l);
    background: var(--ls-raised);
    color: var(--ls-ink);
    box-shadow: var(--ls-shadow-m);
    font: var(--ls-regular) var(--ls-text-m) / var(--ls-line-m) var(--ls-sans);
    overflow: hidden;
  }
  dialog::backdrop {
    background: light-dark(rgb(20 24 28 / 0.3), rgb(0 0 0 / 0.6));
  }
`;
