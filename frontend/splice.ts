/** A change of a text at one place: from `from` on, `deleted` gives way to `inserted`. Places are UTF-16 units. */
export interface Splice {
  readonly from: number;
  readonly deleted: string;
  readonly inserted: string;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** The smallest single change that turns one text into the other; never splits a surrogate pair. */
export function spliceBetween(before: string, after: string): Splice {
  const shortest = Math.min(before.length, after.length);
  let from = 0;
  while (from < shortest && before.charCodeAt(from) === after.charCodeAt(from)) {
    from++;
  }
  if (from > 0 && isHigh(before.charCodeAt(from - 1))) {
    from--;
  }
  let same = 0;
  while (
    same < shortest - from &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  if (same > 0 && isLow(before.charCodeAt(before.length - same))) {
    same--;
  }
  return { from, deleted: before.slice(from, before.length - same), inserted: after.slice(from, after.length - same) };
}

export function isEmpty(splice: Splice): boolean {
  return splice.deleted === '' && splice.inserted === '';
}

export function applySplice(text: string, splice: Splice): string {
  return text.slice(0, splice.from) + splice.inserted + text.slice(splice.from + splice.deleted.length);
}

/** `mine` as it reads after `theirs`, both made on the same text. Nothing that either inserted is lost. */
export function rebase(mine: Splice, theirs: Splice): Splice {
  const mineEnd = mine.from + mine.deleted.length;
  const theirsEnd = theirs.from + theirs.deleted.length;
  if (mineEnd <= theirs.from) {
    return mine;
  }
  if (mine.from >= theirsEnd) {
    return { ...mine, from: mine.from + theirs.inserted.length - theirs.deleted.length };
  }
  const left = mine.deleted.slice(0, Math.max(0, theirs.from - mine.from));
  const right = mine.deleted.slice(Math.max(0, theirsEnd - mine.from));
  if (left && right) {
    return {
      from: mine.from,
      deleted: left + theirs.inserted + right,
      inserted: mine.inserted + theirs.inserted,
    };
  }
  return left
    ? { from: mine.from, deleted: left, inserted: mine.inserted }
    : { from: theirs.from + theirs.inserted.length, deleted: right, inserted: mine.inserted };
}

/** Where a place in the text is after the change; a place inside what was deleted goes to its end. */
export function place(at: number, splice: Splice): number {
  const end = splice.from + splice.deleted.length;
  if (at <= splice.from) {
    return at;
  }
  return at >= end ? at + splice.inserted.length - splice.deleted.length : splice.from + splice.inserted.length;
}
