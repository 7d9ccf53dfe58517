/**
 * A generated story of many reports: one wire that is lost, its copies and excerpts, rewrites, and some dozens of reports
 * of their own. Nothing is random: the same number gives the same story.
 */
import type { Attribution, Claim, Derivation, Event, Origin, Story } from '../../src/records/index.ts';
import { attributionOf, claimOf, date, evidence, makeArticle, named, unnamed, witness } from './story-builder.ts';

const places = ['Aldersund', 'Brightmere', 'Calder Point', 'Dunmoor', 'Eastwick', 'Farhaven', 'Glimmen', 'Hollin'];
const things = ['ferries', 'lamps', 'barrels', 'tents', 'crews', 'boats', 'rooms', 'meals'];

/** The sentences of the wire, `number` of them. */
function wireSentences(number: number): string[] {
  return Array.from({ length: number }, (_, index) => {
    const place = places[index % places.length]!;
    return `By noon the harbour board had sent ${12 + index * 3} ${things[index % things.length]} to the flooded quarter of ${place}, where the water stood at mark ${index + 4}.`;
  });
}

/** What the stages hand to `dossier`, for a story with this many reports. */
export function largeStory(reports = 300, sentencesEach = 24) {
  const wire = wireSentences(sentencesEach);
  const made = Array.from({ length: reports }, (_, index) => {
    const kind = index % 10 < 6 ? 'copy' : index % 10 < 8 ? 'excerpt' : 'own';
    const minute = 60 * 6 + index * 7;
    const day = 1 + Math.floor(minute / 1440);
    const time = `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const body = kind === 'copy' ? wire : kind === 'excerpt' ? wire.slice(0, 4) : ownSentences(index, wire);
    const { page, article } = makeArticle({
      id: `report-${String(index).padStart(3, '0')}`,
      publisher: `${places[index % places.length]} ${['Herald', 'Post', 'Echo', 'Gazette', 'Times'][index % 5]} ${index}`,
      published: `2031-09-${String(day).padStart(2, '0')}T${time}Z`,
      blocks: [
        ['title', `Water stands at the doors of ${places[index % places.length]}, report ${index}`],
        ...body.map((words) => ['body', words] as const),
        ['boilerplate', 'Subscribe to our letter'],
      ],
    });
    return { page, article, kind, index };
  });

  const wireOrigin: Origin = {
    id: 'origin-wire',
    kind: 'agency',
    name: 'Tidewire',
    lost: true,
    article: null,
    story: 'story-large',
    evidence: [],
  };
  const firstCopy = made[0]!.article;
  const derivations: Derivation[] = made
    .filter(({ kind }) => kind !== 'own')
    .map(({ article, kind, index }) => ({
      id: `${article.id}<`,
      child: article.id,
      parent: index === 0 || index % 3 === 0 ? wireOrigin.id : firstCopy.id,
      kind: index === 0 || index % 3 === 0 ? 'credit' : kind === 'copy' ? 'copy' : 'excerpt',
      directed: true,
      certain: index % 7 !== 0,
      reasons: ['sentence for sentence the same'],
      changes: [],
      evidence: [evidence(article, wire[0]!)],
      score: {},
    }));

  const attributions: Attribution[] = made.flatMap(({ article, kind }) =>
    kind === 'own'
      ? [
          attributionOf(article, {
            source: 'an official',
            cue: 'said',
            content: 'the pumps would hold',
            speaker: unnamed(article, 'an official', 1, 'official'),
            rung: 'unnamed-vague',
          }),
        ]
      : wire.slice(0, kind === 'copy' ? 6 : 2).map((words) =>
          attributionOf(article, {
            source: 'the harbour board',
            content: words,
            speaker: named(article, 'the harbour board', 'organisation'),
            rung: 'institution',
          }),
        ),
  );

  const claims: Claim[] = wire.map((words, place) => {
    const carriers = made.filter(({ article }) => article.text.includes(words));
    return claimOf({
      id: `claim-${place}`,
      story: 'story-large',
      status: place % 5 === 0 ? 'conflicting' : 'corroborated',
      statusReason: 'one agency text',
      witnesses: carriers.map(({ article }) => witness(article, words, 'institution')),
      origins: {
        min: 1,
        max: 1 + (place % 3),
        reasons: carriers.slice(0, 60).map(({ article }) => ({
          code: 'copy' as const,
          effect: 'joins' as const,
          text: `${article.publisher} carries the agency's text.`,
          articles: [article.id],
          evidence: [evidence(article, words)],
        })),
      },
    });
  });
  const own: Claim[] = made
    .filter(({ kind }) => kind === 'own')
    .map(({ article, index }) =>
      claimOf({
        id: `claim-own-${index}`,
        story: 'story-large',
        status: 'single',
        statusReason: 'one report alone',
        witnesses: [witness(article, ownSentences(index, wire)[0]!, 'witnessed')],
        origins: { min: 1, max: 1, reasons: [] },
      }),
    );

  const events: Event[] = made.map(({ article }) => ({
    id: `event-${article.id}`,
    story: 'story-large',
    clock: 'published',
    when: article.published ?? date('2031-09-01'),
    text: article.title ?? '',
    articles: [article.id],
    claim: null,
    evidence: [evidence(article, article.title ?? '')],
  }));
  const story: Story = {
    id: 'story-large',
    title: firstCopy.title ?? '',
    titleFrom: firstCopy.id,
    articles: made.map(({ article }) => article.id),
    span: { start: '2031-09-01', end: '2031-09-03' },
    links: [],
  };
  return {
    stemma: '0.1.0',
    stages: { extract: '1' },
    pages: made.map(({ page }) => page),
    articles: made.map(({ article }) => article),
    attributions,
    reuse: [],
    origins: [wireOrigin],
    derivations,
    stories: [story],
    claims: [...claims, ...own],
    events,
    notes: [],
  };
}

/** A report of its own: what it saw, an official, and one sentence of the wire. */
function ownSentences(index: number, wire: readonly string[]): string[] {
  return [
    `This reporter counted ${20 + index} sandbags along the eastern dyke at first light, in row ${index}.`,
    'It would be a long night, an official said, and added: the pumps would hold',
    wire[index % wire.length]!,
  ];
}
