/**
 * Bundles the reading room's style and script into `src/dossier/assets.json`, which is kept with the source: whoever
 * installs or clones Stemma builds nothing. `digest` names the sources it was made from; a test compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { sourcesDigest } from './sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const [bundle] = (await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    write: false,
    target: 'es2022',
    lib: { entry: `${root}web/room/main.ts`, formats: ['iife'], name: 'stemma' },
    modulePreload: false,
  },
})) as { output: { code?: string }[] }[];
const script = bundle?.output.find(({ code }) => code !== undefined)?.code;
if (!script) throw new Error('the script was not bundled');

const { transform } = await import('lightningcss');
const style = transform({ filename: 'room.css', code: readFileSync(`${root}web/room.css`), minify: true });

const assets = {
  digest: sourcesDigest(),
  style: style.code.toString(),
  /** `</` would end the element it is put in. */
  script: script.trim().replace(/<\/(?=script)/gi, '<\\/'),
};
writeFileSync(`${root}src/dossier/assets.json`, `${JSON.stringify(assets, null, 2)}\n`);
// The floors of the evaluations, for "Method and limits": whoever reads a dossier sees how often its maker errs.
const baseline = readFileSync(`${root}eval/baseline.json`, 'utf8');
writeFileSync(`${root}src/dossier/error-rates.json`, baseline);
console.log(`style ${assets.style.length}, script ${assets.script.length} characters`);
