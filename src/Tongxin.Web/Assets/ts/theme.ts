import { nearest, onPage } from './page';

type Theme = 'light' | 'dark' | 'auto';

const root = document.documentElement;
const current = (): Theme => (root.dataset.bsTheme as Theme | undefined) ?? 'auto';
const elder = () => root.hasAttribute('data-elder');

/** Cookie tx-look: "light", "dark" or "auto", followed by ".elder" for large letters. */
function remember(): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `tx-look=${current()}${elder() ? '.elder' : ''}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

function show(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme-set]'))
    button.setAttribute('aria-pressed', String(button.dataset.themeSet === current()));
  for (const button of document.querySelectorAll('[data-elder-toggle]'))
    button.setAttribute('aria-pressed', String(elder()));
}

document.addEventListener('click', event => {
  const theme = nearest(event, '[data-theme-set]');
  const letters = nearest(event, '[data-elder-toggle]');
  if (!theme && !letters) return;
  event.preventDefault();
  if (letters) root.toggleAttribute('data-elder');
  if (theme?.dataset.themeSet === 'auto') delete root.dataset.bsTheme;
  else if (theme) root.dataset.bsTheme = theme.dataset.themeSet;
  remember();
  show();
  document.dispatchEvent(new CustomEvent('tx-look'));
});

onPage(show);
