/** The two clocks of a claim, from the passages and attributions of its witnesses; times that agree are told once. */
import type { Article, Attribution, Claim, ClaimTime, TimeAnchor } from '../../../records/index.ts';
import { type Anchors, anchor, eventTime } from './anchor.ts';
import { bounded, saidAt } from './times.ts';

/** The claims with when it happened and when it was said, where their articles tell. */
export function withClaimTimes(
  claims: readonly Claim[],
  articles: readonly Article[],
  attributions: readonly Attribution[],
): Claim[] {
  const ascribed = Map.groupBy(attributions, ({ article }) => article);
  const anchors = new Map(articles.map((article) => [article.id, anchor(article, ascribed.get(article.id) ?? [])]));
  return claims.map((claim) => ({ ...claim, ...timesOf(claim, anchors) }));
}

function timesOf({ witnesses }: Claim, anchors: ReadonlyMap<string, Anchors>): Pick<Claim, 'happened' | 'said'> {
  const happened = new Map<string, ClaimTime>();
  const said = new Map<string, ClaimTime>();
  const bounds: { readonly article: string; readonly time: TimeAnchor }[] = [];
  for (const { article, start, end, attribution } of witnesses) {
    const read = anchors.get(article);
    if (!read) continue;
    const event = eventTime({ start, end }, read);
    if (event) add(happened, article, { ...event.when, evidence: event.evidence });
    const time = attribution === null ? bounded(read.article) : saidAt(attribution, read);
    if (time?.evidence) add(said, article, time);
    else if (time) bounds.push({ article, time });
  }
  // Where no witness gives the time, the first report bounds it for all.
  const [first] = bounds.sort((a, b) => compare(a.time.latest!, b.time.latest!) || compare(a.article, b.article));
  if (said.size === 0 && first) add(said, first.article, first.time);
  return { happened: inOrder(happened), said: inOrder(said) };
}

function add(times: Map<string, ClaimTime>, article: string, time: Omit<TimeAnchor, 'value'>): void {
  const { earliest, latest, precision, basis, reason, evidence } = time;
  const key = `${earliest}/${latest}`;
  const known = times.get(key);
  const articles = [...new Set([...(known?.articles ?? []), article])].sort();
  const shown = [...(known?.evidence ?? []), ...(evidence ? [evidence] : [])];
  times.set(
    key,
    known
      ? { ...known, articles, evidence: shown }
      : { earliest, latest, precision, basis, reason, articles, evidence: shown },
  );
}

function inOrder(times: ReadonlyMap<string, ClaimTime>): ClaimTime[] {
  return [...times]
    .sort(([a], [b]) => compare(a, b))
    .map(([, time]) => ({
      ...time,
      evidence: [...time.evidence].sort((a, b) => compare(a.article, b.article) || a.start - b.start),
    }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
