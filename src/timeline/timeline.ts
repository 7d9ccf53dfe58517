/**
 * The events of one story on five clocks, never mixed: when it happened, when it was said, when each report was
 * published, updated and captured. Every event keeps its precision and the words it rests on.
 */
import type { Article, Attribution, Claim, Event, Result, Story } from '../records/index.ts';
import { type Anchors, anchor } from '../text/time/anchor/anchor.ts';
import { occurrences } from './occurrences.ts';
import { compare, inTime } from './order.ts';
import { contradictions, reportEvents } from './reports.ts';
import { utterances } from './utterances.ts';

export { timelineVersion } from './version.ts';

export interface TimelineInput {
  readonly story: Story;
  /** All articles, or those of the story: others are passed over. */
  readonly articles: readonly Article[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
}

/** Events of the story, the earliest first; notes on dates that cannot be right. */
export function timeline({ story, articles, attributions, claims }: TimelineInput): Result<Event> {
  const members = new Set(story.articles);
  const mine = articles.filter(({ id }) => members.has(id)).sort((a, b) => compare(a.id, b.id));
  const ascribed = groupByArticle(attributions);
  const anchors = new Map<string, Anchors>(
    mine.map((article) => [article.id, anchor(article, ascribed.get(article.id) ?? [])]),
  );
  const events = [
    ...mine.flatMap((article) => reportEvents(story.id, article)),
    ...mine.flatMap(({ id }) => utterances(story.id, ascribed.get(id) ?? [], anchors.get(id)!)),
    ...occurrences(
      story.id,
      claims.filter((claim) => claim.story === story.id),
      anchors,
    ),
  ];
  return {
    records: events.sort(inTime),
    notes: mine.flatMap((article) => [...contradictions(article), ...anchors.get(article.id)!.notes]),
  };
}

function groupByArticle(attributions: readonly Attribution[]): Map<string, Attribution[]> {
  const groups = new Map<string, Attribution[]>();
  for (const attribution of attributions) {
    const group = groups.get(attribution.article);
    if (group) group.push(attribution);
    else groups.set(attribution.article, [attribution]);
  }
  return groups;
}
