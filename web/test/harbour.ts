/**
 * An invented story with everything a dossier must show: a wire that is not among the pages, its copies (one with
 * another number, one that hides where it comes from), an excerpt, a translation, a report with its own unnamed
 * sources, a chain, a correction, an undated page, a notice that limits extracts, and a page of another story.
 */
import type { Claim, Derivation, Event, Note, Origin, Reuse, Story } from '../../src/records/index.ts';
import {
  attributionOf,
  claimOf,
  date,
  evidence,
  makeArticle,
  named,
  quote,
  span,
  unnamed,
  witness,
} from './story-builder.ts';

const leak =
  'Fourteen people were treated for breathing trouble on Tuesday after ammonia leaked from the cold store on the north quay of Skarholm, harbour master Inga Holm said.';
const pipe = 'A valve on a cooling line gave way shortly before 6 a.m., Holm said.';
const holm = '“We closed the quay within four minutes and nobody went back in,” Holm told reporters.';
const fleet = 'The whole fleet of 31 boats stayed in port for the day.';
const owner = 'Brinewell Foods, which owns the cold store, said the line had been inspected in January.';
const signOff = '(Nordwire)';

const pages = {
  gazette: makeArticle({
    id: 'skarholm-gazette',
    publisher: 'Skarholm Gazette',
    published: '2031-03-11T07:40Z',
    authors: ['Marit Vollan'],
    blocks: [
      ['boilerplate', 'Skarholm Gazette · Tides · Obituaries · Subscribe'],
      ['title', 'Ammonia clears the north quay before breakfast'],
      ['dek', 'Cold store leak sends gulls, clerks and a brass band home'],
      ['byline', 'By Marit Vollan'],
      [
        'body',
        'Fourteen people needed treatment after ammonia leaked from the Brinewell cold store on the north quay this morning.',
      ],
      [
        'body',
        'This reporter counted nine of them outside the net loft, wrapped in the red blankets of the rowing club, at half past six.',
      ],
      [
        'body',
        '“We shut the quay inside four minutes and no one went back,” harbour master Inga Holm told the Gazette.',
      ],
      ['body', 'The band of the seamen’s school, which rehearses next door, left its tubas behind.'],
      ['caption', 'Blankets of the rowing club on the north quay. Photo: M. Vollan'],
      ['boilerplate', 'Read also: Ten chowders worth the drive'],
      ['boilerplate', '© 2031 Skarholm Gazette. Your support keeps the lamp lit.'],
    ],
  }),
  herald: makeArticle({
    id: 'coast-herald',
    publisher: 'Coast Herald',
    published: '2031-03-11T10:05Z',
    agency: 'Nordwire',
    blocks: [
      ['title', 'Ammonia leak closes Skarholm quay'],
      ['body', leak],
      ['body', pipe],
      ['body', holm],
      ['body', fleet],
      ['body', owner],
      ['credit', signOff],
      ['boilerplate', 'Sign up for our morning letter'],
    ],
  }),
  courier: makeArticle({
    id: 'bay-courier',
    publisher: 'Bay Courier',
    published: '2031-03-11T11:20Z',
    agency: 'Nordwire',
    blocks: [
      ['title', 'Forty-one treated after harbour gas leak'],
      ['body', leak.replace('Fourteen', 'Forty-one')],
      ['body', pipe],
      ['body', holm],
      ['body', owner],
      ['credit', signOff],
    ],
  }),
  fjord: makeArticle({
    id: 'fjord-daily',
    publisher: 'Fjord Daily',
    published: '2031-03-11T12:00Z',
    blocks: [
      ['title', 'Skarholm quay shut after gas leak'],
      ['body', leak.replace(', harbour master Inga Holm said', '')],
      ['body', pipe.replace(', Holm said', '')],
      ['body', fleet],
      ['body', owner],
    ],
  }),
  inland: makeArticle({
    id: 'inland-post',
    publisher: 'Inland Post',
    published: '2031-03-11T15:30Z',
    blocks: [
      ['title', 'News in brief: quay closed'],
      ['body', leak],
      ['body', 'Elsewhere, the spring herring quota was set on Monday.'],
    ],
  }),
  faro: makeArticle({
    id: 'faro-del-norte',
    publisher: 'El Faro del Norte',
    published: '2031-03-11T18:10Z',
    language: 'es',
    agency: 'Nordwire',
    blocks: [
      ['title', 'Una fuga de amoníaco cierra el muelle de Skarholm'],
      [
        'body',
        'Catorce personas fueron atendidas por problemas respiratorios el martes tras una fuga de amoníaco en el almacén frigorífico del muelle norte de Skarholm, dijo la capitana del puerto, Inga Holm.',
      ],
      ['body', 'Una válvula cedió poco antes de las seis de la mañana.'],
      ['credit', 'Nordwire / El Faro'],
    ],
  }),
  observer: makeArticle({
    id: 'capital-observer',
    publisher: 'Capital Observer',
    published: '2031-03-12T05:00Z',
    authors: ['Jonas Reed', 'Ada Lind'],
    blocks: [
      [
        'notice',
        'Please quote no more than 200 characters of this story and link to it. For longer extracts write to our rights desk.',
      ],
      ['title', 'Inspectors warned of Skarholm valve a year ago'],
      [
        'body',
        'Inspectors warned a year ago that a valve in the Skarholm cold store was worn, according to two officials familiar with the inspection who were not allowed to speak publicly.',
      ],
      [
        'body',
        'One of the officials said the owner had asked for more time and that “nobody wanted to be the one to say no”.',
      ],
      ['body', 'Fourteen people were treated after the leak, one of the officials said.'],
      ['body', 'Brinewell Foods did not answer questions sent on Tuesday night.'],
    ],
  }),
  tribune: makeArticle({
    id: 'sound-tribune',
    publisher: 'The Sound Tribune',
    published: '2031-03-12T09:45Z',
    blocks: [
      ['title', 'Valve was known to be worn, report says'],
      [
        'body',
        'A valve in the Skarholm cold store had been reported as worn a year before Tuesday’s leak, the Capital Observer reported, citing two officials.',
      ],
      ['body', 'The fisheries ministry said it was “reading the file with great attention”.'],
    ],
  }),
  correction: makeArticle({
    id: 'skarholm-gazette-thursday',
    publisher: 'Skarholm Gazette',
    published: '2031-03-13T06:30Z',
    updated: '2031-03-13T09:00Z',
    authors: ['Marit Vollan'],
    blocks: [
      ['title', 'Sixteen treated, not fourteen, clinic says'],
      [
        'body',
        'Sixteen people were treated after Tuesday’s ammonia leak, the Skarholm clinic said on Thursday, raising an earlier count of fourteen.',
      ],
      ['body', 'Two tuba players came in late, the clinic said, because they had gone back for the tubas.'],
    ],
  }),
  blog: makeArticle({
    id: 'quayside-notes',
    publisher: null,
    published: null,
    url: null,
    blocks: [
      ['title', 'The quay, again'],
      ['body', fleet],
      ['body', 'My neighbour says the smell reached the church. مرحبا from the reading room of the seamen’s mission.'],
    ],
  }),
  chowder: makeArticle({
    id: 'harbour-table',
    publisher: 'Harbour Table',
    published: '2031-02-02',
    blocks: [
      ['title', 'Ten chowders worth the drive'],
      ['body', 'The smoked haddock at the Net Loft comes first again this year.'],
    ],
  }),
};

