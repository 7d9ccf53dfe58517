/**
 * Other texts, other seeds: reports of BASIL and ECB+, which the model was not trained on, copied in part, edited heavily and
 * scanned badly by a generator of our own. Scored as recall with the source, and as pairs between texts of different
 * events that have nothing to do with each other. Seeded.
 */
import path from 'node:path';
import { reuse } from '../../src/reuse/reuse.ts';
import { sentences } from '../../src/text/sentences.ts';
import type { Score } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';
import { generator } from '../learn/boosting.ts';
import { givenArticle, type PlainDocument, pairKey } from './given.ts';

interface Clustered extends PlainDocument {
  readonly cluster: string | number;
}

const part = 'own perturbations, not trained on';
const kinds = ['partial', 'heavy', 'scanned'] as const;
const copied = 240;
const leastSentences = 8;
/** Words of a borrowed part: less is a turn of phrase. */
const leastBorrowed = 25;

export function scorePerturbed(data: string): Score[] {
  const random = generator(31);
  const any = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const all = ['cluster/basil60/docs.jsonl', 'cluster/ecbplus/docs.jsonl'].flatMap((file) =>
    readJsonl<Clustered>(path.join(data, file)).map(({ id, text, cluster }) => ({ id, text, cluster: `${cluster}` })),
  );
  const split = ({ text }: PlainDocument) => sentences(text).map(({ start, end }) => text.slice(start, end));
  const long = all.filter((document) => split(document).length >= leastSentences);
  const vocabulary = all.flatMap(({ text }) => text.split(/\s+/u).slice(0, 60));
  const made: { id: string; text: string; kind: (typeof kinds)[number]; source: string; host: string | null }[] = [];
  for (let k = 0; k < copied; k++) {
    const kind = kinds[k % kinds.length]!;
    const source = any(long);
    const own = split(source);
    const host = any(long);
    const text =
      kind === 'partial'
        ? withBorrowed(split(host), own, random)
        : kind === 'heavy'
          ? own.map((sentence) => edited(sentence, vocabulary, random)).join(' ')
          : scanned(source.text, random);
    made.push({ id: `made-${k}`, text, kind, source: source.id, host: kind === 'partial' ? host.id : null });
  }
  const records = reuse([...all, ...made].map(givenArticle)).records.filter(
    ({ relation }) => relation !== 'shares-quotations',
  );
  const found = new Set(records.map(({ a, b }) => pairKey(a, b)));
  const eventsOf = new Map(all.map(({ id, cluster }) => [id, new Set([cluster])]));
  for (const { id, source, host } of made) {
    eventsOf.set(id, new Set([...eventsOf.get(source)!, ...(host ? eventsOf.get(host)! : [])]));
  }
  const wrong = records.filter(({ a, b }) => eventsOf.get(a)!.isDisjointFrom(eventsOf.get(b)!));
  return [
    ...kinds.map((kind) => {
      const of = made.filter((document) => document.kind === kind);
      const hit = of.filter(({ id, source }) => found.has(pairKey(id, source)));
      const id = `reuse/perturbed/recall-${kind}-with-source`;
      return { id, value: hit.length / of.length, better: 'higher' as const, n: of.length, part };
    }),
    {
      id: 'reuse/perturbed/pairs-across-events-per-1000-documents',
      value: (1000 * wrong.length) / (all.length + made.length),
      better: 'lower',
      n: all.length + made.length,
      part,
    },
  ];
}

/** Two or three sentences in a row of another text, 25 words at least, somewhere in the host. */
function withBorrowed(host: readonly string[], own: readonly string[], random: () => number): string {
  const count = 2 + Math.floor(random() * 2);
  let from = Math.floor(random() * (own.length - count));
  const enough = () =>
    own
      .slice(from, from + count)
      .join(' ')
      .split(/\s+/u).length >= leastBorrowed;
  for (let tries = own.length; tries > 0 && !enough(); tries--) from = (from + 1) % (own.length - count);
  const at = Math.floor(random() * host.length);
  return [...host.slice(0, at), ...own.slice(from, from + count), ...host.slice(at)].join(' ');
}

/** Four words in ten replaced, dropped, or put in. */
function edited(sentence: string, vocabulary: readonly string[], random: () => number): string {
  const other = () => vocabulary[Math.floor(random() * vocabulary.length)]!;
  return sentence
    .split(/\s+/u)
    .flatMap((word) => {
      const draw = random();
      return draw < 0.2 ? [other()] : draw < 0.3 ? [] : draw < 0.4 ? [word, other()] : [word];
    })
    .join(' ');
}

/** Four letters in a hundred misread. */
function scanned(text: string, random: () => number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return text.replace(/\p{L}/gu, (letter) => (random() < 0.04 ? letters[Math.floor(random() * 26)]! : letter));
}
