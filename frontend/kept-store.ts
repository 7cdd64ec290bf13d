import { page } from './pages';
import { type KeptText, SharedText } from './shared-text';
import type { Run } from './text-change';

/** A change as the server gets it: made on the text of sequence `base`. */
export interface Push {
  readonly id: string;
  readonly base: number;
  readonly changes: readonly Run[];
}

/** What is kept in the browser until the server has it, with the push on its way as it was sent. */
export interface Kept extends KeptText {
  readonly base: number;
  readonly push?: Push;
}

/** What the window is told when there is other unsent text in the browser's store than before. */
export const KEPT = 'lodestar-kept';

/** What stands between the key of a text and whoever writes it. */
const BY = '#';

const mine = new Set<string>();
let count = 0;

/** A place for a text in the browser's store where no other field or page writes; none for a text without a key. */
export function takePlace(key: string): string {
  const place = key && `${key}${BY}${page}.${count++}`;
  mine.add(place);
  return place;
}

/** What is kept at the place stays for whoever finds it. */
export function leavePlace(place: string) {
  mine.delete(place);
}

/** The key of the text that is kept at a place. */
export function keyOf(place: string): string {
  return place.split(BY)[0]!;
}

/**
 * The places of a text where something is kept and nobody is any more: those of this page, and those of pages that are
 * not among the `others` that are open, if these are known.
 */
export function leftPlaces(key: string, others?: ReadonlySet<string>): string[] {
  return key ? leftUnder(key + BY, others) : [];
}

/** The same for all texts whose keys begin like this. */
export function leftUnder(start: string, others?: ReadonlySet<string>): string[] {
  return placesUnder(start).filter((place) => {
    const writer = place.split(BY)[1]?.split('.')[0] ?? '';
    return writer === page ? !mine.has(place) : others !== undefined && !others.has(writer);
  });
}

function placesUnder(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((place) => place.startsWith(start));
  } catch {
    return [];
  }
}

/** What is kept at the place; nothing where no text can be made of that. */
export function read(place: string): { kept: Kept; text: SharedText } | undefined {
  try {
    const stored = place ? localStorage.getItem(place) : null;
    const kept = stored ? (JSON.parse(stored) as Kept) : undefined;
    return kept && { kept, text: SharedText.ofKept(kept) };
  } catch {
    return undefined;
  }
}

/** Whether it is kept. */
export function write(place: string, kept: Kept): boolean {
  try {
    if (place) {
      localStorage.setItem(place, JSON.stringify(kept));
    }
    return place !== '';
  } catch {
    return false;
  }
}

/** Takes a text out of the browser's store. */
export function forget(place: string) {
  try {
    localStorage.removeItem(place);
  } catch {
    // A browser without a store has nothing to forget.
  }
}

/** The texts in the browser's store under keys that begin like this, as a person last had them. */
export function keptTexts(start: string): { place: string; text: string }[] {
  return placesUnder(start).flatMap((place) => {
    const text = read(place)?.text;
    return text && !text.isSettled ? [{ place, text: text.shown.toString() }] : [];
  });
}
