/** Attribution against PolNeAR's dev part, and against the project's own gold of unnamed sources and chains. */
import { attribute } from '../../src/attribute/attribute.ts';
import type { Evaluation, Score } from '../evaluation.ts';
import { scoreOwnGold } from './own-gold.ts';
import { type GoldAttribution, isSpeechCue, readPolnear } from './polnear.ts';
import { scoreResolution } from './resolution.ts';
import { exactSpans, measure, type Pair, type Predicted, pairUp, share } from './score.ts';

const sure = 0.9;
const everything = () => true;
const right = (pair: Pair) => pair.contentRight && pair.sourceRight;

export const attributionEvaluation: Evaluation = {
  name: 'attribute',
  needs: ['attribute/polnear'],
  async run(data) {
    return [
      ...scorePolnear(data),
      ...(['tuning', 'test'] as const).flatMap((part) => [...scoreOwnGold(part), ...scoreResolution(part)]),
    ];
  },
};

function scorePolnear(data: string): Score[] {
  const documents = readPolnear(data, 'dev');
  for (const document of documents.slice(0, 10)) attribute(document.article);
  const began = process.cpuUsage();
  const judged = documents.map((document) => ({ predicted: predict(document.article), gold: document.gold }));
  const { user, system } = process.cpuUsage(began);
  const spent = (user + system) / 1000 / documents.length;
  console.log(
    `     attribute: ${spent.toFixed(1)} ms of processor a document, sentences, tagging and times included (not held to a floor)`,
  );
  const pairs = judged.flatMap(({ predicted, gold }) => pairUp(predicted, gold));
  const direct = (side: { kind: GoldAttribution['type'] }) => side.kind === 'direct';
  const speech = (side: { speech: boolean }) => side.speech;
  const score = (id: string, value: number, n: number): Score => ({
    id: `attribute/polnear/${id}`,
    value,
    better: 'higher',
    n,
    part: 'dev',
  });
  const agreed = pairs.filter((pair) => pair.contentRight);
  const confident = pairs.filter(({ predicted }) => predicted?.speech && predicted.confidence >= sure);
  const of = (id: string, check: (pair: Pair) => boolean, wanted: Parameters<typeof measure>[2]) => {
    const { precision, recall, f1, n } = measure(pairs, check, wanted);
    console.log(`     ${id}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    return score(id, f1, n);
  };
  printReliability(pairs);
  return [
    of('direct-content-f1', (pair) => pair.contentRight, direct),
    of('direct-end-to-end-f1', right, direct),
    of('speech-end-to-end-f1', right, speech),
    of('all-end-to-end-f1', right, everything),
    score(
      'source-given-content',
      share(agreed, (pair) => pair.sourceRight),
      agreed.length,
    ),
    ...(['source', 'cue', 'content'] as const).map((part) =>
      score(`exact-${part}-f1`, exactSpans(judged, part), documents.length),
    ),
    score('speech-precision-when-sure', share(confident, right), confident.length),
  ];
}

/** The outermost attributions: the data marks no others. */
function predict(article: Parameters<typeof attribute>[0]): Predicted[] {
  return attribute(article)
    .records.filter((record) => record.within === null)
    .map((record) => ({
      source: record.source?.spans ?? [],
      cue: record.cue?.spans ?? [],
      content: record.content.spans,
      kind: record.kind,
      speech: isSpeechCue(record.cue?.text ?? ''),
      confidence: record.confidence,
    }));
}

function printReliability(pairs: readonly Pair[]): void {
  console.log('     confidence     n  said  right   (fitted to other documents: eval/attribute/calibrate.ts)');
  for (let low = 0; low < 10; low++) {
    const bin = pairs.filter(
      ({ predicted }) => predicted && Math.min(9, Math.floor(predicted.confidence * 10)) === low,
    );
    if (bin.length === 0) continue;
    const said = bin.reduce((sum, pair) => sum + pair.predicted!.confidence, 0) / bin.length;
    const range = `${(low / 10).toFixed(1)}-${((low + 1) / 10).toFixed(1)}`;
    console.log(
      `     ${range}     ${String(bin.length).padStart(5)}  ${said.toFixed(2)}  ${share(bin, right).toFixed(2)}`,
    );
  }
}
