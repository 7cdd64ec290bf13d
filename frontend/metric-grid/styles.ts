import { css } from 'lit';

export const gridStyles = css`
  :host {
    display: block;
    --_twist: 22px;
    font: var(--ls-regular) var(--ls-text-s) / var(--ls-line-s) var(--ls-sans);
    color: var(--ls-ink);
  }
  :host([hidden]) {
    display: none;
  }
  .mr {
    display: grid;
    grid-template-columns: var(--_columns);
    column-gap: 8px;
    align-items: center;
    min-height: var(--ls-row);
    margin: 0 -8px;
    padding: 0 8px;
    border-bottom: 1px solid var(--ls-line);
    position: relative;
    scroll-margin-block: calc(var(--ls-bar) + var(--ls-facebar) + 32px) 24px;
  }
  .mr:hover {
    background: var(--ls-hover);
  }
  .mr:focus {
    outline: 2px solid var(--ls-focus);
    outline-offset: -2px;
    border-radius: var(--ls-radius-s);
  }
  .mr.head {
    min-height: 28px;
    position: sticky;
    top: calc(var(--ls-bar) + var(--ls-facebar));
    z-index: 2;
    background: var(--ls-paper);
    font-size: var(--ls-text-xs);
    font-weight: var(--ls-medium);
    color: var(--ls-ink-3);
  }
  .head > :first-child {
    padding-left: var(--_twist);
  }
  .mr.grp {
    display: block;
    min-height: 0;
    padding-top: 20px;
    padding-bottom: 8px;
    background: none;
  }
  .grp b {
    font-weight: var(--ls-semibold);
  }
  .grp span {
    color: var(--ls-ink-3);
  }
  .mr.sel {
    background: var(--ls-selected);
    box-shadow: inset 2px 0 var(--ls-accent);
  }
  .mr.at {
    box-shadow: inset 3px 0 var(--p);
  }
  .av {
    flex: none;
    display: grid;
    place-items: center;
    width: 18px;
    height: 18px;
    border-radius: 50%;
    font-size: 10px;
    font-weight: var(--ls-semibold);
    color: var(--ls-on-person);
    background: var(--p);
  }
  .mr.dragged {
    opacity: 0.5;
  }
  .mr.drop-inside {
    outline: 2px solid var(--ls-accent);
    outline-offset: -2px;
  }
  .mr.drop-before::before,
  .mr.drop-after::before {
    content: '';
    position: absolute;
    left: calc(8px + var(--lv) * 22px);
    right: 8px;
    height: 2px;
    background: var(--ls-accent);
    z-index: 1;
  }
  .mr.drop-before::before {
    top: -1.5px;
  }
  .mr.drop-after::before {
    bottom: -1.5px;
  }
  .nm {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    padding-left: calc(var(--lv) * 22px);
  }
  .tx {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tx.none {
    color: var(--ls-ink-3);
  }
  [aria-level='1'] .tx {
    font-weight: var(--ls-medium);
  }
  .tw {
    flex: none;
    width: 16px;
    height: 20px;
    border: 0;
    background: none;
    padding: 2px 0;
    color: var(--ls-ink-3);
    cursor: pointer;
  }
  .closed .tw .i {
    transform: rotate(-90deg);
  }
  .rel {
    flex: none;
    width: 12px;
    text-align: center;
    color: var(--ls-ink-3);
  }
  input {
    flex: 1;
    min-width: 0;
    box-sizing: border-box;
    height: 26px;
    margin: 0 0 0 -6px;
    padding: 0 6px;
    border: 0;
    border-radius: 2px;
    background: var(--ls-paper);
    color: inherit;
    font: inherit;
    font-weight: inherit;
    outline: 2px solid var(--ls-focus);
  }
  input::placeholder {
    color: var(--ls-ink-3);
    opacity: 1;
  }
  .problem {
    grid-column: 1 / -1;
    display: flex;
    gap: 6px;
    padding: 2px 0 8px calc(var(--lv) * 22px + 44px);
    font-size: var(--ls-text-xs);
  }
  .problem .i {
    color: var(--ls-blocked);
  }
  .mr:has(.problem) {
    padding-top: 6px;
  }
  .ti {
    font-size: var(--ls-text-xs);
    color: var(--ls-ink-2);
    cursor: pointer;
  }
  .n {
    text-align: right;
    font-variant-numeric: tabular-nums lining-nums;
    overflow-wrap: anywhere;
  }
  .now {
    color: var(--ls-ink);
  }
  .value {
    font-weight: var(--ls-semibold);
  }
  .sp {
    justify-self: end;
    cursor: pointer;
  }
  .tg {
    color: var(--ls-ink-2);
  }
  .pre {
    display: none;
  }
  .fl {
    display: flex;
    justify-content: flex-end;
    align-items: center;
    gap: 4px;
    min-width: 0;
  }
  .hint {
    font-size: var(--ls-text-xs);
    line-height: var(--ls-line-xs);
    color: var(--ls-ink-3);
    text-align: right;
  }
  .hint.todo {
    color: var(--ls-risk);
  }
  .hint.error,
  .hint.risk {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-height: 22px;
    padding: 0 7px 0 5px;
    border-radius: var(--ls-radius-s);
    font-weight: var(--ls-medium);
    color: var(--ls-blocked);
    background: var(--ls-blocked-bg);
    white-space: nowrap;
  }
  .hint.risk {
    color: var(--ls-risk);
    background: var(--ls-risk-bg);
  }
  .hint .i {
    width: 14px;
    height: 14px;
  }
  .more {
    position: absolute;
    right: 4px;
    top: 50%;
    translate: 0 -50%;
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border: 1px solid var(--ls-line);
    border-radius: var(--ls-radius-m);
    background: var(--ls-paper);
    color: var(--ls-ink-2);
    cursor: pointer;
    opacity: 0;
  }
  .mr:hover .more,
  .mr:focus .more,
  .mr:focus-within .more {
    opacity: 1;
  }
  .mr:hover .fl .hint,
  .mr:focus .fl .hint {
    margin-right: 32px;
  }
  .add {
    color: var(--ls-ink-3);
    cursor: pointer;
  }
  .add .nm {
    padding-left: 0;
  }
  .legend {
    margin: 0;
    padding-top: var(--ls-3);
    font-size: var(--ls-text-xs);
    color: var(--ls-ink-3);
  }
  /* Beside the inspector, and on a tablet, the names need the room. */
  @media (min-width: 1280px) and (max-width: 1399px), (max-width: 899px) {
    :host {
      --_spark: 0px;
    }
    .sp {
      visibility: hidden;
      width: 0;
      overflow: hidden;
      white-space: nowrap;
    }
  }
  @media (forced-colors: active) {
    .mr.sel {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .mr:focus {
      outline: 3px solid CanvasText;
      outline-offset: -3px;
    }
  }
  @media print {
    .add,
    .more,
    .mr.head {
      display: none;
    }
  }
`;
