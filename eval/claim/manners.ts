/**
 * Invented sentences, each alone on a page: opinion, background, or neither (gold/manners.json). Half of each kind was written for
 * development, half is kept to report on; all before the program was run on any.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { articleAssertions } from '../../src/claim/assertions.ts';
import type { Score } from '../evaluation.ts';
import { storyRecords } from './gold-stories.ts';

type Half = 'development' | 'kept';
type Kind = 'opinion' | 'background' | 'none';

interface MannerSentence {
  readonly half: Half;
  readonly kind: Kind;
  readonly text: string;
  readonly section?: string;
  readonly url?: string;
}

const file = path.join(import.meta.dirname, 'gold', 'manners.json');
const published = '2031-05-14';

/** The kind the program gives each sentence of a half. */
export function mannersFound(half: Half): { readonly sentence: MannerSentence; readonly found: Kind }[] {
  const sentences = (JSON.parse(readFileSync(file, 'utf8')) as MannerSentence[]).filter((one) => one.half === half);
  return sentences.map((sentence) => ({ sentence, found: kindFound(sentence) }));
}

function kindFound({ text, section, url }: MannerSentence): Kind {
  const report = { id: 'page', publisher: 'Outlet', published, parents: [], text };
  const { articles, attributions } = storyRecords({ id: 'manner', reports: [report] });
  const { clauses } = articleAssertions({ ...articles[0]!, section: section ?? null, url: url ?? null }, attributions);
  return clauses.find(({ manner }) => manner !== null)?.manner?.kind ?? 'none';
}

export function mannerScores(half: Half): Score[] {
  const all = mannersFound(half);
  return (['opinion', 'background'] as const).flatMap((kind) => {
    const shown = all.filter(({ found }) => found === kind);
    const real = all.filter(({ sentence }) => sentence.kind === kind);
    const right = shown.filter(({ sentence }) => sentence.kind === kind).length;
    const score = (name: string, value: number, n: number): Score => ({
      id: `claim/manners-${half}/${kind}-${name}`,
      value,
      better: 'higher',
      n,
      part: half === 'kept' ? 'test' : 'tune',
    });
    return [
      score('precision', right / Math.max(1, shown.length), shown.length),
      score('recall', right / Math.max(1, real.length), real.length),
    ];
  });
}
