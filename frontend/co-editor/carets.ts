import { EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';

/** Someone else's caret, or what they have selected. Places are UTF-16 units. */
export interface RemoteCaret {
  readonly id: string;
  readonly name: string;
  /** Which of the six colours of people, 1 to 6. */
  readonly hue: number;
  readonly from: number;
  readonly to: number;
}

/** Milliseconds that the name of someone who arrives stands beside the caret. */
const GREETING = 3_000;

export const setRemoteCarets = StateEffect.define<readonly RemoteCaret[]>();

interface Carets {
  readonly all: readonly RemoteCaret[];
  readonly arrived: ReadonlySet<string>;
}

const carets = StateField.define<Carets>({
  create: () => ({ all: [], arrived: new Set() }),
  update: (before, transaction) => {
    const told = transaction.effects.find((effect) => effect.is(setRemoteCarets));
    if (told) {
      const known = new Set(before.all.map(({ id }) => id));
      const all: readonly RemoteCaret[] = told.value;
      return { all, arrived: new Set(all.map(({ id }) => id).filter((id) => !known.has(id))) };
    }
    if (!transaction.docChanged) {
      return before;
    }
    const at = (place: number) => transaction.changes.mapPos(place, 1);
    return { all: before.all.map((each) => ({ ...each, from: at(each.from), to: at(each.to) })), arrived: new Set() };
  },
});

class CaretWidget extends WidgetType {
  constructor(
    private readonly caret: RemoteCaret,
    private readonly arrives: boolean,
  ) {
    super();
  }

  override eq(other: CaretWidget): boolean {
    const [mine, theirs] = [this.caret, other.caret];
    return mine.id === theirs.id && mine.name === theirs.name && mine.hue === theirs.hue;
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement('span');
    caret.className = `remote-caret person-${this.caret.hue}`;
    caret.setAttribute('aria-hidden', 'true');
    const name = caret.appendChild(document.createElement('span'));
    name.className = 'remote-name';
    // Not as its text: the text around it is what is written.
    name.dataset['name'] = this.caret.name;
    if (this.arrives) {
      name.animate([{ visibility: 'visible' }, { visibility: 'visible' }], GREETING);
    }
    return caret;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const drawn = EditorView.decorations.compute([carets], (state: EditorState) => {
  const { all, arrived } = state.field(carets);
  const end = state.doc.length;
  const marks: Range<Decoration>[] = [];
  for (const each of all) {
    const [from, to] = [Math.min(each.from, end), Math.min(each.to, end)].sort((a, b) => a - b) as [number, number];
    if (to > from) {
      marks.push(Decoration.mark({ class: `remote-selection person-${each.hue}` }).range(from, to));
    }
    const widget = new CaretWidget(each, arrived.has(each.id));
    marks.push(Decoration.widget({ widget, side: 1 }).range(Math.min(each.to, end)));
  }
  return Decoration.set(marks, true);
});

const look = EditorView.theme({
  '.remote-caret': {
    position: 'relative',
    display: 'inline-block',
    width: '2px',
    height: '1.15em',
    margin: '0 -1px',
    verticalAlign: 'text-bottom',
    background: 'var(--person)',
    pointerEvents: 'auto',
  },
  '.remote-caret::before': { content: '""', position: 'absolute', inset: '-2px -5px' },
  '.remote-name': {
    position: 'absolute',
    left: '0',
    bottom: '100%',
    padding: '0 5px',
    borderRadius: 'var(--ls-radius-s) var(--ls-radius-s) var(--ls-radius-s) 0',
    background: 'var(--person)',
    color: 'var(--ls-on-person)',
    font: 'var(--ls-semibold) var(--ls-text-2xs) / 1rem var(--ls-sans)',
    letterSpacing: 'normal',
    whiteSpace: 'nowrap',
    maxWidth: '10rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    visibility: 'hidden',
    pointerEvents: 'none',
    userSelect: 'none',
    zIndex: '2',
  },
  '.remote-name::before': { content: 'attr(data-name)' },
  '.remote-caret:hover .remote-name': { visibility: 'visible' },
  '.remote-selection': { background: 'color-mix(in srgb, var(--person) 22%, transparent)' },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((hue) => [`.person-${hue}`, { '--person': `var(--ls-person-${hue})` }]),
  ),
});

/** Draws the carets of others, and moves them along with every change until they are told anew. */
export const remoteCarets = [carets, drawn, look];
