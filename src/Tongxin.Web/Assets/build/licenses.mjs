import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const mit = readFileSync(new URL('mit.txt', import.meta.url), 'utf8').trim();

// Whose work is inside the built files; Tabler's package carries no licence file, its style sheet names it at its head.
const files = [
  ['Tabler', '@tabler/core/dist/css/tabler.css', text => `${text.match(/\/\*!([\s\S]*?)\*\//)[1].replace(/^ \* ?/gm, '').trim()}\n\n${mit}`],
  ['Apache ECharts', 'echarts/NOTICE'],
  ['Apache ECharts', 'echarts/LICENSE'],
  ['ZRender', 'zrender/LICENSE'],
  ['tslib', 'tslib/LICENSE.txt'],
];

/** The notices that must go wherever the built files go. */
export const licenses = modules => files
  .map(([name, path, take = text => text.trim()]) => `${name}\n\n${take(readFileSync(join(modules, path), 'utf8'))}\n`)
  .join(`\n${'-'.repeat(72)}\n\n`);
