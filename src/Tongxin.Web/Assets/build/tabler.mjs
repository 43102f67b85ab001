import { rewrite, split } from './css.mjs';

// What we use of Tabler. A selector stays when every class in it is named here.
const side = '(?:[tbesxy]|)';
const wide = '(?:(?:sm|md|lg|print)-)?';
const keep = new RegExp(`^(?:${[
  'btn|btn-primary|btn-link|btn-sm|btn-list|disabled|active',
  'card|card-body|card-header|card-title|card-subtitle|card-footer|card-table',
  'table|table-sm|table-vcenter|table-responsive|badge',
  'nav|nav-item|nav-link|nav-tabs|alert|pagination|page-item|page-link',
  'breadcrumb|breadcrumb-item|list-unstyled|list-inline|list-inline-item',
  'form-label|form-check|form-check-inline|form-check-label',
  'form-hint|form-text|form-fieldset|input-group|input-group-text',
  'row|col|col-auto|visually-hidden|visually-hidden-focusable|sticky-top|small|text-truncate',
  `col-${wide}\\d+|g[xy]?-[0-4]`,
  `d-${wide}(?:none|block|inline|inline-block|flex|inline-flex|grid)`,
  `flex-${wide}(?:row|column|wrap|nowrap|fill)|flex-(?:grow|shrink)-[01]`,
  `(?:justify-content|align-items|align-self)-(?:start|end|center|between|baseline|stretch)`,
  `gap-[0-5]|m${side}-(?:[0-5]|auto)|p${side}-[0-5]`,
  'w-(?:25|50|75|100|auto)|h-100|text-(?:start|end|center|nowrap|wrap|break)|fw-(?:normal|medium|bold)',
  'overflow-(?:auto|hidden)|position-(?:relative|static)|border-(?:0|top|bottom)|align-(?:top|middle|baseline)',
].join('|')})$`);

// Colours are our tokens (Tabler's need browsers newer than the offices have); nothing moves, shines or casts a shadow;
// the security policy refuses data: addresses.
const unwanted = /light-dark\(|color-mix\(|oklch\(|oklab\(|gradient\(|url\(|^(?:-webkit-)?(?:transition|animation|box-shadow|text-shadow|filter|backdrop-filter)\b|^--tblr-[\w-]*shadow/;

const wanted = selector =>
  !/\[data-|theme-|:host|#[a-z]|scrollbar|::-moz-focus|turbo|apexcharts|body\.|\[dir/i.test(selector)
  && (selector.match(/\.-?[_a-zA-Z][\w-]*/g) ?? []).every(name => keep.test(name.slice(1)));

/** Tabler's stylesheet cut down to the structure we use. */
export function cut(css) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return rewrite(plain, (head, body) => {
    const selectors = head.startsWith('@') ? [] : split(head, ',').filter(wanted);
    return selectors.length ? { head: selectors.join(','), body: body.filter(d => !unwanted.test(d)) } : null;
  }).replace(/@(?:charset|import)[^;]*;/g, '');
}
