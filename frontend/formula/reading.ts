import type { ChangeSet } from '@codemirror/state';
import { between, replaced } from '../text-change';

/** What the server has to say of a text. Places are UTF-16 units of that text. */
export interface Reading {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What the formula means; empty where it has an error. */
  readonly sentence: string;
  readonly note: string;
}

export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly error: boolean;
  readonly message: string;
  readonly fix?: Fix | null;
}

export interface Fix {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const NOTHING_READ: Reading = { text: '', marks: [], sentence: '', note: '' };

/** Where a mark is in the text as it stands now. */
export function placed(mark: Mark, reading: Reading, now: string): { from: number; to: number } {
  const since = between(reading.text, now);
  const from = since.mapPos(mark.from, 1);
  return { from, to: Math.max(from, since.mapPos(mark.to, -1)) };
}

/** The change that the fix is in the text as it stands now; none where that has changed in between. */
export function mending(fix: Fix, reading: Reading, now: string): ChangeSet | undefined {
  const since = between(reading.text, now);
  let touched = false;
  since.iterChangedRanges((from, to) => (touched ||= from < fix.to && to > fix.from));
  const wrong = reading.text.slice(fix.from, fix.to);
  const from = since.mapPos(fix.from, wrong ? 1 : -1);
  return touched || now.slice(from, from + wrong.length) !== wrong
    ? undefined
    : replaced(now, from, from + wrong.length, fix.text);
}

/** The mark with a fix that stands at the place, or else the first that has one. */
export function mendable(reading: Reading, now: string, at: number): Mark | undefined {
  const some = reading.marks.filter((mark) => mark.fix && mending(mark.fix, reading, now));
  return (
    some.find((mark) => {
      const { from, to } = placed(mark, reading, now);
      return from <= at && at <= to;
    }) ?? some[0]
  );
}
