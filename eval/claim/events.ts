/**
 * Sentence pairs of real reports of one event (ECB+), with a grade of how far they tell the same: the share of the events and of those
 * who take part that both speak of. Most pairs of one story share its words and tell different things: hard negatives.
 */
import path from 'node:path';
import { align } from '../../src/claim/align.ts';
import { featuresOf } from '../../src/claim/features.ts';
import { type Meaning, meaningOf } from '../../src/claim/meaning.ts';
import { topicOf } from '../../src/claim/topic.ts';
import type { Article } from '../../src/records/index.ts';
import { sentences } from '../../src/text/sentences.ts';
import { readJsonl } from '../jsonl.ts';
import type { Pair } from './pairs.ts';

interface Doc {
  readonly id: string;
  readonly cluster: string;
  readonly split: 'train' | 'dev';
  readonly sentences: readonly string[];
  readonly text: string;
}

interface Mention {
  readonly doc: string;
  readonly sentence: number;
  readonly type: string;
  readonly chain: string;
}

interface Told {
  readonly doc: string;
  readonly meaning: Meaning;
  readonly events: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

/** What is done counts more than who takes part, or where. */
const eventWeight = 2;
/** Pairs that share less than this are never taken for one claim. */
const leastCover = 0.3;
/** Not grown beyond this many pairs of a story: the largest would outweigh the rest. */
const perStory = 220;

export function eventPairs(data: string, split: Doc['split']): Pair[] {
  const folder = path.join(data, 'cluster/ecbplus');
  const docs = readJsonl<Doc>(path.join(folder, 'docs.jsonl')).filter((doc) => doc.split === split);
  const mentions = Map.groupBy(readJsonl<Mention>(path.join(folder, 'mentions.jsonl')), ({ doc }) => doc);
  return [...Map.groupBy(docs, ({ cluster }) => cluster).values()].flatMap((story) => pairsOf(story, mentions, split));
}

function pairsOf(story: readonly Doc[], mentions: ReadonlyMap<string, readonly Mention[]>, split: string): Pair[] {
  const { share } = topicOf(story.map(({ text }) => ({ text, language: 'en' }) as Article));
  const told = story.flatMap(({ id, sentences }) =>
    [...Map.groupBy(mentions.get(id) ?? [], ({ sentence }) => sentence)].flatMap(([at, list]): Told[] => {
      const text = sentences[at];
      const of = (kind: RegExp) => new Set(list.filter(({ type }) => kind.test(type)).map(({ chain }) => chain));
      const events = of(/ACTION_(?!REPORTING)/);
      if (text === undefined || events.size === 0) return [];
      const meaning = meaningOf(text, { start: 0, end: text.length }, { language: 'en', share });
      return [{ doc: id, meaning, events, parties: of(/HUMAN|LOC|NON_HUMAN/) }];
    }),
  );
  const found: Pair[] = [];
  for (const [at, x] of told.entries()) {
    for (const y of told.slice(0, at)) {
      if (x.meaning.text === y.meaning.text) continue;
      const alignment = align(x.meaning, y.meaning);
      if (Math.max(alignment.coverA, alignment.coverB) < leastCover) continue;
      const features = featuresOf(x.meaning, y.meaning, alignment);
      found.push({ set: `ecb.${split}`, gold: grade(x, y), features });
    }
  }
  const step = Math.max(1, found.length / perStory);
  return Array.from({ length: Math.min(found.length, perStory) }, (_, index) => found[Math.floor(index * step)]!);
}

/** Sentences of one article, which seldom say a thing twice: near in topic, different in what they tell. */
export function neighbourPairs(data: string, split: Doc['split']): Pair[] {
  const docs = readJsonl<Doc>(path.join(data, 'cluster/ecbplus/docs.jsonl')).filter((doc) => doc.split === split);
  return [...Map.groupBy(docs, ({ cluster }) => cluster).values()].flatMap((story) => {
    const { share } = topicOf(story.map(({ text }) => ({ text, language: 'en' }) as Article));
    return story.flatMap(({ text }) => {
      const meanings = sentences(text)
        .slice(0, sentencesRead)
        .map((span) => meaningOf(text, span, { language: 'en', share }))
        .filter(({ terms }) => terms.length >= fewestTerms);
      const found: Pair[] = [];
      for (const [at, x] of meanings.entries()) {
        for (const y of meanings.slice(0, at)) {
          if (found.length >= perArticle || x.text === y.text) continue;
          const alignment = align(x, y);
          if (Math.max(alignment.coverA, alignment.coverB) < leastCover) continue;
          found.push({ set: 'neighbours', gold: neighbourGrade, features: featuresOf(x, y, alignment) });
        }
      }
      return found;
    });
  });
}

const sentencesRead = 40;
const fewestTerms = 4;
const perArticle = 8;
const neighbourGrade = 0.1;

function grade(x: Told, y: Told): number {
  const [events, parties] = [shared(x.events, y.events), shared(x.parties, y.parties)];
  if (events === 0) return 0;
  const all = eventWeight * (x.events.size + y.events.size) + x.parties.size + y.parties.size;
  return (2 * (eventWeight * events + parties)) / all;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((chain) => b.has(chain)).length;
}