const { gazette, herald, courier, fjord, inland, faro, observer, tribune, correction, blog, chowder } =
  Object.fromEntries(Object.entries(pages).map(([name, { article }]) => [name, article])) as Record<
    keyof typeof pages,
    (typeof pages)['gazette']['article']
  >;

const treated = {
  gazette: 'Fourteen people needed treatment after ammonia leaked from the Brinewell cold store on the north quay',
  herald: leak,
  courier: leak.replace('Fourteen', 'Forty-one'),
  fjord: leak.replace(', harbour master Inga Holm said', ''),
  faro: 'Catorce personas fueron atendidas por problemas respiratorios el martes tras una fuga de amoníaco',
  observer: 'Fourteen people were treated after the leak',
  correction: 'Sixteen people were treated after Tuesday’s ammonia leak',
};

const leakContent = leak.replace(', harbour master Inga Holm said.', '');

const said = {
  gazetteHolm: attributionOf(gazette, {
    kind: 'direct',
    source: 'harbour master Inga Holm',
    cue: 'told',
    content: '“We shut the quay inside four minutes and no one went back,”',
    speaker: named(gazette, 'Inga Holm'),
    rung: 'named-person',
  }),
  gazetteSeen: attributionOf(gazette, {
    source: 'This reporter',
    cue: 'counted',
    content: 'nine of them outside the net loft, wrapped in the red blankets of the rowing club, at half past six',
    speaker: named(gazette, 'Marit Vollan'),
    rung: 'witnessed',
  }),
  heraldTreated: attributionOf(herald, {
    source: 'harbour master Inga Holm',
    cue: 'said',
    content: leakContent,
    speaker: named(herald, 'Inga Holm'),
    rung: 'named-person',
  }),
  heraldHolm: attributionOf(herald, {
    kind: 'direct',
    source: 'Holm',
    cue: 'told',
    content: '“We closed the quay within four minutes and nobody went back in,”',
    speaker: named(herald, 'Inga Holm'),
    rung: 'named-person',
  }),
  heraldOwner: attributionOf(herald, {
    source: 'Brinewell Foods',
    cue: 'said',
    content: 'the line had been inspected in January',
    speaker: named(herald, 'Brinewell Foods', 'organisation'),
    rung: 'institution',
  }),
  courierTreated: attributionOf(courier, {
    source: 'harbour master Inga Holm',
    cue: 'said',
    content: leakContent.replace('Fourteen', 'Forty-one'),
    speaker: named(courier, 'Inga Holm'),
    rung: 'named-person',
  }),
  faroTreated: attributionOf(faro, {
    source: 'la capitana del puerto, Inga Holm',
    cue: 'dijo',
    content: treated.faro,
    speaker: named(faro, 'Inga Holm'),
    rung: 'named-person',
  }),
  observerWarned: attributionOf(observer, {
    source: 'two officials familiar with the inspection',
    cue: 'according to',
    content: 'Inspectors warned a year ago that a valve in the Skarholm cold store was worn',
    speaker: {
      kind: 'unnamed',
      name: null,
      unnamed: {
        count: 2,
        role: 'official',
        affiliation: 'the inspection',
        reason: 'not allowed to speak publicly',
        wording: 'two officials familiar with the inspection who were not allowed to speak publicly',
      },
      mentions: [quote(observer, 'two officials familiar with the inspection')],
    },
    rung: 'unnamed-described',
  }),
  observerTime: attributionOf(observer, {
    kind: 'mixed',
    source: 'One of the officials',
    cue: 'said',
    content: 'the owner had asked for more time and that “nobody wanted to be the one to say no”',
    speaker: unnamed(observer, 'One of the officials', 1, 'official'),
    rung: 'unnamed-vague',
  }),
  observerTreated: attributionOf(observer, {
    source: 'one of the officials',
    cue: 'said',
    content: treated.observer,
    speaker: unnamed(observer, 'one of the officials', 1, 'official'),
    rung: 'unnamed-vague',
  }),
  tribuneValve: attributionOf(tribune, {
    source: 'the Capital Observer',
    cue: 'reported',
    content: 'A valve in the Skarholm cold store had been reported as worn a year before Tuesday’s leak',
    speaker: unnamed(tribune, 'two officials', 2, 'official'),
    rung: 'outlet',
    chain: [
      {
        speaker: named(tribune, 'Capital Observer', 'outlet'),
        source: quote(tribune, 'the Capital Observer'),
        cue: quote(tribune, 'reported'),
      },
      { speaker: unnamed(tribune, 'two officials', 2, 'official'), source: quote(tribune, 'two officials'), cue: null },
    ],
  }),
  tribuneMinistry: attributionOf(tribune, {
    kind: 'mixed',
    source: 'The fisheries ministry',
    cue: 'said',
    content: 'it was “reading the file with great attention”',
    speaker: named(tribune, 'The fisheries ministry', 'organisation'),
    rung: 'institution',
  }),
  correctionClinic: attributionOf(correction, {
    source: 'the Skarholm clinic',
    cue: 'said',
    content: treated.correction,
    speaker: named(correction, 'the Skarholm clinic', 'organisation'),
    rung: 'institution',
  }),
};

