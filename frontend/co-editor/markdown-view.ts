import { html, nothing, type TemplateResult } from 'lit';

type Piece = TemplateResult | string | typeof nothing;

/** Units that a mark and its end are looked for in; what is longer stands as it was written. */
const SPAN = 1_000;
const DEEPEST = 6;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const ITEM = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+/;
const QUOTE = /^ {0,3}>\s?/;
const ADDRESS = /^https?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]]/;
const KINDS = new Set(['http:', 'https:', 'mailto:']);

/**
 * Shows a safe part of Markdown: paragraphs, headings, lists, quotations, code, emphasis and links to web and mail
 * addresses. Everything else, markup first of all, stands as it was written. Line breaks are kept.
 */
export function markdownView(text: string): Piece[] {
  return blocks(text.split(/\r\n?|\n/), 0);
}

/** Whether what is shown has a link. */
export function hasLink(text: string): boolean {
  return /https?:\/\/|mailto:/i.test(text);
}

function blocks(lines: readonly string[], depth: number): Piece[] {
  const shown: Piece[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const fence = FENCE.exec(line)?.[1];
    const heading = HEADING.exec(line);
    if (line.trim() === '') {
      at++;
    } else if (fence) {
      const end = endOfFence(lines, at + 1, fence);
      shown.push(html`<pre><code>${lines.slice(at + 1, end).join('\n')}</code></pre>`);
      at = end + 1;
    } else if (heading) {
      const level = Math.min(3, heading[1]!.length);
      shown.push(html`<p class="head head-${level}">${inline(heading[2]!, 0)}</p>`);
      at++;
    } else if (RULE.test(line)) {
      shown.push(html`<hr />`);
      at++;
    } else if (QUOTE.test(line) && depth < DEEPEST) {
      const end = after(lines, at, (each) => QUOTE.test(each));
      const quoted = lines.slice(at, end).map((each) => each.replace(QUOTE, ''));
      shown.push(html`<blockquote>${blocks(quoted, depth + 1)}</blockquote>`);
      at = end;
    } else if (ITEM.test(line) && depth < DEEPEST) {
      const end = after(lines, at, (each) => ITEM.test(each) || /^\s{2,}\S/.test(each));
      shown.push(list(lines.slice(at, end), depth));
      at = end;
    } else {
      const end = Math.max(at + 1, after(lines, at, (each) => isPlain(each)));
      shown.push(html`<p>${broken(lines.slice(at, end))}</p>`);
      at = end;
    }
  }
  return shown;
}

function isPlain(line: string): boolean {
  return line.trim() !== '' && ![FENCE, HEADING, RULE, QUOTE, ITEM].some((begin) => begin.test(line));
}

function after(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && belongs(lines[end]!)) {
    end++;
  }
  return end;
}

function endOfFence(lines: readonly string[], from: number, fence: string): number {
  let end = from;
  while (end < lines.length && !lines[end]!.trimStart().startsWith(fence)) {
    end++;
  }
  return end;
}

function list(lines: readonly string[], depth: number): TemplateResult {
  const first = ITEM.exec(lines[0]!)!;
  const outer = first[1]!.length;
  const items: string[][] = [];
  for (const line of lines) {
    const begins = ITEM.exec(line);
    if (begins && begins[1]!.length < outer + 2) {
      items.push([line.slice(begins[0].length)]);
    } else {
      items.at(-1)?.push(line.slice(outer + 2));
    }
  }
  const shown = items.map(([head = '', ...rest]) => {
    const inside = rest.length > 0 ? blocks(rest, depth + 1) : nothing;
    return html`<li>${inline(head, 0)}${inside}</li>`;
  });
  return first[2] === undefined ? html`<ul>${shown}</ul>` : html`<ol start=${first[2]}>${shown}</ol>`;
}

function broken(lines: readonly string[]): Piece[] {
  return lines.flatMap((line, index) => [index > 0 ? html`<br />` : nothing, ...inline(line.trim(), 0)]);
}

