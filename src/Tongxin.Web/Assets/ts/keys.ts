import { nearest } from './page';

const off = 'tx-keys-off';
let before = '';

const typing = (at: Element | null) =>
  at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select, [role="combobox"]'));

const rows = () => [...document.querySelectorAll<HTMLElement>(
  'main .item .t, main .table tbody tr a:first-of-type, main .board .card .t')]
  .filter(link => link.offsetParent !== null)
  .filter((link, i, all) => !link.closest('tr') || all.findIndex(other => other.closest('tr') === link.closest('tr')) === i);

function step(by: number): void {
  const links = rows();
  const row = document.activeElement?.closest('.item, tr, .card');
  const at = links.findIndex(link => link === document.activeElement || (row?.contains(link) ?? false));
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function press(key: string): boolean {
  const chord = before + key;
  before = key === 'g' ? 'g' : '';
  switch (chord === 'gh' ? chord : key) {
    case '/': document.querySelector<HTMLElement>('[role="search"] input')?.focus(); return true;
    case '?': document.querySelector<HTMLDialogElement>('dialog#keys:not([open])')?.showModal(); return true;
    case 'gh': document.querySelector<HTMLElement>('a.brand')?.click(); return true;
    case 'j': step(1); return true;
    case 'k': step(-1); return true;
    default: return false;
  }
}

document.addEventListener('keydown', event => {
  if (event.isComposing || event.defaultPrevented) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const form = nearest<HTMLFormElement>(event, 'form');
    const button = form?.querySelector<HTMLElement>('button.btn-primary, button[type="submit"], button:not([type])');
    if (button) button.click();
    else form?.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(document.activeElement)) return;
  if (document.querySelector('dialog[open]') || localStorage.getItem(off)) return;
  if (press(event.key)) event.preventDefault();
});

// Single-letter keys can be switched off, as WCAG 2.1.4 asks.
document.addEventListener('click', event => {
  const opener = nearest(event, '[data-keys-open]');
  const shut = nearest<HTMLInputElement>(event, 'input[data-keys-off]');
  if (opener) document.querySelector<HTMLDialogElement>('dialog#keys:not([open])')?.showModal();
  if (shut?.checked) localStorage.setItem(off, '1');
  else if (shut) localStorage.removeItem(off);
});
document.addEventListener('focusin', event => {
  const shut = nearest(event, 'dialog#keys')?.querySelector<HTMLInputElement>('input[data-keys-off]');
  if (shut) shut.checked = localStorage.getItem(off) !== null;
});
