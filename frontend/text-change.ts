import { ChangeSet, Text } from '@codemirror/state';

/** A stretch of a change as the server writes it: units kept, text taken away, text put in. */
export type Run = number | { readonly del: string } | { readonly ins: string };

/** One replacement in a text of the browser. */
interface Edit {
  from: number;
  to: number;
  insert: string;
}

const HALF = /\p{Surrogate}/gu;

const isWhole = (text: string) => text.search(HALF) < 0;
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** The text with its units as they are: only a line feed ends a line. */
export function textOf(text: string): Text {
  return Text.of(text.split('\n'));
}

/** The text without halves of pairs, which no server could keep. */
export function wholeText(text: string): string {
  return text.replace(HALF, '\ufffd');
}

/** The server's change of this text. Throws a RangeError where it is none. */
export function changeOf(runs: readonly Run[], text: Text): ChangeSet {
  const edits: Edit[] = [];
  let at = 0;
  for (const run of runs) {
    if (typeof run === 'number') {
      check(Number.isInteger(run) && run > 0, 'a run that keeps nothing');
      at += run;
    } else if ('ins' in run) {
      check(isWhole(run.ins), 'half a pair put in');
      edits.push({ from: at, to: at, insert: run.ins });
    } else {
      check(isWhole(run.del), 'half a pair taken away');
      check(text.sliceString(at, at + run.del.length) === run.del, 'other text stands there');
      edits.push({ from: at, to: at + run.del.length, insert: '' });
      at += run.del.length;
    }
  }
  check(at === text.length, 'made on another text');
  return changeOfEdits(joined(edits), text.length);
}

/** The change of this text as the server reads it: in its one form, and no pair split. */
export function runsOf(change: ChangeSet, text: Text): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { from, to, insert } of wholeEdits(change, text)) {
    if (from > at) {
      runs.push(from - at);
    }
    if (insert) {
      runs.push({ ins: insert });
    }
    if (to > from) {
      runs.push({ del: text.sliceString(from, to) });
    }
    at = to;
  }
  if (at < text.length) {
    runs.push(text.length - at);
  }
  return runs;
}

/** The same change in the one form that both sides move over others in. */
export function normal(change: ChangeSet, text: Text): ChangeSet {
  return changeOfEdits(wholeEdits(change, text), text.length);
}

/** The smallest single replacement that turns one text into the other; never splits a surrogate pair. */
export function between(before: string, after: string): ChangeSet {
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
  const edit = { from, to: before.length - same, insert: after.slice(from, after.length - same) };
  return changeOfEdits(edit.to > from || edit.insert ? [edit] : [], before.length);
}

/** The change of the text that puts something in place of the units between. */
export function replaced(text: string, from: number, to: number, insert: string): ChangeSet {
  return changeOfEdits([{ from, to, insert }], text.length);
}

function changeOfEdits(edits: readonly Edit[], length: number): ChangeSet {
  // Not as strings: those would be broken into lines at carriage returns, too.
  return ChangeSet.of(
    edits.map(({ from, to, insert }) => ({ from, to, insert: textOf(insert) })),
    length,
  );
}

function wholeEdits(change: ChangeSet, text: Text): Edit[] {
  const edits: Edit[] = [];
  change.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    edits.push(whole({ from: fromA, to: toA, insert: inserted.sliceString(0) }, text));
  });
  return joined(edits);
}

/** Takes in the rest of a surrogate pair that the edit would split. */
function whole({ from, to, insert }: Edit, text: Text): Edit {
  const around = text.sliceString(Math.max(0, from - 1), Math.min(text.length, to + 1));
  const first = from > 0 ? 1 : 0;
  const last = first + to - from;
  const splitsFirst = first > 0 && isHigh(around.charCodeAt(0)) && isLow(around.charCodeAt(1));
  const splitsLast = last > 0 && isHigh(around.charCodeAt(last - 1)) && isLow(around.charCodeAt(last));
  return {
    from: splitsFirst ? from - 1 : from,
    to: splitsLast ? to + 1 : to,
    insert: (splitsFirst ? around.charAt(0) : '') + insert + (splitsLast ? around.charAt(last) : ''),
  };
}

/** Edits that touch are one. */
function joined(edits: readonly Edit[]): Edit[] {
  const all: Edit[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    if (last && last.to === edit.from) {
      last.to = edit.to;
      last.insert += edit.insert;
    } else {
      all.push({ ...edit });
    }
  }
  return all;
}

function check(holds: boolean, otherwise: string) {
  if (!holds) {
    throw new RangeError(otherwise);
  }
}
