/**
 * The events of one story on five clocks, never mixed: when it happened, when it was said, when each report was
 * published, updated and captured. Every event keeps its precision and the words it rests on.
 */
import type {
  Article,
  Attribution,
  Claim,
  DateFact,
  Event,
  Evidence,
  Note,
  Result,
  Span,
  Story,
} from '../records/index.ts';
import { sentences } from '../text/sentences.ts';
import type { Timex } from '../text/time/timex.ts';
import { timexes } from '../text/time/timexes.ts';
import { type Anchored, happened, said } from './anchor.ts';

export { timelineVersion } from './version.ts';

export interface TimelineInput {
  readonly story: Story;
  /** All articles, or those of the story: others are passed over. */
  readonly articles: readonly Article[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
}

interface Reading {
  readonly article: Article;
  readonly found: readonly Timex[];
  readonly sentences: readonly Span[];
}

/** Events of the story, the earliest first; ties by clock, then id. */
export function timeline({ story, articles, attributions, claims }: TimelineInput): Result<Event> {
  const members = new Set(story.articles);
  const mine = articles.filter((article) => members.has(article.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const readings = new Map(mine.map((article) => [article.id, read(article)]));
  const events: Event[] = [];
  for (const article of mine) events.push(...reportEvents(story, article));
  for (const attribution of attributions) {
    const reading = readings.get(attribution.article);
    const event = reading ? utterance(story, reading, attribution) : null;
    if (event) events.push(event);
  }
  for (const claim of claims) if (claim.story === story.id) events.push(...occurrences(story, claim, readings));
  events.sort(inTime);
  const notes: Note[] = [];
  return { records: events, notes };
}

function read(article: Article): Reading {
  return {
    article,
    found: timexes(article.text, { anchor: article.published, language: article.language }),
    sentences: sentences(article.text),
  };
}

function reportEvents(story: Story, article: Article): Event[] {
  const text = article.title ?? article.file;
  const make = (clock: Event['clock'], when: DateFact): Event => ({
    id: `${story.id}/${clock}/${article.id}`,
    story: story.id,
    clock,
    when,
    text,
    articles: [article.id],
    claim: null,
    evidence: factEvidence(article, clock),
  });
  const events: Event[] = [];
  if (article.published) events.push(make('published', article.published));
  if (article.updated) events.push(make('updated', article.updated));
  if (article.capturedAt) {
    const at = article.capturedAt;
    events.push(
      make('captured', {
        value: at,
        precision: 'second',
        basis: 'stated',
        reason: 'the capture says so',
        earliest: at,
        latest: at,
      }),
    );
  }
  return events;
}

function factEvidence(article: Article, field: string): Evidence[] {
  return article.facts
    .filter((fact) => fact.field === field && fact.span)
    .map((fact) => ({
      article: article.id,
      start: fact.span!.start,
      end: fact.span!.end,
      text: article.text.slice(fact.span!.start, fact.span!.end),
      rule: `date/${fact.source}`,
    }));
}

function utterance(story: Story, reading: Reading, attribution: Attribution): Event | null {
  const at = attribution.cue?.spans[0] ?? attribution.source?.spans[0] ?? attribution.content.spans[0];
  const sentence = at && reading.sentences.find((span) => span.start <= at.start && at.start < span.end);
  if (!sentence) return null;
  const anchored = said(attribution, reading.article, reading.found, sentence);
  if (!anchored) return null;
  return {
    id: `${story.id}/said/${attribution.id}`,
    story: story.id,
    clock: 'said',
    when: anchored.when,
    text: attribution.content.text,
    articles: [attribution.article],
    claim: null,
    evidence: [
      ...anchored.evidence,
      ...attribution.content.spans.map((span) => ({
        article: attribution.article,
        ...span,
        text: reading.article.text.slice(span.start, span.end),
        rule: attribution.rule,
      })),
    ],
  };
}

/** One event for each time that the witnesses of a claim give; those that say the same share one. */
function occurrences(story: Story, claim: Claim, readings: ReadonlyMap<string, Reading>): Event[] {
  const groups = new Map<string, { anchored: Anchored; articles: Set<string>; evidence: Evidence[] }>();
  for (const witness of claim.witnesses) {
    const reading = readings.get(witness.article);
    const anchored = reading ? happened(witness, reading.article, reading.found) : null;
    if (!anchored) continue;
    const key = `${anchored.when.earliest}/${anchored.when.latest}`;
    const group = groups.get(key) ?? { anchored, articles: new Set<string>(), evidence: [] };
    group.articles.add(witness.article);
    group.evidence.push(...anchored.evidence, {
      article: witness.article,
      start: witness.start,
      end: witness.end,
      text: witness.text,
      rule: 'claim/witness',
    });
    groups.set(key, group);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { anchored, articles, evidence }], at) => ({
      id: `${story.id}/happened/${claim.id}/${at}`,
      story: story.id,
      clock: 'happened',
      when: anchored.when,
      text: claim.text,
      articles: [...articles].sort(),
      claim: claim.id,
      evidence,
    }));
}

function inTime(a: Event, b: Event): number {
  return (
    compare(a.when.earliest, b.when.earliest) ||
    compare(a.when.latest, b.when.latest) ||
    compare(a.clock, b.clock) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
