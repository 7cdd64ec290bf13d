/** What a key means on a row, or while a name is edited. */
export type Command =
  | 'previous'
  | 'next'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last'
  | 'open-branch'
  | 'close-branch'
  | 'collapse-all'
  | 'move-up'
  | 'move-down'
  | 'indent'
  | 'outdent'
  | 'new'
  | 'edit'
  | 'open'
  | 'delete'
  | 'move-to'
  | 'menu'
  | 'commit'
  | 'cancel'
  | `tier-${number}`;

const SHIFTED: Record<string, Command> = {
  ArrowUp: 'move-up',
  ArrowDown: 'move-down',
  ArrowRight: 'indent',
  ArrowLeft: 'outdent',
};

const PLAIN: Record<string, Command> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  ArrowRight: 'open-branch',
  ArrowLeft: 'close-branch',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
  Enter: 'new',
  F2: 'edit',
  ' ': 'open',
  Delete: 'delete',
  Backspace: 'delete',
  ContextMenu: 'menu',
};

const hasCommandKey = (event: KeyboardEvent) => event.ctrlKey || event.metaKey;

/** The command of a key on a row; undefined leaves it to type-ahead, the page or the browser. */
export function onRow(event: KeyboardEvent): Command | undefined {
  const { key } = event;
  if (hasCommandKey(event) && key === '/') {
    return 'collapse-all';
  }
  if (event.altKey || hasCommandKey(event)) {
    return event.shiftKey ? SHIFTED[key] : undefined;
  }
  if (event.shiftKey) {
    return key === 'F10' ? 'menu' : key === 'M' ? 'move-to' : undefined;
  }
  return /^[1-9]$/.test(key) ? `tier-${Number(key)}` : PLAIN[key];
}

/** The command of a key while a name is edited; undefined is typing. */
export function inName(event: KeyboardEvent): Command | undefined {
  if (event.isComposing) {
    return undefined;
  }
  const { key } = event;
  if (event.shiftKey && (event.altKey || hasCommandKey(event)) && (key === 'ArrowUp' || key === 'ArrowDown')) {
    return SHIFTED[key];
  }
  if (hasCommandKey(event) || event.altKey) {
    return undefined;
  }
  switch (key) {
    case 'Enter':
      return 'commit';
    case 'Escape':
      return 'cancel';
    case 'Tab':
      return event.shiftKey ? 'outdent' : 'indent';
    case 'ArrowUp':
      return 'previous';
    case 'ArrowDown':
      return 'next';
    default:
      return undefined;
  }
}

/** Gathers what is typed within a moment, to find a row by the beginning of its name. */
export class TypeAhead {
  #typed = '';
  #last = 0;

  /** The names after `from`, around to it, in which one that begins with what was typed is looked for; -1 if none. */
  find(event: KeyboardEvent, names: readonly string[], from: number): number {
    if (event.key.length !== 1 || hasCommandKey(event) || event.altKey) {
      return -1;
    }
    const going = event.timeStamp - this.#last < 700;
    this.#typed = going ? this.#typed + event.key.toLowerCase() : event.key.toLowerCase();
    this.#last = event.timeStamp;
    for (let step = going ? 0 : 1; step <= names.length; step++) {
      const at = (from + step) % names.length;
      if (names[at]?.toLowerCase().startsWith(this.#typed)) {
        return at;
      }
    }
    return -1;
  }
}
