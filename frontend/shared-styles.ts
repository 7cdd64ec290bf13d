import { css } from 'lit';

/** The rules of `components.css` that elements with a shadow root need as well. */
export const signs = css`
  .i {
    display: block;
    flex: none;
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .g {
    display: block;
    flex: none;
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linejoin: round;
    color: var(--ls-ink-2);
  }
  .g.star {
    color: var(--ls-accent);
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .g {
      color: CanvasText;
    }
  }
`;

/** A key cap. */
export const keyCaps = css`
  kbd {
    font: var(--ls-medium) var(--ls-text-2xs) / 1 var(--ls-sans);
    color: var(--ls-ink-2);
    background: var(--ls-sunken);
    border-radius: var(--ls-radius-s);
    padding: 4px 5px;
    white-space: nowrap;
  }
`;
