/** What each origin stands on, in words; and who states nothing that could prove one. */
import { evidenceOf, type Ground } from '../ground.ts';
import type { Network } from '../network.ts';
import { type Finding, list } from '../reasons.ts';
import { type Footing, isSourced } from '../sourcing/footing.ts';

export function footingReasons(
  groups: readonly (readonly string[])[],
  grounds: readonly Ground[],
  footings: ReadonlyMap<string, Footing | null>,
  citing: ReadonlySet<string>,
  network: Network,
): Finding[] {
  const found: Finding[] = [];
  const silent: string[] = [];
  const doubtful: { article: string; footing: Footing }[] = [];
  const spans = new Map(grounds.map((ground) => [ground.article, ground]));
  for (const group of groups) {
    const sourced = group.find((article) => isSourced(footings.get(article) ?? null));
    if (sourced !== undefined) {
      found.push(ownSource(sourced, footings.get(sourced)!, network));
      continue;
    }
    for (const article of group) {
      const footing = footings.get(article) ?? null;
      if (footing) doubtful.push({ article, footing });
      else if (!citing.has(article)) silent.push(article);
    }
  }
  for (const { article, footing } of doubtful) found.push(doubt(article, footing, network));
  if (silent.length > 0) {
    const names = list(silent.map(network.nameOf));
    found.push({
      effect: 'may-join',
      code: 'no-stated-source',
      nodes: [],
      articles: silent,
      evidence: silent.slice(0, 3).map((article) => evidenceOf(spans.get(article)!, 'claim/no-source')),
      verb: null,
      text: `${names} ${silent.length === 1 ? 'states' : 'state'} no source for it, which proves nothing`,
    });
  }
  return found;
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
