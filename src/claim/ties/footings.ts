/** What each origin stands on, in words; and who states nothing that could prove one. */
import { evidenceOf, type Ground, type Standing } from '../ground.ts';
import type { Network } from '../network.ts';
import { type Finding, list } from '../reasons.ts';
import { type Footing, isSourced } from '../sourcing/footing.ts';

export function footingReasons(
  groups: readonly (readonly string[])[],
  standings: readonly Standing[],
  footings: ReadonlyMap<string, Footing | null>,
  citing: ReadonlySet<string>,
  network: Network,
): Finding[] {
  const found: Finding[] = [];
  const silent: string[] = [];
  const doubtful: { article: string; footing: Footing }[] = [];
  const grounds = new Map(standings.map(({ ground }) => [ground.article, ground]));
  const unlike = new Set(standings.flatMap(({ doubtful, article }) => (doubtful ? [article.id] : [])));
  for (const group of groups) {
    const sourced = group.find((article) => !unlike.has(article) && isSourced(footings.get(article) ?? null));
    if (sourced !== undefined) {
      found.push(ownSource(sourced, footings.get(sourced)!, network));
      continue;
    }
    // One line tells of all reports of one origin.
    const plain = group.filter((article) => !unlike.has(article));
    const perhaps = plain.find((article) => footings.get(article));
    if (perhaps !== undefined) doubtful.push({ article: perhaps, footing: footings.get(perhaps)! });
    else silent.push(...plain.filter((article) => !citing.has(article)).slice(0, 1));
  }
  for (const { article, footing } of doubtful) found.push(doubt(article, footing, network));
  if (silent.length > 0) {
    const names = list(silent.map(network.nameOf));
    found.push({
      effect: 'may-join',
      code: 'no-stated-source',
      nodes: [],
      articles: silent,
      evidence: silent.slice(0, 3).map((article) => evidenceOf(grounds.get(article)!, 'claim/no-source')),
      verb: null,
      text: `${names} ${silent.length === 1 ? 'states' : 'state'} no source for it, which proves nothing`,
    });
  }
  if (unlike.size > 0) found.push(unlikeness([...unlike], grounds, network));
  return found;
}

/** Doubt whether a passage says the same is doubt whether it bears the claim out. */
function unlikeness(articles: readonly string[], grounds: ReadonlyMap<string, Ground>, network: Network): Finding {
  const says = articles.length === 1 ? 'says' : 'say';
  return {
    effect: 'may-join',
    code: 'doubtful-match',
    nodes: [],
    articles,
    evidence: articles.slice(0, 3).map((article) => evidenceOf(grounds.get(article)!, 'claim/doubtful-match')),
    verb: null,
    text: `${list(articles.map(network.nameOf))} ${says} it in other words; whether it is the same cannot be told, which proves nothing`,
  };
}

function ownSource(article: string, { source, where, ground }: Footing, network: Network): Finding {
  const { kind, wording } = source;
  const has =
    kind === 'witnessed'
      ? 'saw it itself'
      : kind === 'document' && wording === network.nameOf(article)
        ? 'is the document itself'
        : where === 'passage'
          ? `has it from “${wording}”`
          : `has it from “${wording}”, as ${where === 'beside' ? 'the sentence beside it' : 'another sentence of it'} shows`;
  return {
    effect: 'parts',
    code: 'own-sourcing',
    nodes: [],
    articles: [article],
    evidence: [evidenceOf(ground, 'claim/source')],
    verb: null,
    text: `${network.nameOf(article)} ${has}`,
  };
}

function doubt(article: string, { source, where, ground }: Footing, network: Network): Finding {
  const perhaps =
    source.kind === 'outlet'
      ? `has it from “${source.wording}”, another outlet`
      : where === 'beside'
        ? `states no source for it; “${source.wording}” speaks in the sentence beside it`
        : `perhaps has it from “${source.wording}”`;
  return {
    effect: 'may-join',
    code: 'no-stated-source',
    nodes: [],
    articles: [article],
    evidence: [evidenceOf(ground, 'claim/source')],
    verb: null,
    text: `${network.nameOf(article)} ${perhaps}, which proves nothing`,
  };
}
