/** When it was said: one event for each attribution that gives its time. */
import type { Attribution, Event, Evidence } from '../records/index.ts';
import type { Anchors } from '../text/time/anchor/anchor.ts';
import { make } from './order.ts';

export function utterances(story: string, attributions: readonly Attribution[], anchors: Anchors): Event[] {
  const { article, said } = anchors;
  return attributions.flatMap((attribution) => {
    const anchored = attribution.article === article.id ? said.get(attribution.id) : undefined;
    if (!anchored) return [];
    const passage: Evidence[] = attribution.content.spans.map(({ start, end }) => ({
      article: article.id,
      start,
      end,
      text: article.text.slice(start, end),
      rule: attribution.rule,
    }));
    return [
      make({
        id: `${story}/said/${attribution.id}`,
        story,
        clock: 'said',
        when: anchored.when,
        text: attribution.content.text,
        articles: [article.id],
        attribution: attribution.id,
        evidence: [...passage, anchored.evidence],
      }),
    ];
  });
}
