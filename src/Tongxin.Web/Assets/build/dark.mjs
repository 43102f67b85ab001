import { rewrite } from './css.mjs';

const chosen = ':root[data-bs-theme=dark]';
const followed = ':root:not([data-bs-theme=light])';

/** Dark is written once, for those who chose it; this adds the same for those whose system asks for it. */
export function followSystem(css) {
  const twin = rewrite(css, (head, body) =>
    head.includes(chosen) ? { head: head.split(chosen).join(followed), body } : null);
  return `${css}@media screen and (prefers-color-scheme:dark){${twin.replace(/@media screen\{([\s\S]*)\}$/, '$1')}}`;
}
