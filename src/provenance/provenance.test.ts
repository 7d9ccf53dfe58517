import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, inventedText } from '../../bench/invented/prose.ts';
import type { Article, Block, BlockRole, DateFact } from '../records/index.ts';
import { reuse } from '../reuse/reuse.ts';
import { provenance } from './provenance.ts';

/** An article from blocks of given roles. */
function article(id: string, blocks: readonly [BlockRole, string][], known: Partial<Article> = {}): Article {
  let text = '';
  const made: Block[] = [];
  for (const [role, content] of blocks) {
    if (text !== '') text += '\n\n';
    made.push({
      role,
      form: 'paragraph',
      start: text.length,
      end: text.length + content.length,
      page: null,
      score: null,
      reasons: [],
    });
    text += content;
  }
  return articleOf(id, text, { blocks: made, ...known });
}

function on(value: string): DateFact {
  const precision = value.includes('T') ? 'minute' : 'day';
  return { value, precision, basis: 'stated', reason: 'given', earliest: value, latest: value };
}

function trace(articles: readonly Article[]) {
  return provenance({ articles, attributions: [], reuse: reuse(articles).records });
}

const body = inventedText(1, 8);

test('a copyright line makes its agency a lost origin, whatever the byline says', () => {
  const { origins, derivations } = trace([
    article('a', [
      ['byline', 'By Tessa Holm'],
      ['body', body],
      ['notice', 'All rights of reproduction reserved. © (2024) Agence France-Presse'],
    ]),
  ]);
  assert.deepEqual([origins[0]?.name, origins[0]?.lost, origins[0]?.kind], ['Agence France-Presse', true, 'agency']);
  assert.equal(origins[0]!.evidence[0]!.rule, 'credit/copyright-line');
  assert.deepEqual([derivations[0]?.kind, derivations[0]?.directed], ['credit', true]);
});

test("a photo's credit is not the text's", () => {
  for (const line of ['The harbour at dawn, May 26, 2024 © AFP – ANA RUIZ', 'Photo: AFP', '© AFP – ANA RUIZ']) {
    assert.deepEqual(
      trace([
        article('a', [
          ['body', body],
          ['caption', line],
        ]),
      ]).origins,
      [],
      line,
    );
    assert.deepEqual(
      trace([
        article('a', [
          ['body', line],
          ['body', body],
          ['body', inventedText(2, 2)],
        ]),
      ]).origins,
      [],
      line,
    );
  }
});

test('copies that credit one agency hang under it, not under each other', () => {
  const copies = ['a', 'b', 'c'].map((id) => article(id, [['body', `OSTRAVEL (AP) — ${body}`]], { publisher: id }));
  const { origins, derivations } = trace(copies);
  assert.deepEqual(
    origins.map((origin) => origin.id),
    ['origin:agency:ap'],
  );
  assert.deepEqual(
    derivations.map(({ child, parent }) => [child, parent]),
    ['a', 'b', 'c'].map((id) => [id, 'origin:agency:ap']),
  );
});

test('when the wire report is here, its copies hang under it', () => {
  const wire = article('w', [['body', `VELMAR (OPA) - ${body}`]], { publisher: 'Ostravel Press Agency' });
  const copy = article(
    'c',
    [
      ['byline', 'Ostravel Press Agency'],
      ['body', body],
    ],
    { publisher: 'The Bell' },
  );
  const { origins, derivations } = trace([copy, wire]);
  assert.deepEqual(
    origins.map((origin) => origin.lost),
    [false],
  );
  assert.deepEqual(
    derivations.map(({ child, parent, directed }) => [child, parent, directed]),
    [['c', 'w', true]],
  );
});

test('without credits or dates the direction stays open', () => {
  const { derivations } = trace([article('a', [['body', body]]), article('b', [['body', body]])]);
  assert.deepEqual(
    derivations.map((edge) => edge.directed),
    [false],
  );
});

test('the earlier of two copies is the parent', () => {
  const { derivations } = trace([
    article('a', [['body', body]], { published: on('2031-05-04') }),
    article('b', [['body', body]], { published: on('2031-05-02') }),
  ]);
  assert.deepEqual(
    derivations.map(({ child, parent, directed }) => [child, parent, directed]),
    [['a', 'b', true]],
  );
});

