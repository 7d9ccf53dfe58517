/**
 * The independence rule: two witnesses count as independent only if neither passage reuses the other's words, neither
 * credits the other or the same third report, they do not rest on one utterance, and not on unnamed sources that may be
 * the same. Every tie that matters becomes a reason in words.
 */
import type { Article, Attribution, Evidence, Origins, Span } from '../records/index.ts';
import type { Ground } from './ground.ts';
import type { Network } from './network.ts';
import { countOrigins, type Tie } from './origins.ts';
import { overlapOfPassages } from './passage-overlap.ts';
import { type Finding, list, reasonsOf } from './reasons.ts';
import { relate, type Source, sourceOf } from './sources.ts';

/** A witness: the passage, its article, and everything its article ascribes to anybody. */
export interface Standing {
  readonly ground: Ground;
  readonly article: Article;
  readonly said: readonly Attribution[];
}

/** Beyond this many different sources they are not held against each other one by one. */
const pairLimit = 60;

/** Origins of a claim carried by these passages (one an article). */
export function originsOf(standings: readonly Standing[], network: Network): Origins {
  const sorted = [...standings].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const grounds = sorted.map(({ ground }) => ground);
  const sources = new Map(sorted.map(({ ground, article, said }) => [ground.article, sourceOf(ground, article, said)]));
  const cited = citedTies(sorted, sources, network);
  // What rests on another report of the story has its source through that one.
  for (const { code, effect, nodes } of cited)
    if (code === 'citation' && effect === 'joins') sources.set(nodes[0]!, null);
  const found = [...wholeTies(grounds, network), ...cited, ...textTies(grounds, network)];
  const joined = countOrigins(
    grounds.map(({ article }) => ({ article, sourced: false })),
    found.filter(isTie),
  );
  found.push(...sourceTies(joined.groups, grounds, sources, network));
  const footings = grounds.map(({ article }) => ({ article, sourced: isSourced(sources.get(article) ?? null) }));
  const { min, max, groups } = countOrigins(footings, found.filter(isTie));
  found.push(...footing(groups, grounds, sources, network));
  return { min, max, reasons: reasonsOf(found, network.nameOf) };
}

function isTie(finding: Finding): finding is Finding & Tie {
  return finding.effect !== 'parts' && finding.nodes.length > 1;
}

/** A report that only repeats another outlet, or perhaps nobody, states no sourcing that could prove anything. */
function isSourced(source: Source | null): boolean {
  return source !== null && source.kind !== 'outlet' && !source.unsure;
}

/** A source that is named at all, surely or not, may tie. */
function isStated(source: Source | null): boolean {
  return source !== null && source.kind !== 'outlet';
}

function wholeTies(grounds: readonly Ground[], network: Network): Finding[] {
  const witnesses = new Set(grounds.map((ground) => ground.article));
  const reachable = reach(witnesses, network);
  return network.whole
    .filter((tie) => reachable.has(tie.nodes[0]) && reachable.has(tie.nodes[1]))
    .map((tie) => ({ ...tie, articles: tie.nodes.filter((node) => witnesses.has(node)) }));
}

/** Nodes between witnesses, roughly: leaves that are no witness are taken off until none is left. */
function reach(witnesses: ReadonlySet<string>, { whole }: Network): Set<string> {
  const beside = new Map<string, Set<string>>();
  for (const {
    nodes: [a, b],
  } of whole) {
    if (a === b) continue;
    beside.set(a, (beside.get(a) ?? new Set()).add(b));
    beside.set(b, (beside.get(b) ?? new Set()).add(a));
  }
  const open = [...beside.keys()].filter((node) => !witnesses.has(node) && beside.get(node)!.size < 2);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of beside.get(node) ?? []) {
      beside.get(next)!.delete(node);
      if (!witnesses.has(next) && beside.get(next)!.size === 1) open.push(next);
    }
    beside.delete(node);
  }
  return new Set(beside.keys());
}

