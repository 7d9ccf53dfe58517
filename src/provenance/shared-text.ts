/**
 * Lost texts: several reports share passages, nothing tells which of them came first, and none signs them. Where no single
 * one of them holds all that the others share, a text that is not here must have existed; where one could be the source,
 * a lost text is only possible, and said to be no more.
 */
import type { Article, Evidence, Origin } from '../records/index.ts';
import type { Link } from './links.ts';
import { originOf } from './origins.ts';
import type { Edge } from './parents.ts';
import type { Source } from './sources.ts';

/** Reports of one group, related and not ordered. */
export interface OpenGroup {
  /** Article ids, sorted. */
  readonly members: readonly string[];
}

export interface SharedTexts {
  readonly origins: readonly Origin[];
  readonly edges: readonly Edge[];
}

/** Two reports are a copy and its source; it takes a third to speak of a common one. */
const leastMembers = 3;
/** Whether one member holds all is asked in groups of up to so many: it is asked pair by pair. */
const mostMembers = 60;
const mostEvidence = 20;
/** Of what two others share, the share that a possible source must hold. */
const heldShare = 0.8;
const rule = 'provenance/shared-text';

/** The groups that undirected edges hold together, in the order of their first members. */
export function openGroups(edges: readonly Edge[]): OpenGroup[] {
  const next = new Map<string, Set<string>>();
  for (const { child, parent, directed } of edges) {
    if (directed || !('article' in parent)) continue;
    for (const [x, y] of [
      [child, parent.article],
      [parent.article, child],
    ] as const) {
      next.set(x, (next.get(x) ?? new Set()).add(y));
    }
  }
  const seen = new Set<string>();
  return [...next.keys()].sort().flatMap((first) => {
    if (seen.has(first)) return [];
    const members = [first];
    seen.add(first);
    for (let at = 0; at < members.length; at++) {
      for (const other of next.get(members[at]!)!) {
        if (!seen.has(other)) members.push(other);
        seen.add(other);
      }
    }
    return [{ members: members.sort() }];
  });
}

/** Lost texts of the groups, and the edges from the reports to them. */
export function sharedTexts(
  groups: readonly OpenGroup[],
  edges: readonly Edge[],
  links: ReadonlyMap<string, readonly Link[]>,
  articles: ReadonlyMap<string, Article>,
  isOrigin: (article: string) => boolean,
): SharedTexts {
  const hanging = new Set(edges.flatMap(({ child, directed }) => (directed ? [child] : [])));
  const origins: Origin[] = [];
  const found: Edge[] = [];
  for (const { members } of groups) {
    const free = members.filter((member) => !hanging.has(member));
    if (free.length < leastMembers || free.some(isOrigin)) continue;
    if (new Set(free.map((member) => articles.get(member)!.publisher ?? member)).size < leastMembers) continue;
    const among = new Set(free);
    const inside = free.map((member) => (links.get(member) ?? []).filter(({ to }) => among.has(to)));
    if (inside.some((of) => of.length === 0)) continue;
    const proved = free.length <= mostMembers && !free.some((member) => holdsAll(member, inside.flat()));
    const source = sourceOf(free, articles);
    origins.push(originOf(source, null, evidenceOf(inside, articles)));
    const reason = proved
      ? 'it shares passages with several reports, and none of those here holds all of them: they took them from a text that is not here'
      : 'several reports have this text, none of them is signed and nothing tells which came first: they may have it from a text that is not here';
    for (const [k, child] of free.entries()) {
      const link = inside[k]![0]!;
      found.push({
        child,
        parent: { source },
        link,
        direction: null,
        directed: true,
        doubtful: !proved,
        reasons: [reason],
      });
    }
  }
  return { origins, edges: found };
}

/** Whether a report has what any two others of the group share, and so may be where they have it from. */
function holdsAll(member: string, links: readonly Link[]): boolean {
  const toMember = new Map(links.filter(({ to }) => to === member).map((link) => [link.from, link.spans]));
  return links.every(({ from, to, spans }) => {
    if (from === member || to === member) return true;
    const held = toMember.get(from) ?? [];
    let all = 0;
    let inside = 0;
    for (const span of spans) {
      all += span.end - span.start;
      for (const own of held) inside += Math.max(0, Math.min(span.end, own.end) - Math.max(span.start, own.start));
    }
    return inside >= heldShare * all;
  });
}

function sourceOf(members: readonly string[], articles: ReadonlyMap<string, Article>): Source {
  const names = [...new Set(members.map((member) => articles.get(member)!.publisher ?? articles.get(member)!.file))];
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return {
    key: members[0]!,
    name: `a text that ${names.slice(0, 3).join(', ')}${more} share`,
    kind: 'shared-text',
    articles: [],
  };
}

/** The longest passage that each report shares with its closest relative. */
function evidenceOf(inside: readonly (readonly Link[])[], articles: ReadonlyMap<string, Article>): Evidence[] {
  return inside.slice(0, mostEvidence).flatMap(([link]) => {
    const [span] = [...link!.spans].sort((x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start);
    if (!span) return [];
    const { start, end } = span;
    return [{ article: link!.from, start, end, text: articles.get(link!.from)!.text.slice(start, end), rule }];
  });
}
