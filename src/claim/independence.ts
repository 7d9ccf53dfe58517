/**
 * The independence rule: two witnesses count as independent only if neither passage reuses the other's words, neither
 * credits the other or the same third report, they do not rest on one utterance, and not on unnamed sources that may be
 * the same. Every tie found becomes a reason in words.
 */
import type { Evidence, OriginReason, Origins, Span } from '../records/index.ts';
import type { Ground } from './ground.ts';
import type { Network } from './network.ts';
import { countOrigins, type Tie } from './origins.ts';
import { overlapOfPassages } from './passage-overlap.ts';
import { relate, type Source, sourceOf } from './sources.ts';

interface Found {
  readonly effect: OriginReason['effect'];
  readonly code: OriginReason['code'];
  readonly text: string;
  readonly nodes: readonly string[];
  readonly articles: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** Beyond this many different sources they are not held against each other one by one. */
const pairLimit = 60;
/** Reasons that are listed; the rest repeat them. */
const reasonLimit = 40;

/** Origins of a claim carried by these passages (one an article). */
export function originsOf(grounds: readonly Ground[], network: Network): Origins {
  const sorted = [...grounds].sort((a, b) => (a.article < b.article ? -1 : 1));
  const sources = new Map(sorted.map((ground) => [ground.article, sourceOf(ground.attribution, ground.sentence)]));
  const found = [...wholeTies(sorted, network), ...citedTies(sorted, sources, network), ...textTies(sorted, network)];
  const joined = countOrigins(
    sorted.map(({ article }) => ({ article, sourced: false })),
    found.filter(isTie),
  );
  found.push(...sourceTies(joined.groups, sorted, sources, network));
  const footings = sorted.map(({ article }) => ({ article, sourced: isSourced(sources.get(article) ?? null) }));
  const { min, max, groups } = countOrigins(footings, found.filter(isTie));
  found.push(...standing(groups, sorted, sources, network));
  return {
    min,
    max,
    reasons: found.slice(0, reasonLimit).map(({ nodes: _, ...reason }) => ({
      ...reason,
      articles: [...reason.articles],
      evidence: [...reason.evidence],
    })),
  };
}

function isTie(found: Found): found is Found & Tie {
  return found.effect !== 'parts' && found.nodes.length > 1;
}

/** A report that only repeats another outlet states no sourcing that could prove anything. */
function isSourced(source: Source | null): boolean {
  return source !== null && source.kind !== 'outlet' && source.kind !== 'unknown';
}

function wholeTies(grounds: readonly Ground[], network: Network): Found[] {
  const witnesses = new Set(grounds.map((ground) => ground.article));
  // Ties beyond the witnesses matter only where they lead from one witness to another.
  const reachable = reach(witnesses, network);
  return network.whole
    .filter((tie) => reachable.has(tie.nodes[0]) && reachable.has(tie.nodes[1]))
    .map((tie) => ({ ...tie, articles: tie.nodes.filter((node) => witnesses.has(node)) }));
}

/** Nodes on a path between two witnesses, roughly: leaves that are no witness are taken off until none is left. */
function reach(witnesses: ReadonlySet<string>, { whole }: Network): Set<string> {
  const degree = new Map<string, Set<string>>();
  for (const {
    nodes: [a, b],
  } of whole) {
    if (a === b) continue;
    degree.set(a, (degree.get(a) ?? new Set()).add(b));
    degree.set(b, (degree.get(b) ?? new Set()).add(a));
  }
  const open = [...degree.keys()].filter((node) => !witnesses.has(node) && degree.get(node)!.size < 2);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of degree.get(node) ?? []) {
      degree.get(next)!.delete(node);
      if (!witnesses.has(next) && degree.get(next)!.size === 1) open.push(next);
    }
    degree.delete(node);
  }
  return new Set(degree.keys());
}

function citedTies(grounds: readonly Ground[], sources: ReadonlyMap<string, Source | null>, network: Network): Found[] {
  const found: Found[] = [];
  const witnesses = new Set(grounds.map((ground) => ground.article));
  for (const { article } of grounds) {
    const source = sources.get(article) ?? null;
    for (const tie of network.cited.get(article) ?? []) {
      const name = network.nameOf(tie.nodes[1]).toLowerCase();
      const named =
        source?.through.some((outlet) => outlet.toLowerCase().includes(name) || name.includes(outlet.toLowerCase())) ||
        (source?.kind === 'outlet' && source.wording.toLowerCase().includes(name));
      if (source !== null && !named && source.kind !== 'unknown') continue;
      found.push({
        ...tie,
        effect: named && tie.effect === 'joins' ? 'joins' : 'may-join',
        articles: tie.nodes.filter((node) => witnesses.has(node)),
      });
    }
    if (network.circular.has(article)) {
      found.push({
        effect: 'may-join',
        code: 'circular',
        text: `${network.nameOf(article)} stands in a circle of reports that cite one another`,
        nodes: [],
        articles: [article],
        evidence: [],
      });
    }
  }
  return found;
}

