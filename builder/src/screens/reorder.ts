import { html, type TemplateResult } from 'lit';

/** A list with one of its items in another place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}

interface Handle {
  readonly label: string;
  /** Says how to move the item. */
  readonly help: string;
  readonly index: number;
  readonly move: (from: number, to: number) => void;
}

/** The items among which a handle moves its own: the children of the nearest list. */
const itemsOf = (handle: Element): Element[] => [...(handle.closest('[data-reorder]')?.children ?? [])];

const focusHandle = (list: Element | null, index: number): void =>
  list?.children[index]?.querySelector<HTMLElement>('.handle')?.focus();

/** A button that moves its item: by the arrow keys, or by dragging it. */
export function reorderHandle({ label, help, index, move }: Handle): TemplateResult {
  const byKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const handle = event.currentTarget as HTMLElement;
    const list = handle.closest('[data-reorder]');
    const to = index + step;
    if (to < 0 || to >= itemsOf(handle).length) return;
    move(index, to);
    // The items are drawn again in their new places, so focus follows the one that moved.
    setTimeout(() => focusHandle(list, to));
  };
  const byPointer = (event: PointerEvent): void => {
    if (event.button) return;
    const handle = event.currentTarget as HTMLElement;
    const list = handle.closest('[data-reorder]');
    let at = index;
    handle.setPointerCapture(event.pointerId);
    list?.children[at]?.classList.add('dragging');
    const drag = ({ clientY }: PointerEvent): void => {
      const items = itemsOf(handle);
      const over = items.findIndex((item) => {
        const { top, bottom } = item.getBoundingClientRect();
        return clientY >= top && clientY <= bottom;
      });
      if (over < 0 || over === at) return;
      items[at]?.classList.remove('dragging');
      items[over]?.classList.add('dragging');
      move(at, over);
      at = over;
    };
    const drop = (): void => {
      handle.removeEventListener('pointermove', drag);
      for (const item of itemsOf(handle)) item.classList.remove('dragging');
      focusHandle(list, at);
    };
    handle.addEventListener('pointermove', drag);
    handle.addEventListener('pointerup', drop, { once: true });
    handle.addEventListener('pointercancel', drop, { once: true });
  };
  return html`<button
    type="button"
    class="handle"
    aria-label=${label}
    title=${help}
    @keydown=${byKey}
    @pointerdown=${byPointer}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M8 2v12M5 5l3-3 3 3M5 11l3 3 3-3" fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  </button>`;
}
