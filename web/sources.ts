/** What the reading room's bundle is made from, as one digest. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** SHA-256 over names and contents of the sources, in hexadecimal. */
export function sourcesDigest(): string {
  const files = globSync(['web/*.css', 'web/*.ts', 'web/room/*.ts', 'src/dossier/**/*.ts'], { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\n`)
      .update(readFileSync(`${root}${file}`))
      .update('\n');
  return hash.digest('hex');
}
