/**
 * Bundles the reading room's style and script into `src/dossier/assets.json`, which is kept with the source: whoever
 * installs or clones Stemma builds nothing. `digest` names the sources it was made from; a test compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { sourcesDigest } from './sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const style = transform({
  filename: 'room.css',
  code: readFileSync(`${root}web/room.css`),
  minify: true,
}).code.toString();

writeFileSync(`${root}src/dossier/assets.json`, `${JSON.stringify({ digest: sourcesDigest(), style }, null, 2)}\n`);
