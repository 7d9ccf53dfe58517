/** An invented story whose pages attack whoever shows them. */
import type { Claim, Story } from '../../src/records/index.ts';
import { attributionOf, claimOf, date, evidence, makeArticle, named, witness } from './story-builder.ts';

const attack = '</script><script>window.broken = true</script><img src=x onerror="window.broken=true">';
const bidi = '\u202etxt.exe\u202c \u2066isolated\u2069 \u0000\u0007\u001b[31m \ud800 lone';
const css = '</style><style>*{display:none}</style> {color:red}';

const attacker = makeArticle({
  id: 'attacker"><b>',
  publisher: `Post ${attack}`,
  published: '2031-05-01T10:00Z',
  url: 'javascript:window.broken=true',
  language: 'x" onload="1',
  authors: [attack],
  blocks: [
    ['title', `${attack} ${bidi}`],
    ['dek', css],
    ['body', `The mayor said ${attack} and ${bidi} at the gate.`],
    ['body', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(6)],
    ['boilerplate', attack],
  ],
});
const long = makeArticle({
  id: 'long',
  publisher: 'W'.repeat(5000),
  published: '2031-05-01T11:00Z',
  url: 'data:text/html,<script>window.broken=true</script>',
  blocks: [
    ['title', 'Very long headline '.repeat(2700)],
    ['body', `The mayor said ${attack} and ${bidi} at the gate.`],
    ['body', 'قال العمدة إن الباب مغلق منذ الصباح، بحسب بيان.'],
  ],
});

const words = `${attack} and ${bidi} at the gate`;
const said = [attacker, long].map(({ article }) =>
  attributionOf(article, {
    source: 'The mayor',
    cue: 'said',
    content: words,
    speaker: named(article, 'The mayor'),
    rung: 'named-person',
  }),
);
const story: Story = {
  id: 'story-"><script>',
  title: attacker.article.title!,
  titleFrom: attacker.article.id,
  articles: [attacker.article.id, long.article.id],
  span: { start: '2031-05-01', end: '2031-05-01' },
  links: [],
};
const claim: Claim = claimOf({
  id: attack,
  story: story.id,
  status: 'conflicting',
  statusReason: attack,
  witnesses: [attacker, long].map(({ article }, index) => witness(article, words, 'named-person', said[index])),
  origins: {
    min: 1,
    max: 2,
    reasons: [
      {
        code: 'same-utterance',
        effect: 'joins',
        text: attack,
        articles: [attacker.article.id, long.article.id],
        evidence: [evidence(attacker.article, words)],
      },
    ],
  },
});

export const hostile = {
  stemma: '0.1.0',
  stages: { extract: '1' },
  pages: [attacker.page, long.page],
  articles: [attacker.article, long.article],
  attributions: said,
  reuse: [],
  origins: [
    {
      id: 'origin"><script>',
      kind: 'agency' as const,
      name: `Agency ${attack}`,
      lost: true,
      article: null,
      story: story.id,
      evidence: [],
    },
  ],
  derivations: [attacker, long].map(({ article }) => ({
    id: `${article.id}<`,
    child: article.id,
    parent: 'origin"><script>',
    kind: 'credit' as const,
    directed: true,
    certain: true,
    reasons: [attack],
    changes: [],
    evidence: [evidence(article, 'The mayor said')],
    score: {},
  })),
  stories: [story],
  claims: [claim],
  events: [
    {
      id: 'e',
      story: story.id,
      clock: 'said' as const,
      when: date('2031-05-01'),
      text: attack,
      articles: [attacker.article.id],
      claim: null,
      evidence: [evidence(attacker.article, words)],
    },
  ],
  notes: [
    { code: 'attribute/skipped' as const, message: attack, page: null, article: attacker.article.id, span: null },
  ],
};