test('reports that cite each other are no chain but a circle', () => {
  const story = 'The Velmar harbour wall in Ostravel fell on Friday, and Governor Odile Brandt left Castrin.';
  const { derivations, notes } = trace([
    article('a', [['body', `${story} The Castrin Gazette reported the fall first.`]], { publisher: 'Ostravel Times' }),
    article('b', [['body', `${story} That is according to the Ostravel Times.`]], { publisher: 'Castrin Gazette' }),
  ]);
  assert.ok(notes.some((item) => item.code === 'provenance/circular' && item.span !== null));
  assert.ok(derivations.filter((edge) => edge.kind === 'citation').every((edge) => !edge.directed));
});

test('copies that keep a figure which their origin corrected are stale', () => {
  const story = `The flood closed 1,200 houses in Velmar. ${body}`;
  const wire = article('w', [['body', story]], { publisher: 'Ostravel Press Agency', published: on('2031-05-01') });
  const corrected = article(
    'x',
    [
      ['title', 'CORRECTED: Flood in Velmar'],
      ['body', story.replace('1,200', '1,020')],
    ],
    { publisher: 'Ostravel Press Agency', published: on('2031-05-02') },
  );
  const copy = article(
    'c',
    [
      ['byline', 'Ostravel Press Agency'],
      ['body', story],
    ],
    {
      publisher: 'The Bell',
      published: on('2031-05-03'),
    },
  );
  const { derivations, notes } = trace([wire, corrected, copy]);
  const edge = derivations.find((candidate) => candidate.child === 'c')!;
  assert.deepEqual(
    edge.stale?.map(({ before, after, correction }) => [before, after, correction]),
    [['1,200', '1,020', 'x']],
  );
  assert.equal(copy.text.slice(edge.stale![0]!.child.start, edge.stale![0]!.child.end), '1,200');
  assert.ok(notes.some((item) => item.code === 'provenance/stale' && item.article === 'c'));
  assert.ok(derivations.every((candidate) => candidate.child !== 'x' || candidate.stale === undefined));
});

test('evidence is what its span says', () => {
  const articles = [
    article('a', [
      ['title', 'Reuters: harbour closed'],
      ['body', `${body} The minister told Reuters that he would go.`],
    ]),
    article('b', [
      ['body', `(Reuters) - ${body}`],
      ['body', 'With files from The Canadian Press'],
    ]),
  ];
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const { origins, derivations } = trace(articles);
  for (const { evidence } of [...origins, ...derivations]) {
    for (const item of evidence) assert.equal(texts.get(item.article)!.slice(item.start, item.end), item.text);
  }
  assert.deepEqual(origins.map((origin) => origin.name).sort(), ['Reuters', 'The Canadian Press']);
});

test('reports that share a text which none of them signs may have it from a lost one, and a note says what cannot be told', () => {
  const copies = ['The Bell', 'Castrin Courier', 'Velmar Lantern'].map((publisher, k) =>
    article(`s${k}`, [['body', body]], { publisher }),
  );
  const { origins, derivations, notes } = trace(copies);
  assert.deepEqual(
    origins.map(({ kind, lost, evidence }) => [kind, lost, evidence.length]),
    [['shared-text', true, 3]],
  );
  const hanging = derivations.filter(({ parent }) => parent === origins[0]!.id);
  assert.deepEqual(
    hanging.map(({ child, certain, changes }) => [child, certain, changes.length]),
    copies.map(({ id }) => [id, false, 0]),
  );
  assert.equal(notes.filter(({ code }) => code === 'provenance/undetermined').length, 1);
});

test('a text of which each report has another part must have existed', () => {
  const [p, q, r] = [inventedText(11, 5), inventedText(12, 5), inventedText(13, 5)];
  const parts = [`${p} ${q}`, `${q} ${r}`, `${r} ${p}`];
  const reports = parts.map((text, k) => article(`m${k}`, [['body', text]], { publisher: `Paper ${k}` }));
  const { origins, derivations } = trace(reports);
  assert.equal(origins[0]?.kind, 'shared-text');
  assert.match(
    derivations.find(({ parent }) => parent === origins[0]!.id)!.reasons.join(' '),
    /none of those here holds all/u,
  );
});

test('an excerpt that also lost an attribution comes from the longer text; either sign alone leaves it open', () => {
  const said = `The pump had failed twice, the harbour authority said on Friday. ${inventedText(21, 5)}`;
  const bare = said.replace(', the harbour authority said on Friday', '');
  const long = article('long', [['body', `${said} ${inventedText(22, 12)}`]], { publisher: 'The Bell' });
  const directed = (text: string) =>
    trace([long, article('short', [['body', text]], { publisher: 'Castrin Courier' })]).derivations.map(
      ({ child, parent, directed: known }) => [child, parent, known],
    );
  assert.deepEqual(directed(bare), [['short', 'long', true]]);
  assert.equal(directed(said)[0]![2], false);
});
