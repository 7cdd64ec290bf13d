/** Turns Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) into steps of the framework, unless a text field with its own undo has the focus. */

type Keys = { editorKeys?: (view: HTMLElement) => void };

const isWriting = (event: Event): boolean => {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'date', 'button'].includes(target.type))
  );
};

const lodestar = ((window as unknown as { Lodestar?: Keys }).Lodestar ??= {});

lodestar.editorKeys = (view) => {
  const onKey = (event: KeyboardEvent): void => {
    if (!view.isConnected) {
      window.removeEventListener('keydown', onKey);
      return;
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event)) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') {
      return;
    }
    event.preventDefault();
    view.dispatchEvent(new CustomEvent(key === 'y' || event.shiftKey ? 'redo-step' : 'undo-step'));
  };
  window.addEventListener('keydown', onKey);
};