const story: Story = {
  id: 'story-quay',
  title: herald.title!,
  titleFrom: herald.id,
  articles: [gazette, herald, courier, fjord, inland, faro, observer, tribune, correction, blog].map(({ id }) => id),
  span: { start: '2031-03-11', end: '2031-03-13' },
  links: [
    {
      a: blog.id,
      b: herald.id,
      score: 0.61,
      parts: { words: 0.61 },
      reasons: ['one sentence in common'],
      borderline: true,
    },
  ],
};
const otherStory: Story = {
  id: 'story-chowder',
  title: chowder.title!,
  titleFrom: chowder.id,
  articles: [chowder.id],
  span: { start: '2031-02-02', end: '2031-02-02' },
  links: [],
};

const nordwire: Origin = {
  id: 'origin-nordwire',
  kind: 'agency',
  name: 'Nordwire',
  lost: true,
  article: null,
  story: story.id,
  evidence: [
    evidence(herald, signOff, 'credit/sign-off'),
    evidence(courier, signOff, 'credit/sign-off'),
    evidence(faro, 'Nordwire / El Faro', 'credit/sign-off'),
  ],
};
const observerOrigin: Origin = {
  id: 'origin-observer',
  kind: 'outlet',
  name: 'Capital Observer',
  lost: false,
  article: observer.id,
  story: story.id,
  evidence: [evidence(tribune, 'the Capital Observer reported', 'credit/reported')],
};
const inspection: Origin = {
  id: 'origin-inspection',
  kind: 'document',
  name: 'the inspection file',
  lost: true,
  article: null,
  story: story.id,
  evidence: [evidence(tribune, 'reading the file with great attention', 'credit/document')],
};

