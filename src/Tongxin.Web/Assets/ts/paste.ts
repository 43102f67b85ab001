import { nearest } from './page';

/** What Word leaves in plain text: soft breaks, hard spaces, list marks followed by tabs, empty paragraphs. */
export const clean = (text: string): string => text
  .replace(/\r\n?|\u000b|\u2028|\u2029/g, '\n')
  .replace(/\u00a0/g, ' ')
  .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
  .replace(/^[ \t]*[·•●▪■◆Ø§\uf0b7\uf06c\uf0d8][ \t]+/gm, '')
  .replace(/^([ \t]*(?:\d+|[一二三四五六七八九十]+)[.、．)）])\t+/gm, '$1')
  .replace(/[ \t]+$/gm, '')
  .replace(/\n{3,}/g, '\n\n')
  .trim();

document.addEventListener('paste', event => {
  const area = nearest<HTMLTextAreaElement>(event, 'textarea');
  const data = event.clipboardData;
  if (!area || area.readOnly || !data?.types.includes('text/html')) return;
  const text = clean(data.getData('text/plain'));
  if (!text) return;
  event.preventDefault();
  // insertText keeps the browser's undo; the other way is for browsers without it.
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
});
