import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type Where = 'before' | 'inside' | 'after';

interface DragHost extends ReactiveControllerHost {
  /** The row at a point of the window. */
  rowAt(x: number, y: number): HTMLElement | undefined;
  canDrop(id: string, onto: string, where: Where): boolean;
  dropped(id: string, onto: string, where: Where): void;
}

const SLACK = 6;
const EDGE = 48;

/** Moves a row with the mouse or a pen. Fingers scroll; for them, and for keys, there is "Move to". */
export class RowDrag implements ReactiveController {
  /** The row that is being dragged, and where it would fall. */
  dragged?: string;
  over?: { id: string; where: Where };
  #from?: { id: string; x: number; y: number };

  constructor(private readonly host: DragHost) {
    host.addController(this);
  }

  hostDisconnected() {
    this.#end();
  }

  press(id: string, event: PointerEvent) {
    if (event.button === 0 && event.pointerType !== 'touch') {
      this.#from = { id, x: event.clientX, y: event.clientY };
      window.addEventListener('pointermove', this.#onMove);
      window.addEventListener('pointerup', this.#onUp);
      window.addEventListener('keydown', this.#onKey, true);
    }
  }

  /** Lets go of a row that is not there any more. */
  letGo() {
    this.#end();
  }

  readonly #onMove = (event: PointerEvent) => {
    const from = this.#from;
    if (!from || (!this.dragged && Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLACK)) {
      return;
    }
    event.preventDefault();
    this.dragged = from.id;
    document.getSelection()?.removeAllRanges();
    this.over = this.#target(from.id, event);
    const below = window.innerHeight - event.clientY;
    if (event.clientY < 2 * EDGE || below < EDGE) {
      window.scrollBy(0, below < EDGE ? 12 : -12);
    }
    this.host.requestUpdate();
  };

  readonly #onUp = () => {
    const { dragged, over } = this;
    this.#end();
    if (dragged && over) {
      this.host.dropped(dragged, over.id, over.where);
    }
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#end();
    }
  };

  #target(id: string, event: PointerEvent): { id: string; where: Where } | undefined {
    const row = this.host.rowAt(event.clientX, event.clientY);
    const onto = row?.dataset['id'];
    if (!row || !onto) {
      return undefined;
    }
    const { top, height } = row.getBoundingClientRect();
    const part = (event.clientY - top) / height;
    const where = part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'inside';
    return this.host.canDrop(id, onto, where) ? { id: onto, where } : undefined;
  }

  #end() {
    window.removeEventListener('pointermove', this.#onMove);
    window.removeEventListener('pointerup', this.#onUp);
    window.removeEventListener('keydown', this.#onKey, true);
    this.#from = undefined;
    this.dragged = undefined;
    this.over = undefined;
    this.host.requestUpdate();
  }
}
