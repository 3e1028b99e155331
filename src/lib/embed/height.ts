/** What a frame and the page around it say to each other; the page's side is `static/nhung.js`. */
export const HEIGHT = 'doichieu:height';
export const ASK = 'doichieu:ask';

/**
 * Tells the page around how tall the content is, whenever that changes, and when it asks. The
 * content is measured, not the window: a window never shrinks by itself. A page that does not
 * listen loses nothing.
 */
export function tellHeight(content: HTMLElement): void {
  if (window.parent === window) return;
  const tell = () => {
    // What is still loading is no size to settle for.
    if (content.querySelector('[data-state="loading"]')) return;
    const height = Math.ceil(content.getBoundingClientRect().height);
    // Any page may embed a figure, and a height is no secret.
    window.parent.postMessage({ type: HEIGHT, id: window.name, height }, '*');
  };
  new ResizeObserver(tell).observe(content);
  addEventListener('message', (event: MessageEvent<{ type?: unknown } | null>) => {
    if (event.source === window.parent && event.data?.type === ASK) tell();
  });
}
