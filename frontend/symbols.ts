import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Every drawn sign of the product: `t-` tiers, `s-` states, `d-` how full, `i-` things to do, `m-` what a text
 * can be marked as. */
const drawn: Record<string, SVGTemplateResult> = {
  mark: svg`<path d="M10 0 11.7 8.3 17 10 11.7 11.7 10 17 8.3 11.7 3 10 8.3 8.3Z"/><circle cx="10" cy="19" r="1"/>`,

  't-star': svg`<path d="M8 .6 9.8 6.2 15.4 8 9.8 9.8 8 15.4 6.2 9.8.6 8 6.2 6.2Z" fill="currentColor" stroke="none"/>`,
  't-core': svg`<circle cx="8" cy="8" r="4.6" fill="currentColor" stroke="none"/>`,
  't-supp': svg`<circle cx="8" cy="8" r="3.9"/>`,
  't-guard': svg`<path d="M8 1.8 13 3.6V8c0 3.1-2 5.1-5 6.3C5 13.1 3 11.1 3 8V3.6Z"/>`,
  't-ctrl': svg`<path d="M3.2 3.2h9.6v9.6h-9.6ZM8 5.6v4.8M5.6 8h4.8"/>`,

  's-blocked': svg`<path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2L1.5 10.8V5.2Z" fill="currentColor" stroke="none"/><path d="M4.8 8h6.4" stroke="var(--ls-paper)" stroke-width="2"/>`,
  's-risk': svg`<path d="M8 1.8 14.8 13.8H1.2Z" fill="currentColor" stroke="currentColor" stroke-linejoin="round"/><path d="M8 6v3.6M8 11.7v.1" stroke="var(--ls-paper)" stroke-width="1.6"/>`,
  's-track': svg`<circle cx="8" cy="8" r="6"/><path d="M5.2 9.2 8 6.4l2.8 2.8"/>`,
  's-done': svg`<path d="M3.2 8.6 6.6 12 13 4.8" stroke-width="2"/>`,
  's-unknown': svg`<circle cx="8" cy="8" r="6" stroke-dasharray="2.4 2.3"/><path d="M5.5 8h5"/>`,
  's-safe': svg`<circle cx="8" cy="8" r="6"/><path d="M5.4 8.2 7.3 10.1 10.7 6.3"/>`,
  's-away': svg`<path d="M8 3v9M4.2 8.6 8 12.4l3.8-3.8"/>`,
  's-part': svg`<circle cx="8" cy="8" r="6"/>`,

  'd-full': svg`<circle cx="6" cy="6" r="3.5" fill="currentColor" stroke="none"/>`,
  'd-half': svg`<circle cx="6" cy="6" r="3" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M6 3a3 3 0 0 0 0 6Z" fill="currentColor" stroke="none"/>`,
  'd-none': svg`<circle cx="6" cy="6" r="3" fill="none" stroke="currentColor" stroke-width="1.3"/>`,

  'i-search': svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>`,
  'i-check': svg`<path d="M3 8.5 6.5 12 13 4.5"/>`,
  'i-note': svg`<path d="M2.5 3.5h11v8H8L5 14v-2.5H2.5Z"/>`,
  'i-plus': svg`<path d="M8 3v10M3 8h10"/>`,
  'i-minus': svg`<path d="M3 8h10"/>`,
  'i-close': svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  'i-up': svg`<path d="m4 10 4-4 4 4"/>`,
  'i-down': svg`<path d="m4 6 4 4 4-4"/>`,
  'i-next': svg`<path d="m6 4 4 4-4 4"/>`,
  'i-back': svg`<path d="m10 4-4 4 4 4"/>`,
  'i-to': svg`<path d="M2.5 8h11M10 4.5 13.5 8 10 11.5"/>`,
  'i-theme': svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor"/>`,
  'i-sun': svg`<circle cx="8" cy="8" r="2.8"/><path d="M8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1.06 1.06M11.54 11.54l1.06 1.06M12.6 3.4l-1.06 1.06M4.46 11.54l-1.06 1.06"/>`,
  'i-moon': svg`<path d="M13.2 9.7A5.7 5.7 0 0 1 6.3 2.8a5.7 5.7 0 1 0 6.9 6.9Z"/>`,
  'i-pause': svg`<path d="M5.5 3.5v9M10.5 3.5v9"/>`,
  'i-list': svg`<path d="M2.5 4h11M5 8h8.5M5 12h8.5"/>`,
  'i-menu': svg`<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/>`,
  'i-more': svg`<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.2"/>`,
  'i-fit': svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>`,
  'i-bulb': svg`<path d="M6 12.5h4M6.5 14.5h3M5.8 10.5C4.5 9.7 3.7 8.4 3.7 6.8a4.3 4.3 0 0 1 8.6 0c0 1.6-.8 2.9-2.1 3.7Z"/>`,
  'i-share': svg`<path d="M8 10V2.5M5 5l3-3 3 3M3 9v4.5h10V9"/>`,
  'i-download': svg`<path d="M8 2.5V10M5 7.5l3 3 3-3M3 11v2.5h10V11"/>`,
  'i-copy': svg`<path d="M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3"/>`,
  'i-undo': svg`<path d="M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H7"/>`,
  'i-redo': svg`<path d="m10.5 3 3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H9"/>`,
  'i-bin': svg`<path d="M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9"/>`,
  'i-lock': svg`<path d="M4 7.5h8v6H4ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5"/>`,
  'm-heading': svg`<path d="M4 3v10M12 3v10M4 8h8"/>`,
  'm-bold': svg`<path d="M4.5 3h4a2.5 2.5 0 0 1 0 5h-4ZM4.5 8h4.8a2.5 2.5 0 0 1 0 5H4.5Z" stroke-width="2"/>`,
  'm-italic': svg`<path d="M7 3h5M4 13h5M9.5 3l-3 10"/>`,
  'm-bullets': svg`<path d="M6 4h7.5M6 8h7.5M6 12h7.5M2.8 4h.01M2.8 8h.01M2.8 12h.01" stroke-width="1.8"/>`,
  'm-numbers': svg`<path d="M7 4h6.5M7 8h6.5M7 12h6.5M2.5 3.2 3.6 2.5V6M2.4 10.4a1 1 0 0 1 2 .2c0 .9-2 1.6-2 2.6h2.2"/>`,
  'm-link': svg`<path d="M7 9.5a2.6 2.6 0 0 0 3.8 0l2-2.1a2.6 2.6 0 0 0-3.8-3.6l-.8.8M9 6.5a2.6 2.6 0 0 0-3.8 0l-2 2.1A2.6 2.6 0 0 0 7 12.2l.8-.8"/>`,
  'm-code': svg`<path d="M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5"/>`,
  'm-preview': svg`<path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8Z"/><circle cx="8" cy="8" r="2"/>`,
  'i-pen': svg`<path d="m3 13 .7-2.9L10.8 3 13 5.2l-7.1 7.1Z"/>`,
};

const boxes: Record<string, number> = { mark: 20, 'd-full': 12, 'd-half': 12, 'd-none': 12 };

/** The sign of that name as decoration; what it means stands beside it in words. */
export function symbol(name: string, className = 'i'): TemplateResult {
  const shape = drawn[name];
  if (!shape) {
    throw new Error(`no symbol ${name}`);
  }
  const box = boxes[name] ?? 16;
  return html`<svg class=${className} viewBox="0 0 ${box} ${box}" aria-hidden="true">${shape}</svg>`;
}
