// Builds ../wwwroot/dist: app.css, app.js and charts.js. Run by Assets.targets, or by hand: node build.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { dropUnread, unset } from './build/css.mjs';
import { followSystem } from './build/dark.mjs';
import { licenses } from './build/licenses.mjs';
import { cut } from './build/tabler.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, '..', 'wwwroot', 'dist');
const require = createRequire(import.meta.url);
const browsers = ['chrome88', 'firefox85', 'safari14'];
const budget = { 'app.css': 45, 'app.js': 8, 'charts.js': 180 };

/** Types first: an asset that does not check is not built. */
function check() {
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '--noEmit', '-p', here], { stdio: 'inherit' });
}

async function script(name) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(here, 'ts', name)],
    bundle: true, minify: true, write: false, format: 'esm', target: 'es2020', charset: 'utf8', legalComments: 'none',
  });
  return outputFiles[0].text;
}

async function stylesheet() {
  const tabler = readFileSync(require.resolve('@tabler/core/dist/css/tabler.css'), 'utf8');
  const own = await esbuild.build({
    entryPoints: [join(here, 'css', 'app.css')],
    bundle: true, minify: true, write: false, target: browsers, charset: 'utf8', legalComments: 'none',
  });
  const flat = (await esbuild.transform(tabler, { loader: 'css', target: browsers, minify: true, legalComments: 'none' })).code;
  const whole = dropUnread(cut(flat) + followSystem(own.outputFiles[0].text));
  const missing = unset(whole);
  if (missing.length) throw new Error(`app.css reads properties nobody sets: ${missing.join(', ')}`);
  return (await esbuild.transform(whole, { loader: 'css', minify: true, target: browsers, charset: 'utf8' })).code;
}

check();
const [css, app, charts] = await Promise.all([stylesheet(), script('app.ts'), script('charts.ts')]);
const built = { 'app.css': css, 'app.js': app, 'charts.js': charts };
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, 'licenses.txt'), licenses(join(here, 'node_modules')));
for (const [name, text] of Object.entries(built)) {
  const size = gzipSync(text, { level: 9 }).length / 1024;
  if (size > budget[name]) throw new Error(`${name} is ${size.toFixed(1)} KB compressed, more than ${budget[name]} KB`);
  writeFileSync(join(dist, name), text);
  console.log(`${name.padEnd(10)} ${(Buffer.byteLength(text) / 1024).toFixed(1).padStart(7)} KB, ${size.toFixed(1).padStart(6)} KB compressed`);
}