/** Reports that cite another: for certain where the passage itself is the other's, perhaps where it states no source of its own. */
function citedTies(
  standings: readonly Standing[],
  sources: ReadonlyMap<string, Source | null>,
  network: Network,
): Finding[] {
  const found: Finding[] = [];
  const witnesses = new Set(standings.map(({ article }) => article.id));
  for (const { ground, said } of standings) {
    const { article, attribution } = ground;
    const source = sources.get(article) ?? null;
    const through = [
      attribution?.source?.text,
      attribution?.speaker.name,
      ...(attribution?.chain ?? []).map((link) => link.speaker.name ?? link.source.text),
    ].filter((text) => text != null);
    const articles = (nodes: readonly string[]) => nodes.filter((node) => witnesses.has(node));
    for (const tie of network.cited.get(article) ?? []) {
      const [, parent] = tie.nodes;
      const named = through.some((text) => sameOutlet(text, network.nameOf(parent)));
      const theirs = sources.get(parent) ?? null;
      // The same speaker as in the report it cites; or a report that names nobody but the one it cites.
      const passedOn = source !== null && theirs !== null && relate(source, theirs) === 'same';
      const borrowed =
        source === null &&
        !said.some(
          ({ rung, source: by }) =>
            rung !== 'none' && rung !== 'outlet' && !(by && sameOutlet(by.text, network.nameOf(parent))),
        );
      if (isSourced(source) && !named && !passedOn) continue;
      found.push({
        ...tie,
        effect: named || passedOn || borrowed ? tie.effect : 'may-join',
        articles: articles(tie.nodes),
      });
    }
    for (const text of through) {
      const cited = network.outletNamed(text, article);
      if (!cited) continue;
      const evidence = [evidenceOf(ground, 'claim/cited-outlet')];
      found.push({
        effect: 'joins',
        code: 'citation',
        nodes: [article, cited],
        articles: articles([article, cited]),
        evidence,
        verb: ['cites', 'cite'],
        text: '',
      });
    }
    if (network.circular.has(article)) {
      found.push({
        effect: 'may-join',
        code: 'circular',
        nodes: [],
        articles: [article],
        evidence: [],
        verb: null,
        text: `${network.nameOf(article)} stands in a circle of reports that cite one another`,
      });
    }
  }
  return found;
}

function sameOutlet(text: string, name: string): boolean {
  const [a, b] = [text.toLowerCase(), name.toLowerCase()];
  return a.includes(b) || b.includes(a.replace(/^the /, ''));
}

/** Passages that share their words. */
function textTies(grounds: readonly Ground[], network: Network): Finding[] {
  const found: Finding[] = [];
  const byArticle = new Map(grounds.map((ground) => [ground.article, ground]));
  const tie = (a: Ground, b: Ground, kind: 'quoted' | 'same' | 'some', rule: string) => {
    const articles = [a.article, b.article];
    const names = articles.map(network.nameOf).join(' and ');
    const said =
      kind === 'quoted'
        ? 'quote the same words'
        : kind === 'same'
          ? 'have this in the same words'
          : 'have this partly in the same words';
    found.push({
      effect: kind === 'some' ? 'may-join' : 'joins',
      code: kind === 'quoted' ? 'same-utterance' : kind === 'same' ? 'copy' : 'rewrite',
      nodes: articles,
      articles,
      evidence: [evidenceOf(a, rule), evidenceOf(b, rule)],
      verb: null,
      text: `${names} ${said}`,
    });
  };
  for (const ground of grounds) {
    for (const shared of network.shared.get(ground.article) ?? []) {
      const other = byArticle.get(shared.other);
      if (!other || other.article < ground.article) continue;
      const part = Math.min(cover(shared.mine, ground.span), cover(shared.theirs, other.span));
      if (part < 0.3) continue;
      tie(
        ground,
        other,
        shared.quoted ? 'quoted' : part >= 0.5 && shared.similarity >= 0.8 ? 'same' : 'some',
        'reuse/passage',
      );
    }
  }
  for (const { a, b, quoted, sure } of overlapOfPassages(grounds))
    tie(a, b, quoted ? 'quoted' : sure ? 'same' : 'some', 'claim/same-words');
  return found;
}

