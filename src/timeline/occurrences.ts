/**
 * When it happened: one event for each time that the witnesses of a claim give; witnesses that give the same time share
 * it. Claims that rest on the same words of time in the same passage are one event, told by the widest carried of them.
 */
import type { Article, Claim, Event, Evidence } from '../records/index.ts';
import { type Anchored, type Anchors, eventTime } from '../text/time/anchor/anchor.ts';
import { firstReport } from './first.ts';
import { compare, make } from './order.ts';

interface Group {
  readonly anchored: Anchored;
  readonly articles: Set<string>;
  readonly evidence: Evidence[];
}

export function occurrences(story: string, claims: readonly Claim[], anchors: ReadonlyMap<string, Anchors>): Event[] {
  const articles = new Map([...anchors].map(([id, { article }]) => [id, article]));
  const events: Event[] = [];
  const told = new Set<string>();
  for (const claim of widestFirst(claims)) {
    for (const [key, group] of groupsOf(claim, anchors)) {
      const times = group.evidence
        .filter(({ rule }) => rule.startsWith('time/'))
        .map(({ article, start }) => `${article} ${start}`);
      if (times.every((time) => told.has(time))) continue;
      for (const time of times) told.add(time);
      events.push(eventOf(story, claim, key, group, articles));
    }
  }
  return events;
}

function widestFirst(claims: readonly Claim[]): Claim[] {
  const width = ({ witnesses }: Claim) => new Set(witnesses.map(({ article }) => article)).size;
  return [...claims].sort((a, b) => width(b) - width(a) || compare(a.id, b.id));
}

function groupsOf(claim: Claim, anchors: ReadonlyMap<string, Anchors>): [string, Group][] {
  const groups = new Map<string, Group>();
  for (const { article, start, end, text } of claim.witnesses) {
    const read = anchors.get(article);
    const anchored = read ? eventTime({ start, end }, read) : null;
    if (!anchored) continue;
    const key = `${anchored.when.earliest}/${anchored.when.latest}`;
    const group = groups.get(key) ?? { anchored, articles: new Set<string>(), evidence: [] };
    group.articles.add(article);
    group.evidence.push({ article, start, end, text, rule: 'claim/witness' }, anchored.evidence);
    groups.set(key, group);
  }
  return [...groups].sort(([a], [b]) => compare(a, b));
}

function eventOf(
  story: string,
  claim: Claim,
  key: string,
  group: Group,
  articles: ReadonlyMap<string, Article>,
): Event {
  const reports = [...group.articles].sort();
  return make({
    id: `${story}/happened/${claim.id}/${key}`,
    story,
    clock: 'happened',
    when: group.anchored.when,
    text: group.evidence.find(({ text }) => text === claim.text)?.text ?? group.evidence[0]!.text,
    articles: reports,
    claim: claim.id,
    first: firstReport(
      claim.witnesses.map(({ article }) => articles.get(article)).filter((article) => article !== undefined),
    ),
    evidence: group.evidence,
  });
}
