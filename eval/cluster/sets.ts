/** The clustering data sets in one form: articles with the story that people put them in. */
import path from 'node:path';
import { madeArticle } from '../../src/cluster/made-article.ts';
import type { Article } from '../../src/records/index.ts';
import { readJsonl } from '../jsonl.ts';

export interface Labelled {
  readonly article: Article;
  readonly story: string;
  /** Data set, and its part where it has parts. */
  readonly set: string;
  /** 'train' or 'held' : what the weights were learned on, and what was kept from them. */
  readonly part: 'train' | 'held';
}

interface Row {
  id: string | number;
  cluster?: string | number;
  parallel?: string;
  lang?: string;
  split?: string;
  topic?: string | number;
  title?: string;
  text?: string;
  ts?: number;
}

/** Data sets with no parts of their own are halved by a hash of the story. */
function half(story: string): 'train' | 'held' {
  let value = 0x811c9dc5;
  for (let at = 0; at < story.length; at++) value = Math.imul(value ^ story.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return ((value >>> 13) & 1) === 0 ? 'train' : 'held';
}

const files: Readonly<Record<string, string>> = {
  ecbplus: 'cluster/ecbplus/docs.jsonl',
  allsides: 'cluster/allsides/docs.jsonl',
  uci: 'cluster/uci/docs.jsonl',
  'googlenews-ts': 'cluster/googlenews152/TS.jsonl',
  'googlenews-t': 'cluster/googlenews152/T.jsonl',
  fnc1: 'cluster/fnc1/bodies.jsonl',
  basil: 'cluster/basil60/docs.jsonl',
  meantime: 'translate/meantime/docs.jsonl',
};

export const setNames: readonly string[] = Object.keys(files);

/**
 * The articles of a set. Dates are given only where they are true dates of publication (uci); those of allsides and
 * basil would give the story away.
 */
export function loadSet(data: string, set: string): Labelled[] {
  return readJsonl<Row>(path.join(data, files[set]!)).map((row) => {
    const story = `${set}/${row.cluster ?? row.parallel}`;
    const part = row.split ? (row.split === 'train' ? 'train' : 'held') : half(story);
    const published = row.ts === undefined ? null : new Date(row.ts).toISOString();
    const article = madeArticle({
      id: `${set}/${row.id}`,
      title: row.title ?? null,
      text: row.text ?? row.title ?? '',
      language: row.lang ?? 'en',
      published,
    });
    return { article, story, set, part };
  });
}
