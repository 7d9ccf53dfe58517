/**
 * Two articles that overlap only in what both took from a third share a source: neither need have seen the other. Told from
 * the pairs alone, once all are known.
 */
import type { Reuse, ReusePassage } from '../records/index.ts';

type Spans = readonly ReusePassage['a'][];

interface Side {
  readonly record: Reuse;
  readonly other: string;
  readonly spans: Spans;
}

/** Of the common passages, the share that the third text must explain on both sides. */
const explainedShare = 0.8;
/** Articles with more relatives are not looked through. */
const mostRelatives = 200;

/** The records, those overlaps renamed that a third article explains better on both sides. */
export function nameSharedSources(records: readonly Reuse[]): Reuse[] {
  const sides = new Map<string, Side[]>();
  const add = (id: string, side: Side) => {
    const known = sides.get(id);
    if (known) known.push(side);
    else sides.set(id, [side]);
  };
  for (const record of records) {
    if (record.relation === 'shares-quotations') continue;
    add(record.a, { record, other: record.b, spans: record.passages.map((passage) => passage.a) });
    add(record.b, { record, other: record.a, spans: record.passages.map((passage) => passage.b) });
  }
  return records.map((record) => {
    if (record.relation !== 'overlap') return record;
    const [ofA, ofB] = [sides.get(record.a)!, sides.get(record.b)!];
    if (ofA.length > mostRelatives || ofB.length > mostRelatives) return record;
    const byThird = new Map(ofB.map((side) => [side.other, side]));
    const explained = ofA.some((toThird) => {
      const fromB = byThird.get(toThird.other);
      return fromB !== undefined && explains(record, toThird, fromB);
    });
    return explained ? { ...record, relation: 'shares-source' as const } : record;
  });
}

/** The third text has all that the two have in common, and more with each of them. */
function explains(record: Reuse, toThird: Side, fromB: Side): boolean {
  const equal = (of: Reuse) => of.score.equalWords ?? 0;
  if (equal(toThird.record) <= equal(record) || equal(fromB.record) <= equal(record)) return false;
  const common = (side: 'a' | 'b') => record.passages.map((passage) => passage[side]);
  return covered(common('a'), toThird.spans) && covered(common('b'), fromB.spans);
}

function covered(spans: Spans, by: Spans): boolean {
  let all = 0;
  let inside = 0;
  for (const span of spans) {
    all += span.end - span.start;
    for (const other of by) inside += Math.max(0, Math.min(span.end, other.end) - Math.max(span.start, other.start));
  }
  return all > 0 && inside >= explainedShare * all;
}
