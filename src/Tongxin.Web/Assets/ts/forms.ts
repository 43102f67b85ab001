import { nearest, onPage } from './page';

const busy = '正在提交…';
const waiting = new Map<HTMLFormElement, () => void>();

function lock(form: HTMLFormElement, button: HTMLElement | null): void {
  const words = button instanceof HTMLButtonElement ? [...button.childNodes] : null;
  button?.setAttribute('aria-disabled', 'true');
  if (words) button?.replaceChildren(busy);
  const release = () => {
    button?.removeAttribute('aria-disabled');
    if (words && button?.textContent === busy) button.replaceChildren(...words);
    waiting.delete(form);
  };
  waiting.set(form, release);
  // A form that answers with a file leaves the page standing.
  setTimeout(() => { if (waiting.get(form) === release) release(); }, 10_000);
}

const releaseAll = () => [...waiting.values()].forEach(release => release());

// A second press while the first is under way does nothing. confirm.ts listens before this and stops what it asks about.
window.addEventListener('submit', event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
  if (waiting.has(form)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  const button = (event as SubmitEvent).submitter;
  // After the browser has read the pressed button into the form.
  setTimeout(() => lock(form, button));
}, { capture: true });

window.addEventListener('pageshow', releaseAll);

function grow(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

document.addEventListener('input', event => {
  const area = nearest<HTMLTextAreaElement>(event, 'textarea');
  if (area) grow(area);
});

onPage(() => {
  releaseAll();
  document.querySelectorAll('textarea').forEach(grow);
  const summary = document.querySelector<HTMLElement>('[data-error-summary]');
  if (!summary) return;
  summary.tabIndex = -1;
  summary.focus();
});
