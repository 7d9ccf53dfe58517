/** Generated reports that have nothing to do with each other: each is a story of its own. The same number gives the same. */
import type { Story } from '../../src/records/index.ts';
import { attributionOf, claimOf, date, evidence, makeArticle, named, witness } from './story-builder.ts';

/** What the stages hand to `dossier`, for so many reports of `sentencesEach` sentences. */
export function loneReports(reports: number, sentencesEach = 30) {
  const made = Array.from({ length: reports }, (_, index) => {
    const id = `lone-${String(index).padStart(5, '0')}`;
    const sentences = Array.from(
      { length: sentencesEach },
      (_, line) =>
        `In report ${index} the registrar said that parcel ${line + 1} of the valley had been measured again, and that its hedge now stands ${line + index} paces from the lane.`,
    );
    const { page, article } = makeArticle({
      id,
      publisher: `Valley Paper ${index}`,
      published: '2031-04-02',
      blocks: [
        ['title', `Parcels of valley ${index} are measured again`],
        ...sentences.map((words) => ['body', words] as const),
        ['boilerplate', 'Subscribe to our letter'],
      ],
    });
    const attributions = sentences.map((words) =>
      attributionOf(article, {
        source: 'the registrar',
        cue: 'said',
        content: words.slice(words.indexOf('that ')),
        speaker: named(article, 'the registrar'),
        rung: 'named-person',
      }),
    );
    const story: Story = {
      id: `story-${id}`,
      title: article.title ?? '',
      titleFrom: id,
      articles: [id],
      span: { start: '2031-04-02', end: '2031-04-02' },
      links: [],
    };
    const claims = sentences.map((words, line) =>
      claimOf({
        id: `claim-${id}-${line}`,
        story: story.id,
        status: 'single',
        statusReason: 'one report alone',
        witnesses: [witness(article, words, 'named-person')],
        origins: { min: 1, max: 1, reasons: [] },
      }),
    );
    const event = {
      id: `event-${id}`,
      story: story.id,
      clock: 'published' as const,
      when: article.published ?? date('2031-04-02'),
      text: article.title ?? '',
      articles: [id],
      claim: null,
      evidence: [evidence(article, article.title ?? '')],
    };
    return { page, article, attributions, story, claims, event };
  });
  return {
    stemma: '0.1.0',
    stages: { extract: '1' },
    pages: made.map(({ page }) => page),
    articles: made.map(({ article }) => article),
    attributions: made.flatMap(({ attributions }) => attributions),
    reuse: [],
    origins: [],
    derivations: [],
    stories: made.map(({ story }) => story),
    claims: made.flatMap(({ claims }) => claims),
    events: made.map(({ event }) => event),
    notes: [],
  };
}
