/**
 * Trains the learned comparison: `node eval/claim/train-sameness.ts [DATA]` writes src/claim/similarity-weights.json (SemEval
 * STS 2012-2015, less the 2015 headlines; MSRP, train; ECB+, train topics) and eval/claim/paraphrase-weights.json (MSRP, train).
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Trees } from '../../src/learned/forest.ts';
import { growParaphrase, growSimilarity, paraphrasePairs, similarityPairs } from './sameness-model.ts';

const root = path.join(import.meta.dirname, '..', '..');
const data = path.resolve(process.argv[2] ?? path.join(root, '..', 'shared', 'data'));

save(
  path.join('src', 'claim', 'similarity-weights.json'),
  growSimilarity(similarityPairs(data)),
  'Similarity of two sentences, 0..1: boosted trees trained by eval/claim/train-sameness.ts on SemEval STS 2012-2015 without the 2015 headlines (SemEval task terms, per subset), the Microsoft Research Paraphrase Corpus, train part (MSR-SSLA), and pairs of sentences of ECB+, train topics (annotation CC BY 3.0).',
);
save(
  path.join('eval', 'claim', 'paraphrase-weights.json'),
  growParaphrase(paraphrasePairs(data)),
  'Log-odds that two news sentences say the same: boosted trees trained by eval/claim/train-sameness.ts on the Microsoft Research Paraphrase Corpus, train part (MSR-SSLA).',
);

function save(name: string, trees: Trees, about: string): void {
  writeFileSync(path.join(root, name), `${JSON.stringify({ about, ...trees })}\n`);
}
