import { place, type Splice, spliceBetween } from '../splice';

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
  const since = spliceBetween(reading.text, now);
  const from = place(mark.from, since);
  return { from, to: Math.max(from, place(mark.to, since)) };
}

/** The change that the fix is in the text as it stands now; none where that has changed in between. */
export function mending(fix: Fix, reading: Reading, now: string): Splice | undefined {
  const since = spliceBetween(reading.text, now);
  const deleted = reading.text.slice(fix.from, fix.to);
  const touched = since.from < fix.to && since.from + since.deleted.length > fix.from;
  const from = since.from < fix.from ? fix.from + since.inserted.length - since.deleted.length : fix.from;
  return touched || now.slice(from, from + deleted.length) !== deleted ? undefined : { from, deleted, inserted: fix.text };
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
