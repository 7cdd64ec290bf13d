import { html, svg, type TemplateResult } from 'lit';

/** How the line of a part is told from the others: by its shape and dashes, and by its colour. */
export interface Key {
  token: string;
  symbol: 'circle' | 'rect' | 'triangle' | 'diamond' | 'emptyCircle';
  dashes: number[] | 'solid';
}

/** As many lines as can be told apart. */
export const KEYS: Key[] = [
  { token: 'plot', symbol: 'circle', dashes: 'solid' },
  { token: 'person-5', symbol: 'rect', dashes: [7, 3] },
  { token: 'person-4', symbol: 'triangle', dashes: [2, 3] },
  { token: 'person-2', symbol: 'diamond', dashes: [8, 3, 2, 3] },
  { token: 'person-3', symbol: 'emptyCircle', dashes: [4, 2] },
];

const SHAPES = {
  circle: svg`<circle cx="16" cy="7" r="4"/>`,
  rect: svg`<rect x="12" y="3" width="8" height="8"/>`,
  triangle: svg`<path d="M16 2.5l4.5 8h-9z"/>`,
  diamond: svg`<path d="M16 2l5 5-5 5-5-5z"/>`,
  emptyCircle: svg`<circle class="hollow" cx="16" cy="7" r="3.5"/>`,
};

/** Names with a piece of their line. */
export function legend(names: string[]): TemplateResult {
  return html`<ul class="legend">${names.map((name, at) => {
    const key = KEYS[at % KEYS.length];
    return html`<li><svg class="key ${key.token}" viewBox="0 0 32 14" width="32" height="14">
      <line x1="0" x2="32" y1="7" y2="7" stroke-dasharray=${key.dashes === 'solid' ? 'none' : key.dashes.join(' ')}/>${SHAPES[key.symbol]}</svg><span dir="auto">${name}</span></li>`;
  })}</ul>`;
}
