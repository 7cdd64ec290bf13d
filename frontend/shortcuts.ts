/**
 * Keys as the product writes them: `Ctrl Shift Z` held together, `g l` one after the other, `?` alone. Ctrl is also the
 * Mac's command key.
 */
export interface Shortcut<T> {
  readonly keys: string;
  readonly action: T;
}

const KEY = 'lodestar/single-keys';
const HELD = ['Ctrl', 'Alt', 'Shift'];
const WITHIN = 1_000;
/** What a text field does itself with Ctrl. */
const OF_FIELDS = /^Ctrl (Shift )?[ACVXYZ]$/;

/** Whether shortcuts of plain letters are on; a person can switch them off (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean) {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Without a store it lasts as long as it can: not at all.
  }
}

/** Whether keys typed at the event's target are text. */
export function isWriting(event: Event): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)))
  );
}

/** Follows the keys of the page and finds the action that they complete. */
export class Shortcuts<T> {
  #before = '';
  #last = 0;

  constructor(private readonly all: () => readonly Shortcut<T>[]) {}

  find(event: KeyboardEvent): T | undefined {
    if (event.defaultPrevented || event.isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) {
      return undefined;
    }
    const pressed = written(event);
    const isHeld = pressed.startsWith('Ctrl ') || pressed.startsWith('Alt ');
    const sequence = event.timeStamp - this.#last < WITHIN ? `${this.#before} ${pressed}` : pressed;
    this.#before = isHeld ? '' : pressed;
    this.#last = event.timeStamp;
    if (isHeld ? isWriting(event) && OF_FIELDS.test(pressed) : isWriting(event) || !areSingleKeysOn()) {
      return undefined;
    }
    const all = this.all();
    return (all.find(({ keys }) => keys === sequence) ?? all.find(({ keys }) => keys === pressed))?.action;
  }
}

function written(event: KeyboardEvent): string {
  const ctrl = event.ctrlKey || event.metaKey;
  const letter = event.key.length === 1;
  // Of a sign such as ? nobody should have to know whether it needs Shift.
  const shift = event.shiftKey && (ctrl || event.altKey || !letter);
  const key = letter && (ctrl || event.altKey) ? event.key.toUpperCase() : event.key;
  const held = [ctrl, event.altKey, shift];
  return [...HELD.filter((_, index) => held[index]), key].join(' ');
}
