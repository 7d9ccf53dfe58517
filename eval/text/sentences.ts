/** Sentence ends against UD English GUM (dev and test documents, written genres) and a set of tricky news paragraphs. */
import path from 'node:path';
import { sentences } from '../../src/text/sentences.ts';
import type { Evaluation, Score } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';

interface GumDocument {
  genre: string;
  paras: { text: string; ends: number[] }[];
}
interface TrickyParagraph {
  text: string;
  gold: number[];
}

const spoken = new Set(['conversation', 'court', 'interview', 'podcast', 'speech', 'vlog']);

export const sentenceEvaluation: Evaluation = {
  name: 'text',
  needs: ['text/sentsplit'],
  async run(data) {
    const gum = readJsonl<GumDocument>(path.join(data, 'text/sentsplit/gum_devtest.jsonl'));
    const written = gum.filter((document) => !spoken.has(document.genre)).flatMap((document) => document.paras);
    const tricky = readJsonl<TrickyParagraph>(path.join(data, 'text/sentsplit/tricky.jsonl'));
    return [
      boundaries('text/gum-written/boundary-f1', 'dev+test', written),
      boundaries(
        'text/tricky/boundary-f1',
        'all',
        tricky.map(({ text, gold }) => ({ text, ends: gold })),
      ),
    ];
  },
};

function boundaries(id: string, part: string, paragraphs: readonly { text: string; ends: readonly number[] }[]): Score {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const { text, ends } of paragraphs) {
    const mine = new Set(sentences(text).map((span) => span.end));
    found += mine.size;
    gold += ends.length;
    for (const end of ends) if (mine.has(end)) right++;
  }
  const f1 = found + gold === 0 ? 0 : (2 * right) / (found + gold);
  return { id, value: f1, better: 'higher', n: paragraphs.length, part };
}
