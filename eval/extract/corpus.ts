/** The pages of a data set as the extract stage takes them, and the split into parts to train on and to report on. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from '../../src/read/charset.ts';
import type { Page } from '../../src/records/index.ts';
import { readJsonl } from '../jsonl.ts';

export interface GoldRow {
  readonly id: string;
  readonly url?: string | null;
  readonly title?: string | null;
  readonly authors?: readonly string[] | null;
  readonly date?: string | null;
  readonly body?: string | null;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  /** Readers' comments that stand on the page. */
  readonly comments?: readonly string[] | null;
}

export type PageSet = 'aeb181' | 'wcxb400' | 'trafilatura990' | 'htmldate800' | 'postlight-meta';

export function goldOf(data: string, set: PageSet): GoldRow[] {
  return readJsonl<GoldRow>(path.join(data, 'extract', set, 'gold.jsonl'));
}

/** The page of a row; sets that share a page keep its bytes in one place. */
export function pageOf(data: string, set: PageSet, id: string): Page {
  const places = [set, 'trafilatura990'].map((folder) => path.join(data, 'extract', folder, 'html', `${id}.html.gz`));
  const place = places.find((file) => existsSync(file));
  if (place === undefined) throw new Error(`no page ${id} in ${set}`);
  const { text, charset } = decode(gunzipSync(readFileSync(place)));
  return {
    id,
    file: `${set}/${id}.html`,
    url: null,
    capturedAt: null,
    mediaType: 'text/html',
    charset,
    charsetFrom: 'detected',
    text,
  };
}

/** One page in `parts` by its id, the same page in every set: 0 is held out, the others may be trained on. */
export function partOf(id: string, parts: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % parts;
}

/** Reported on, never trained or tuned on: three pages in ten. */
export function isHeldOut(id: string): boolean {
  return partOf(id, 10) < 3;
}

/** Half of the pages, for dates alone: the tuning half of htmldate800 is small. */
export function isDateHeldOut(id: string): boolean {
  return partOf(`date ${id}`, 2) === 0;
}