function derived(
  child: { id: string },
  parent: { id: string },
  kind: Derivation['kind'],
  reasons: readonly string[],
  more: Partial<Derivation> = {},
): Derivation {
  return {
    id: `${child.id}<${parent.id}`,
    child: child.id,
    parent: parent.id,
    kind,
    directed: true,
    certain: true,
    reasons,
    changes: [],
    evidence: [],
    score: {},
    ...more,
  };
}

const derivations: readonly Derivation[] = [
  derived(herald, nordwire, 'credit', ['signed off with the agency’s name'], { evidence: [nordwire.evidence[0]!] }),
  derived(courier, nordwire, 'credit', ['signed off with the agency’s name'], { evidence: [nordwire.evidence[1]!] }),
  derived(faro, nordwire, 'translation', ['sentence by sentence the same as the wire’s copies', 'credits the agency'], {
    certain: false,
    evidence: [nordwire.evidence[2]!],
  }),
  derived(courier, herald, 'near-copy', ['four sentences word for word', 'published later'], {
    changes: [
      {
        kind: 'number',
        parent: span(herald, 'Fourteen'),
        child: span(courier, 'Forty-one people'),
        before: 'Fourteen',
        after: 'Forty-one',
      },
      { kind: 'sentence-dropped', parent: span(herald, fleet), child: null, before: fleet, after: null },
      {
        kind: 'headline',
        parent: span(herald, herald.title!),
        child: span(courier, courier.title!),
        before: herald.title,
        after: courier.title,
      },
    ],
    evidence: [evidence(courier, pipe, 'reuse/sentence')],
  }),
  derived(fjord, herald, 'copy', ['four sentences word for word', 'names no agency'], {
    changes: [
      {
        kind: 'attribution-dropped',
        parent: span(herald, ', harbour master Inga Holm said'),
        child: null,
        before: ', harbour master Inga Holm said',
        after: null,
      },
    ],
    evidence: [evidence(fjord, owner, 'reuse/sentence')],
  }),
  derived(inland, herald, 'excerpt', ['its first sentence is word for word the wire’s'], {
    evidence: [evidence(inland, leak, 'reuse/sentence')],
  }),
  derived(tribune, observer, 'citation', ['names the Capital Observer'], { evidence: [observerOrigin.evidence[0]!] }),
  derived(tribune, inspection, 'citation', ['the ministry speaks of the file'], {
    certain: false,
    evidence: [inspection.evidence[0]!],
  }),
  derived(blog, herald, 'overlap', ['one sentence in common', 'the page has no date'], {
    directed: false,
    certain: false,
    evidence: [evidence(blog, fleet, 'reuse/sentence')],
  }),
];