/** Passages that share their words. */
function textTies(grounds: readonly Ground[], network: Network): Found[] {
  const found: Found[] = [];
  const byArticle = new Map(grounds.map((ground) => [ground.article, ground]));
  for (const ground of grounds) {
    for (const shared of network.shared.get(ground.article) ?? []) {
      const other = byArticle.get(shared.other);
      if (!other || other.article < ground.article) continue;
      const part = Math.min(cover(shared.mine, ground.span), cover(shared.theirs, other.span));
      if (part < 0.3) continue;
      const articles = [ground.article, other.article];
      const names = articles.map(network.nameOf).join(' and ');
      const evidence = [evidenceOf(ground, 'reuse/passage'), evidenceOf(other, 'reuse/passage')];
      if (shared.quoted) {
        found.push({
          effect: 'joins',
          code: 'same-utterance',
          text: `${names} quote the same words`,
          nodes: articles,
          articles,
          evidence,
        });
      } else {
        const sure = part >= 0.5 && shared.similarity >= 0.8;
        found.push({
          effect: sure ? 'joins' : 'may-join',
          code: sure ? 'copy' : 'rewrite',
          text: `${names} ${sure ? 'share' : 'share some of'} the words of this passage`,
          nodes: articles,
          articles,
          evidence,
        });
      }
    }
  }
  found.push(
    ...overlapOfPassages(grounds).map(({ a, b, quoted, sure }): Found => {
      const articles = [a.article, b.article];
      const names = articles.map(network.nameOf).join(' and ');
      const evidence = [evidenceOf(a, 'claim/same-words'), evidenceOf(b, 'claim/same-words')];
      const code = quoted ? 'same-utterance' : sure ? 'copy' : 'rewrite';
      const text = quoted
        ? `${names} quote the same words`
        : `${names} have this in ${sure ? 'the same' : 'nearly the same'} words`;
      return { effect: sure ? 'joins' : 'may-join', code, text, nodes: articles, articles, evidence };
    }),
  );
  return found;
}

/** Sources stated by passages of different origins so far: the same speaker, document or unnamed source. */
function sourceTies(
  groups: readonly (readonly string[])[],
  grounds: readonly Ground[],
  sources: ReadonlyMap<string, Source | null>,
  network: Network,
): Found[] {
  const byArticle = new Map(grounds.map((ground) => [ground.article, ground]));
  const stated = groups.flatMap((group) =>
    group
      .filter((article) => isSourced(sources.get(article) ?? null))
      .map((article) => ({ article, group, source: sources.get(article)! })),
  );
  if (stated.length > pairLimit) {
    const articles = stated.map(({ article }) => article);
    return [
      {
        effect: 'may-join',
        code: 'unnamed-may-be-same',
        text: `${articles.length} reports state sources that were not held against each other one by one`,
        nodes: articles,
        articles,
        evidence: [],
      },
    ];
  }
  const found: Found[] = [];
  for (const [at, mine] of stated.entries()) {
    for (const theirs of stated.slice(at + 1)) {
      if (mine.group === theirs.group) continue;
      const relation = relate(mine.source, theirs.source);
      if (relation === 'different') continue;
      const articles = [mine.article, theirs.article];
      const evidence = articles.map((article) => evidenceOf(byArticle.get(article)!, 'claim/source'));
      const kinds = new Set([mine.source.kind, theirs.source.kind]);
      const names = articles.map(network.nameOf);
      const [a, b] = [mine.source.wording, theirs.source.wording];
      if (kinds.has('unnamed')) {
        const both = kinds.size === 1;
        found.push({
          effect: 'may-join',
          code: both ? 'unnamed-may-be-same' : 'unnamed-may-be-named',
          text: both
            ? `“${a}” (${names[0]}) and “${b}” (${names[1]}) may be the same people`
            : `“${a}” (${names[0]}) and “${b}” (${names[1]}) may be one source`,
          nodes: articles,
          articles,
          evidence,
        });
        continue;
      }
      const sure = relation === 'same' && (kinds.has('document') || (mine.source.public && theirs.source.public));
      found.push({
        effect: sure ? 'joins' : 'may-join',
        code: kinds.has('document') && kinds.size === 1 ? 'same-document' : 'same-utterance',
        text: `${names.join(' and ')} have this from ${a === b ? `“${a}”` : `“${a}” and “${b}”`}${sure ? '' : ', perhaps on one occasion'}`,
        nodes: articles,
        articles,
        evidence,
      });
    }
  }
  return found;
}

/** What each origin stands on, and who states none. */
function standing(
  groups: readonly (readonly string[])[],
  grounds: readonly Ground[],
  sources: ReadonlyMap<string, Source | null>,
  network: Network,
): Found[] {
  const byArticle = new Map(grounds.map((ground) => [ground.article, ground]));
  const found: Found[] = [];
  const silent: string[] = [];
  for (const group of groups) {
    const sourced = group.find((article) => isSourced(sources.get(article) ?? null));
    if (sourced === undefined) {
      silent.push(...group);
      continue;
    }
    const ground = byArticle.get(sourced)!;
    found.push({
      effect: 'parts',
      code: 'own-sourcing',
      text: `${network.nameOf(sourced)} has it from “${sources.get(sourced)!.wording}”`,
      nodes: [],
      articles: [sourced],
      evidence: [evidenceOf(ground, 'claim/source')],
    });
  }
  if (silent.length > 0) {
    const shown = silent.slice(0, 3).map(network.nameOf).join(', ');
    const more = silent.length > 3 ? ` and ${silent.length - 3} more` : '';
    found.push({
      effect: 'may-join',
      code: 'no-stated-source',
      text: `${shown}${more} ${silent.length === 1 ? 'states' : 'state'} no source for it, which proves nothing`,
      nodes: [],
      articles: silent,
      evidence: [],
    });
  }
  return found;
}

function cover(part: Span, whole: Span): number {
  return (
    Math.max(0, Math.min(part.end, whole.end) - Math.max(part.start, whole.start)) /
    Math.max(1, whole.end - whole.start)
  );
}

function evidenceOf(ground: Ground, rule: string): Evidence {
  return { article: ground.article, start: ground.span.start, end: ground.span.end, text: ground.text, rule };
}