/** Sources stated by passages of different origins so far: the same speaker, document or unnamed source. */
function sourceTies(
  groups: readonly (readonly string[])[],
  grounds: readonly Ground[],
  sources: ReadonlyMap<string, Source | null>,
  network: Network,
): Finding[] {
  const byArticle = new Map(grounds.map((ground) => [ground.article, ground]));
  const stated = groups.flatMap((group) =>
    group
      .filter((article) => isStated(sources.get(article) ?? null))
      .map((article) => ({ article, group, source: sources.get(article)! })),
  );
  if (stated.length > pairLimit) {
    const articles = stated.map(({ article }) => article);
    return [
      {
        effect: 'may-join',
        code: 'unnamed-may-be-same',
        nodes: articles,
        articles,
        evidence: [],
        verb: null,
        text: `${articles.length} reports state sources, too many to hold each against each`,
      },
    ];
  }
  const found: Finding[] = [];
  for (const [at, mine] of stated.entries()) {
    for (const theirs of stated.slice(at + 1)) {
      if (mine.group === theirs.group) continue;
      const relation = relate(mine.source, theirs.source);
      if (relation === 'different') continue;
      const articles = [mine.article, theirs.article];
      const evidence = articles.map((article) => evidenceOf(byArticle.get(article)!, 'claim/source'));
      found.push({
        ...sourceTie(mine.source, theirs.source, relation, articles.map(network.nameOf)),
        nodes: articles,
        articles,
        evidence,
        verb: null,
      });
    }
  }
  return found;
}

function sourceTie(
  mine: Source,
  theirs: Source,
  relation: 'same' | 'perhaps',
  names: readonly string[],
): Pick<Finding, 'effect' | 'code' | 'text'> {
  const [a, b] = [mine.wording, theirs.wording];
  const kinds = new Set([mine.kind, theirs.kind]);
  if (kinds.has('unnamed')) {
    const both = kinds.size === 1;
    return {
      effect: 'may-join',
      code: both ? 'unnamed-may-be-same' : 'unnamed-may-be-named',
      text: `“${a}” (${names[0]}) and “${b}” (${names[1]}) may be ${both ? 'the same people' : 'one source'}`,
    };
  }
  const paper = kinds.has('document');
  const sure = relation === 'same' && ((paper && kinds.size === 1) || mine.open || theirs.open);
  const from = a === b ? `“${a}”` : `“${a}” and “${b}”`;
  const once = sure
    ? paper
      ? ''
      : ', said in the open'
    : relation === 'same'
      ? ', perhaps on one occasion'
      : ', perhaps one source';
  return {
    effect: sure ? 'joins' : 'may-join',
    code: paper ? 'same-document' : 'same-utterance',
    text: `${names.join(' and ')} have this from ${from}${once}`,
  };
}

/** What each origin stands on, and who states none. */
function footing(
  groups: readonly (readonly string[])[],
  grounds: readonly Ground[],
  sources: ReadonlyMap<string, Source | null>,
  network: Network,
): Finding[] {
  const byArticle = new Map(grounds.map((ground) => [ground.article, ground]));
  const found: Finding[] = [];
  const silent: string[] = [];
  for (const group of groups) {
    const sourced = group.find((article) => isSourced(sources.get(article) ?? null));
    if (sourced === undefined) {
      silent.push(...group);
      continue;
    }
    const { kind, wording } = sources.get(sourced)!;
    const has =
      kind === 'witnessed'
        ? 'saw it itself'
        : kind === 'document' && wording === network.nameOf(sourced)
          ? 'is the document itself'
          : `has it from “${wording}”`;
    found.push({
      effect: 'parts',
      code: 'own-sourcing',
      nodes: [],
      articles: [sourced],
      evidence: [evidenceOf(byArticle.get(sourced)!, 'claim/source')],
      verb: null,
      text: `${network.nameOf(sourced)} ${has}`,
    });
  }
  if (silent.length > 0) {
    const names = list(silent.map(network.nameOf));
    found.push({
      effect: 'may-join',
      code: 'no-stated-source',
      nodes: [],
      articles: silent,
      evidence: [],
      verb: null,
      text: `${names} ${silent.length === 1 ? 'states' : 'state'} no source for it, which proves nothing`,
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
