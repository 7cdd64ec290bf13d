import { css } from 'lit';

/** Fingers, and windows in which a row is a stack. */
export const narrowStyles = css`
  @media (pointer: coarse) {
    .mr.sel .more {
      opacity: 1;
    }
    .more {
      width: 40px;
      height: 40px;
    }
  }
  @media (max-width: 767px) {
    .mr {
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-areas: 'nm now' 'ti tg' 'fl fl';
      align-content: center;
      padding: 8px;
      row-gap: 2px;
      min-height: 52px;
    }
    .mr.head {
      display: none;
    }
    .mr.grp {
      min-height: 0;
      padding-top: 24px;
    }
    .nm {
      grid-area: nm;
      align-items: start;
      padding-left: calc(var(--lv) * 14px);
    }
    .tx {
      white-space: normal;
      line-height: 18px;
      overflow-wrap: anywhere;
    }
    .nm .g {
      margin-top: 1px;
    }
    .sp,
    .tw,
    .rel {
      display: none;
    }
    .ti {
      grid-area: ti;
      padding-left: calc(var(--lv) * 14px + 22px);
    }
    .now {
      grid-area: now;
      align-self: start;
      padding-left: 12px;
    }
    .tg {
      grid-area: tg;
      font-size: var(--ls-text-xs);
    }
    .pre {
      display: inline;
      color: var(--ls-ink-3);
    }
    .fl {
      grid-area: fl;
      justify-content: flex-start;
      padding-left: calc(var(--lv) * 14px + 22px);
    }
    .fl.bare {
      display: contents;
    }
    .mr.sel .nm {
      padding-right: 40px;
    }
    .more {
      top: auto;
      bottom: 6px;
      translate: none;
    }
    .mr.sel .now,
    .mr.sel .tg {
      padding-right: 48px;
    }
  }
`;
