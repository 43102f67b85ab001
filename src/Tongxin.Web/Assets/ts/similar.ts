import { nearest } from './page';

const quiet = 500;
const enough = 4;
const longest = 400;
let timer = 0;
let asked = 0;

const value = (form: HTMLFormElement, name: string): string =>
  form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="Input.${name}"]`)?.value.trim().slice(0, longest) ?? '';

/** Shows beneath the title what others wrote on the same matter; without the network it stays as it was. */
async function ask(place: HTMLElement, form: HTMLFormElement): Promise<void> {
  const turn = ++asked;
  const title = value(form, 'Title');
  if (title.length < enough) return place.replaceChildren();
  const address = new URL(place.dataset.similar ?? '', document.baseURI);
  for (const [name, field] of [['title', 'Title'], ['text', 'Text'], ['place', 'Place']] as const)
    address.searchParams.set(name, value(form, field));
  try {
    const response = await fetch(address.href, { credentials: 'same-origin' });
    if (!response.ok || response.redirected || turn !== asked) return;
    const part = new DOMParser().parseFromString(await response.text(), 'text/html');
    place.replaceChildren(...part.body.children);
  } catch { /* It helps; nothing hangs on it. */ }
}

document.addEventListener('input', event => {
  const form = nearest<HTMLFormElement>(event, 'form');
  const place = form?.querySelector<HTMLElement>('[data-similar]');
  if (!form || !place) return;
  clearTimeout(timer);
  timer = window.setTimeout(() => void ask(place, form), quiet);
});
