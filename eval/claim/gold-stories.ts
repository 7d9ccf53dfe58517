/** The invented stories of gold/: read from disk, and run through the stages as `stemma claims` would. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { attribute } from '../../src/attribute/attribute.ts';
import type { ClaimInput } from '../../src/claim/claim.ts';
import { extractGiven } from '../../src/extract/given.ts';
import { provenance } from '../../src/provenance/provenance.ts';
import { read } from '../../src/read/read.ts';
import type { SlotKind, Story } from '../../src/records/index.ts';
import { reuse } from '../../src/reuse/reuse.ts';

export type GoldSplit = 'tuning' | 'test' | 'fresh';

export interface GoldReport {
  readonly id: string;
  readonly publisher: string;
  /** A day, or a time with its zone. */
  readonly published: string;
  /** English where none is named. */
  readonly language?: string;
  readonly parents: readonly { readonly kind: string; readonly report: string }[];
  readonly title?: string;
  readonly text: string;
}

/** Words of a report's text, at UTF-16 offsets. */
export interface GoldPassage {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface GoldClaim {
  readonly kind: 'true' | 'distorted' | 'fabricated';
  readonly text: string;
  readonly slot?: SlotKind;
  readonly witnesses?: readonly string[];
  readonly origins?: number;
  readonly decided?: boolean;
  /** The witnesses by their true origin; as many groups as `origins`. */
  readonly groups?: readonly (readonly string[])[];
  readonly why?: string;
  /** Where each witness says it. */
  readonly passages?: readonly GoldPassage[];
}

export interface GoldConflict {
  readonly kind: 'conflict' | 'update';
  readonly slot: SlotKind;
  readonly sides: readonly {
    readonly value: string;
    readonly reports: readonly string[];
    readonly passages?: readonly GoldPassage[];
  }[];
}

export interface GoldStory {
  readonly id: string;
  readonly split: GoldSplit;
  readonly kind: string;
  readonly title: string;
  readonly reports: readonly GoldReport[];
  readonly claims: readonly GoldClaim[];
  readonly conflicts: readonly GoldConflict[];
  /** Sources that the reports rest on and that are not among them; a report's parent may be one of these. */
  readonly lost?: readonly { readonly id: string; readonly what: string }[];
}

const folder = path.join(import.meta.dirname, 'gold', 'stories');

export function goldStories(split: GoldSplit): GoldStory[] {
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as GoldStory)
    .filter((story) => story.split === split);
}

/** Everything the claim stage takes, made by the stages before it. */
export function storyRecords(gold: Pick<GoldStory, 'id' | 'reports'>): ClaimInput {
  const lines = gold.reports.map(({ id, publisher, published, title, text, language = 'en' }) =>
    JSON.stringify({ id, publisher, published, title, text, language }),
  );
  const { given } = read({ file: `${gold.id}.jsonl`, bytes: Buffer.from(lines.join('\n')) });
  const articles = given.flatMap(({ page, article }) =>
    'blocks' in article ? [article] : extractGiven(page, article).records,
  );
  const attributions = articles.flatMap((article) => attribute(article).records);
  const pairs = reuse(articles).records;
  const { origins, derivations } = provenance({ articles, attributions, reuse: pairs });
  const story: Story = {
    id: gold.id,
    title: gold.id,
    titleFrom: articles[0]!.id,
    articles: articles.map((article) => article.id).sort(),
    span: { start: null, end: null },
    links: [],
  };
  return { story, articles, attributions, reuse: pairs, origins, derivations };
}