const claims: readonly Claim[] = [
  claimOf({
    id: 'claim-treated',
    story: story.id,
    status: 'conflicting',
    statusReason: 'one copy has another number, and a later report raises the count',
    witnesses: [
      witness(herald, treated.herald, 'named-person', said.heraldTreated),
      witness(gazette, treated.gazette, 'none'),
      witness(courier, treated.courier, 'named-person', said.courierTreated),
      witness(fjord, treated.fjord, 'none'),
      witness(inland, leak, 'named-person'),
      witness(faro, treated.faro, 'named-person', said.faroTreated),
      witness(observer, treated.observer, 'unnamed-vague', said.observerTreated),
      witness(correction, treated.correction, 'institution', said.correctionClinic),
    ],
    origins: {
      min: 2,
      max: 3,
      reasons: [
        {
          code: 'copy',
          effect: 'joins',
          text: 'Four reports carry one agency text: one origin.',
          articles: [herald.id, courier.id, fjord.id, inland.id],
          evidence: [evidence(fjord, owner), evidence(courier, pipe)],
        },
        {
          code: 'own-sourcing',
          effect: 'parts',
          text: 'The Skarholm Gazette counted for itself.',
          articles: [gazette.id],
          evidence: [evidence(gazette, 'This reporter counted nine of them')],
        },
        {
          code: 'unnamed-may-be-named',
          effect: 'may-join',
          text: 'One of the Observer’s unnamed officials may be the harbour master whom the others name.',
          articles: [observer.id, herald.id],
          evidence: [evidence(observer, 'one of the officials said'), evidence(herald, 'harbour master Inga Holm')],
        },
      ],
    },
    slots: [
      {
        kind: 'number',
        label: 'people treated',
        agrees: false,
        values: [
          { value: '14', evidence: [evidence(herald, 'Fourteen'), evidence(gazette, 'Fourteen')] },
          { value: '41', evidence: [evidence(courier, 'Forty-one people')] },
          { value: '16', evidence: [evidence(correction, 'Sixteen people')] },
        ],
      },
    ],
    conflicts: [
      {
        kind: 'conflict',
        slot: 'number',
        text: 'The Bay Courier has forty-one treated; the text it copies has fourteen.',
        sides: [
          { value: '14', articles: [herald.id, gazette.id], evidence: [evidence(herald, 'Fourteen people')] },
          { value: '41', articles: [courier.id], evidence: [evidence(courier, 'Forty-one people')] },
        ],
      },
      {
        kind: 'update',
        slot: 'number',
        text: 'Two days later the clinic raises fourteen to sixteen.',
        sides: [
          { value: '14', articles: [gazette.id], evidence: [evidence(gazette, 'Fourteen people needed treatment')] },
          { value: '16', articles: [correction.id], evidence: [evidence(correction, 'Sixteen people were treated')] },
        ],
      },
    ],
  }),
  claimOf({
    id: 'claim-quay',
    story: story.id,
    status: 'corroborated',
    statusReason: 'two wordings of one utterance',
    utterance: 'Inga Holm',
    witnesses: [
      witness(
        herald,
        '“We closed the quay within four minutes and nobody went back in,”',
        'named-person',
        said.heraldHolm,
      ),
      witness(courier, '“We closed the quay within four minutes and nobody went back in,”', 'named-person'),
      witness(
        gazette,
        '“We shut the quay inside four minutes and no one went back,”',
        'named-person',
        said.gazetteHolm,
      ),
    ],
    origins: {
      min: 1,
      max: 1,
      reasons: [
        {
          code: 'same-utterance',
          effect: 'joins',
          text: 'One speaker, possibly one utterance in two wordings: never two proofs.',
          articles: [gazette.id, herald.id, courier.id],
          evidence: [said.heraldHolm, said.gazetteHolm].map((found) => ({
            article: found.article,
            start: found.content.spans[0]!.start,
            end: found.content.spans[0]!.end,
            text: found.content.text,
            rule: 'fixture/utterance',
          })),
        },
      ],
    },
  }),
  claimOf({
    id: 'claim-valve',
    story: story.id,
    status: 'corroborated',
    statusReason: 'two reports, one of which cites the other',
    witnesses: [
      witness(observer, said.observerWarned.content.text, 'unnamed-described', said.observerWarned),
      witness(tribune, said.tribuneValve.content.text, 'outlet', said.tribuneValve),
    ],
    origins: {
      min: 1,
      max: 1,
      reasons: [
        {
          code: 'citation',
          effect: 'joins',
          text: 'The Sound Tribune names the Capital Observer as where it has this from.',
          articles: [tribune.id, observer.id],
          evidence: [evidence(tribune, 'the Capital Observer reported')],
        },
      ],
    },
  }),
  claimOf({
    id: 'claim-tubas',
    story: story.id,
    status: 'single',
    statusReason: 'one report alone',
    witnesses: [witness(correction, 'Two tuba players came in late', 'institution')],
    origins: { min: 1, max: 1, reasons: [] },
  }),
  claimOf({
    id: 'claim-no',
    story: story.id,
    status: 'single',
    statusReason: 'one report alone',
    witnesses: [
      witness(
        observer,
        'the owner had asked for more time and that “nobody wanted to be the one to say no”',
        'unnamed-vague',
        said.observerTime,
      ),
    ],
    origins: { min: 1, max: 1, reasons: [] },
  }),
];

