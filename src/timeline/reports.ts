/** The clocks of the reports themselves: published, updated, captured; and what in them cannot be. */
import { type Article, type DateFact, type Event, type Evidence, type Note, note } from '../records/index.ts';
import { after, make } from './order.ts';

/** One event for each clock that the article knows. */
export function reportEvents(story: string, article: Article): Event[] {
  const events: Event[] = [];
  const add = (clock: Event['clock'], when: DateFact) =>
    events.push(
      make({
        id: `${story}/${clock}/${article.id}`,
        story,
        clock,
        when,
        text: article.title ?? article.file,
        articles: [article.id],
        evidence: factEvidence(article, clock),
      }),
    );
  if (article.published) add('published', article.published);
  if (article.updated) add('updated', article.updated);
  const at = article.capturedAt;
  if (at)
    add('captured', {
      value: at,
      precision: 'second',
      basis: 'stated',
      reason: 'the capture says so',
      earliest: at,
      latest: at,
    });
  return events;
}

/** Dates of one report that cannot both be right. */
export function contradictions(article: Article): Note[] {
  const { published, updated, capturedAt } = article;
  const where = { page: article.page, article: article.id };
  const notes: Note[] = [];
  const clash = (message: string) => notes.push(note('timeline/contradiction', message, where));
  if (published && updated && after(published.earliest, updated.latest)) {
    clash(`published ${published.value}, yet updated before that: ${updated.value}`);
  }
  if (published && capturedAt && after(published.earliest, capturedAt)) {
    clash(`published ${published.value}, yet captured before that: ${capturedAt}`);
  }
  if (updated && capturedAt && after(updated.earliest, capturedAt)) {
    clash(`updated ${updated.value}, yet captured before that: ${capturedAt}`);
  }
  return notes;
}

function factEvidence(article: Article, field: string): Evidence[] {
  return article.facts.flatMap(({ field: name, span, source }) =>
    name === field && span
      ? [{ article: article.id, ...span, text: article.text.slice(span.start, span.end), rule: `date/${source}` }]
      : [],
  );
}