interface Found {
  readonly shown: Piece;
  readonly end: number;
}

function inline(text: string, depth: number): Piece[] {
  const shown: Piece[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const found = depth < DEEPEST ? special(text, at, depth) : undefined;
    if (found) {
      shown.push(plain, found.shown);
      plain = '';
      at = found.end;
    } else {
      plain += text.charAt(at);
      at++;
    }
  }
  shown.push(plain);
  return shown;
}

function special(text: string, at: number, depth: number): Found | undefined {
  switch (text.charAt(at)) {
    case '\\':
      return /[!-/:-@[-`{-~]/.test(text.charAt(at + 1)) ? { shown: text.charAt(at + 1), end: at + 2 } : undefined;
    case '`':
      return code(text, at);
    case '*':
    case '_':
      return (
        marked(text, at, text.charAt(at).repeat(2), (inside) => html`<strong>${inline(inside, depth + 1)}</strong>`) ??
        marked(text, at, text.charAt(at), (inside) => html`<em>${inline(inside, depth + 1)}</em>`)
      );
    case '~':
      return marked(text, at, '~~', (inside) => html`<s>${inline(inside, depth + 1)}</s>`);
    case '[':
      return link(text, at, depth);
    case '<':
    case 'h':
      return address(text, at);
    default:
      return undefined;
  }
}

function code(text: string, at: number): Found | undefined {
  const mark = /^`+/.exec(text.slice(at, at + 10))![0];
  const end = find(text, at + mark.length, mark);
  return end > at + mark.length
    ? { shown: html`<code>${text.slice(at + mark.length, end)}</code>`, end: end + mark.length }
    : undefined;
}

function marked(text: string, at: number, mark: string, shown: (inside: string) => TemplateResult): Found | undefined {
  const from = at + mark.length;
  const isWord = (place: number) => /[\p{L}\p{N}]/u.test(text.charAt(place));
  if (!text.startsWith(mark, at) || /^$|\s/.test(text.charAt(from)) || (mark.startsWith('_') && isWord(at - 1))) {
    return undefined;
  }
  let end = find(text, from, mark);
  // Of two marks in a row the inner one is not the end of the outer.
  while (mark.length === 1 && end > 0 && text.charAt(end + 1) === mark) {
    end = find(text, end + 2, mark);
  }
  const closes = end > from && !/\s/.test(text.charAt(end - 1)) && !(mark.startsWith('_') && isWord(end + mark.length));
  return closes ? { shown: shown(text.slice(from, end)), end: end + mark.length } : undefined;
}

function link(text: string, at: number, depth: number): Found | undefined {
  const middle = find(text, at + 1, '](');
  const end = middle < 0 ? -1 : find(text, middle + 2, ')');
  const to = end < 0 ? undefined : safe(text.slice(middle + 2, end).trim());
  return to && middle > at + 1
    ? { shown: anchor(to, inline(text.slice(at + 1, middle), depth + 1)), end: end + 1 }
    : undefined;
}

/** An address that stands for itself. */
function address(text: string, at: number): Found | undefined {
  const bracket = text.charAt(at) === '<' ? 1 : 0;
  const found = ADDRESS.exec(text.slice(at + bracket, at + bracket + SPAN))?.[0];
  const to = found && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? safe(found) : undefined;
  const end = at + bracket + (found?.length ?? 0);
  return to && found && (bracket === 0 || text.charAt(end) === '>')
    ? { shown: anchor(to, [found]), end: end + bracket }
    : undefined;
}

function anchor(to: string, shown: Piece[]): TemplateResult {
  return html`<a href=${to} target="_blank" rel="noopener noreferrer nofollow">${shown}</a>`;
}

function safe(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && KINDS.has(url.protocol) ? url.href : undefined;
}

function find(text: string, from: number, what: string): number {
  const at = text.slice(from, from + SPAN).indexOf(what);
  return at < 0 ? -1 : from + at;
}
