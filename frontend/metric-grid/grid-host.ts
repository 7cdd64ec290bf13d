import type { Gesture, Place, TierWord } from './outline';
import type { GridWords } from './words';

/** The line below the last metric, in which a new one is named. */
export const ADD = '+';

/** A name while it is written; with a place where it is not a metric yet. */
export interface Edit {
  readonly id: string;
  /** The name that stood there when it was begun. */
  readonly seen: string;
  readonly text: string;
  readonly draft?: Place;
}

/** The element around the state. */
export interface GridHost {
  readonly words: GridWords;
  readonly tiers: readonly TierWord[];
  readonly readOnly: boolean;
  readonly nameMax: number;
  /** Draws, then gives the focus to the active line or to its name. */
  changed(focus?: 'row' | 'name'): void;
  send(gesture: Gesture): string;
  say(text: string): void;
  tell(event: 'open' | 'move-to', id: string): void;
}