const events: readonly Event[] = [
  {
    id: 'event-leak',
    story: story.id,
    clock: 'happened',
    when: date('2031-03-11T06:00Z', '“shortly before 6 a.m.” on the Tuesday of publication'),
    text: 'A valve on a cooling line gave way shortly before 6 a.m.',
    articles: [herald.id, courier.id],
    claim: null,
    evidence: [evidence(herald, 'shortly before 6 a.m.')],
  },
  {
    id: 'event-said',
    story: story.id,
    clock: 'said',
    when: date('2031-03-13', '“on Thursday” against the date of publication'),
    text: 'the Skarholm clinic said on Thursday',
    articles: [correction.id],
    claim: 'claim-treated',
    evidence: [evidence(correction, 'the Skarholm clinic said on Thursday')],
  },
  {
    id: 'event-updated',
    story: story.id,
    clock: 'updated',
    when: date('2031-03-13T09:00Z'),
    text: correction.title!,
    articles: [correction.id],
    claim: null,
    evidence: [evidence(correction, correction.title!)],
  },
  ...[gazette, herald, courier, fjord, inland, faro, observer, tribune, correction].map(
    (article): Event => ({
      id: `event-published-${article.id}`,
      story: story.id,
      clock: 'published',
      when: article.published!,
      text: article.title!,
      articles: [article.id],
      claim: null,
      evidence: [evidence(article, article.title!)],
    }),
  ),
];

const reuse: readonly Reuse[] = [
  {
    id: 'bay-courier+coast-herald',
    a: courier.id,
    b: herald.id,
    relation: 'near-copy',
    certain: true,
    coverA: 0.97,
    coverB: 0.82,
    passages: [pipe, holm, owner, signOff].map((words) => ({
      a: span(courier, words),
      b: span(herald, words),
      similarity: 1,
      quoted: words === holm,
    })),
    score: { cover: 0.97 },
    rule: 'fixture/reuse',
  },
];

const notes: readonly Note[] = [
  {
    code: 'extract/no-date',
    message: 'No date could be stated or inferred.',
    page: blog.page,
    article: blog.id,
    span: null,
  },
  {
    code: 'provenance/undetermined',
    message: 'Which of quayside-notes and coast-herald came first cannot be told.',
    page: blog.page,
    article: blog.id,
    span: null,
  },
  {
    code: 'read/image',
    message: 'north-quay.jpg is an image: not read.',
    page: 'north-quay.jpg',
    article: null,
    span: null,
  },
];

/** What the stages hand to `dossier`, for the story of the leak on the quay. */
export const harbour = {
  stemma: '0.1.0',
  stages: { extract: '1', attribute: '1', reuse: '1', provenance: '1', cluster: '1', claim: '1', timeline: '1' },
  pages: Object.values(pages).map(({ page }) => page),
  articles: Object.values(pages).map(({ article }) => article),
  attributions: Object.values(said),
  reuse,
  origins: [nordwire, observerOrigin, inspection],
  derivations,
  stories: [otherStory, story],
  claims,
  events,
  notes,
};
