// A small reader of plain CSS: enough to walk rules and declarations, nothing more.

/** Splits at a separator that stands outside strings and brackets. */
export function split(text, separator) {
  const parts = [];
  let depth = 0, quote = '', from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (quote) quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '(' || c === '[' || c === '{') depth++;
    else if (c === ')' || c === ']' || c === '}') depth--;
    else if (c === separator && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map(part => part.trim()).filter(Boolean);
}

/** Reads rules as {head, body} and statements such as @charset as {head}; no nesting of style rules. */
export function rules(text) {
  const found = [];
  let depth = 0, quote = '', from = 0, open = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (quote) quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '{' && depth++ === 0) open = i;
    else if (c === '}' && --depth === 0) {
      found.push({ head: text.slice(from, open).trim(), body: text.slice(open + 1, i) });
      from = i + 1;
    } else if (c === ';' && depth === 0) {
      found.push({ head: text.slice(from, i).trim() });
      from = i + 1;
    }
  }
  return found;
}

export const isGroup = head => /^@(media|supports)/.test(head);

/** Rewrites every style rule, also inside @media and @supports; null or an empty body drops it. */
export function rewrite(text, change) {
  return rules(text).map(({ head, body }) => {
    if (body === undefined) return `${head};`;
    if (isGroup(head)) {
      const inner = rewrite(body, change);
      return inner ? `${head}{${inner}}` : '';
    }
    const changed = change(head, split(body, ';'));
    return changed?.body.length ? `${changed.head}{${changed.body.join(';')}}` : '';
  }).join('');
}

/** Drops Tabler's custom properties nobody reads, until nothing more can go. */
export function dropUnread(text) {
  for (;;) {
    const read = new Set(Array.from(text.matchAll(/var\((--[\w-]+)/g), m => m[1]));
    const less = rewrite(text, (head, body) => ({
      head,
      body: body.filter(d => !d.startsWith('--tblr-') || read.has(d.slice(0, d.indexOf(':')))),
    }));
    if (less.length === text.length) return text;
    text = less;
  }
}

/** Custom properties that are read without a fallback and never set. */
export function unset(text) {
  const set = new Set(Array.from(text.matchAll(/[{;](--[\w-]+):/g), m => m[1]));
  return [...new Set(Array.from(text.matchAll(/var\((--[\w-]+)\)/g), m => m[1]))].filter(name => !set.has(name));
}
