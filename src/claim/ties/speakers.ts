/** Witnesses that rest on the same speaker, document or unnamed source, for certain or perhaps. */
import { evidenceOf } from '../ground.ts';
import type { Network } from '../network.ts';
import type { Finding } from '../reasons.ts';
import { type Footing, isStated } from '../sourcing/footing.ts';
import { type Relation, relate } from '../sourcing/relation.ts';

/** Beyond this many different sources they are not held against each other one by one. */
const pairLimit = 60;

/** Ties between the stated sources of witnesses that nothing joins so far. */
export function speakerTies(
  groups: readonly (readonly string[])[],
  footings: ReadonlyMap<string, Footing | null>,
  network: Network,
): Finding[] {
  const stated = groups.flatMap((group) =>
    group.flatMap((article) => {
      const footing = footings.get(article) ?? null;
      return isStated(footing) ? [{ article, group, footing }] : [];
    }),
  );
  if (stated.length > pairLimit) return [tooMany(stated.map(({ article }) => article))];
  const found: Finding[] = [];
  for (const [at, mine] of stated.entries()) {
    for (const theirs of stated.slice(at + 1)) {
      if (mine.group === theirs.group) continue;
      const relation = relate(mine.footing.source, theirs.footing.source);
      if (relation === 'different') continue;
      const articles = [mine.article, theirs.article];
      found.push({
        ...sourceTie(mine.footing, theirs.footing, relation, articles.map(network.nameOf)),
        nodes: articles,
        pairwise: true,
        articles,
        evidence: [mine, theirs].map(({ footing }) => evidenceOf(footing.ground, 'claim/source')),
        verb: null,
      });
    }
  }
  return found;
}

function tooMany(articles: readonly string[]): Finding {
  return {
    effect: 'may-join',
    code: 'unnamed-may-be-same',
    nodes: articles,
    articles,
    evidence: [],
    verb: null,
    text: `${articles.length} reports state sources, too many to hold each against each`,
  };
}

function sourceTie(
  mine: Footing,
  theirs: Footing,
  relation: Exclude<Relation, 'different'>,
  names: readonly string[],
): Pick<Finding, 'effect' | 'code' | 'text'> {
  const [a, b] = [mine.source, theirs.source];
  const kinds = new Set([a.kind, b.kind]);
  if (kinds.has('unnamed')) {
    const both = kinds.size === 1;
    return {
      effect: 'may-join',
      code: both ? 'unnamed-may-be-same' : 'unnamed-may-be-named',
      text: `“${a.wording}” (${names[0]}) and “${b.wording}” (${names[1]}) may be ${both ? 'the same people' : 'one source'}`,
    };
  }
  // Two interviews with one person, each outlet's own, are two utterances; whether that makes two origins is open.
  const twice = a.own && b.own && kinds.size === 1 && kinds.has('person');
  const sure = relation === 'same' && !twice && !a.unsure && !b.unsure;
  const from = a.wording === b.wording ? `“${a.wording}”` : `“${a.wording}” and “${b.wording}”`;
  const once = sure
    ? a.wording === b.wording
      ? ''
      : ', which is one source'
    : relation === 'same'
      ? twice
        ? ', who told each of them'
        : ', perhaps one source'
      : ', perhaps one source';
  return {
    effect: sure ? 'joins' : 'may-join',
    code: kinds.has('document') ? 'same-document' : 'same-utterance',
    text: `${names.join(' and ')} have this from ${from}${once}`,
  };
}
