/** Passages that share their words: the same text, the same quotation, or part of either. */

import type { Span } from '../../records/index.ts';
import { evidenceOf, type Ground } from '../ground.ts';
import type { Network } from '../network.ts';
import { overlapOfPassages } from '../passage-overlap.ts';
import type { Finding } from '../reasons.ts';

type Kind = 'quoted' | 'same' | 'some';

/** Least share of both passages that a passage shared by their articles must cover to say something of them. */
const leastShare = 0.3;
const mostShare = { cover: 0.5, similarity: 0.8 };
const said: Readonly<Record<Kind, string>> = {
  quoted: 'quote the same words',
  same: 'have this in the same words',
  some: 'have this partly in the same words',
};

export function wordingTies(grounds: readonly Ground[], network: Network): Finding[] {
  const byArticle = new Map(grounds.map((ground) => [ground.article, ground]));
  const found: Finding[] = [];
  for (const ground of grounds) {
    for (const shared of network.shared.get(ground.article) ?? []) {
      const other = byArticle.get(shared.other);
      if (!other || other.article < ground.article) continue;
      const part = Math.min(cover(shared.mine, ground.span), cover(shared.theirs, other.span));
      if (part < leastShare) continue;
      const same = part >= mostShare.cover && shared.similarity >= mostShare.similarity;
      found.push(tie(ground, other, shared.quoted ? 'quoted' : same ? 'same' : 'some', 'reuse/passage', network));
    }
  }
  for (const { a, b, quoted, sure } of overlapOfPassages(grounds))
    found.push(tie(a, b, quoted ? 'quoted' : sure ? 'same' : 'some', 'claim/same-words', network));
  return found;
}

function tie(a: Ground, b: Ground, kind: Kind, rule: string, network: Network): Finding {
  const articles = [a.article, b.article];
  return {
    effect: kind === 'some' ? 'may-join' : 'joins',
    code: kind === 'quoted' ? 'same-utterance' : kind === 'same' ? 'copy' : 'rewrite',
    nodes: articles,
    articles,
    evidence: [evidenceOf(a, rule), evidenceOf(b, rule)],
    verb: null,
    text: `${articles.map(network.nameOf).join(' and ')} ${said[kind]}`,
  };
}

function cover(part: Span, whole: Span): number {
  return (
    Math.max(0, Math.min(part.end, whole.end) - Math.max(part.start, whole.start)) /
    Math.max(1, whole.end - whole.start)
  );
}
