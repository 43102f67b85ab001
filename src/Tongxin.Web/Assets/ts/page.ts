/** Runs now and again after every enhanced navigation; what it does must be safe to repeat. */
export function onPage(attach: () => void): void {
  attach();
  window.Blazor?.addEventListener('enhancedload', attach);
}

/** Finds the nearest ancestor of an event's target. */
export const nearest = <T extends Element = HTMLElement>(event: Event, selector: string): T | null =>
  event.target instanceof Element ? event.target.closest<T>(selector) : null;

/** An element with attributes and children; text is always text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

declare global {
  interface Window {
    Blazor?: { addEventListener(name: 'enhancedload', listener: () => void): void };
  }
}
