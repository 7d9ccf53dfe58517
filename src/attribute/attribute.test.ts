import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attributionSchema } from '../records/attribution.ts';
import type { Attribution } from '../records/index.ts';
import { attribute } from './attribute.ts';
import { inventedArticle } from './invented-article.ts';

const read = (text: string, more = {}) => attribute(inventedArticle(text, more)).records;
const parts = (records: readonly Attribution[]) =>
  records.map((record) => [record.source?.text ?? null, record.cue?.text ?? null, record.content.text]);

test('direct, mixed and indirect speech', () => {
  assert.deepEqual(parts(read('“We stay,” Ada Marlo said.')), [['Ada Marlo', 'said', '“We stay,”']]);
  assert.deepEqual(parts(read('“We will stay here,” said Ada Marlo on Friday.')), [
    ['Ada Marlo', 'said', '“We will stay here,”'],
  ]);
  assert.deepEqual(parts(read('Ada Marlo said that the town would stay.')), [
    ['Ada Marlo', 'said', 'that the town would stay'],
  ]);
  assert.deepEqual(parts(read('The bridge will close, an official said.')), [
    ['an official', 'said', 'The bridge will close'],
  ]);
});

test('what stands before “told the paper” is what was told', () => {
  const text = 'Six boats have been lost in the storm, harbour master Ana Ruiz told the Quellin Post on Friday.';
  const outer = read(text).filter((record) => record.within === null);
  assert.deepEqual(parts(outer), [['harbour master Ana Ruiz', 'told', 'Six boats have been lost in the storm']]);
});

test('kinds', () => {
  const kinds = (text: string) => read(text).map((record) => record.kind);
  assert.deepEqual(kinds('“We will stay here,” said Ada Marlo on Friday.'), ['direct']);
  assert.deepEqual(kinds('Ada Marlo said the plan was “a gift to nobody” and would fail.'), ['mixed']);
  assert.deepEqual(kinds('Ada Marlo said the plan would fail.'), ['indirect']);
});

test('a quotation broken by its cue is one attribution', () => {
  const [record, ...more] = read('“We will stay,” said Ada Marlo, the mayor. “Nobody will move us.”');
  assert.deepEqual(more, []);
  assert.equal(record?.content.text, '“We will stay,” … “Nobody will move us.”');
});

test('a pronoun is followed to the one who spoke before, never to a caption', () => {
  const text = [
    'Ada Marlo, the mayor, said the bridge would close on Monday.',
    'Photo: Jon Pell',
    '“It cannot be mended,” she said.',
  ].join('\n');
  const roles = (line: string) => (line.startsWith('Photo') ? 'caption' : 'body');
  const { records } = attribute(inventedArticle(text, {}, roles));
  assert.equal(records.at(-1)?.speaker.name, 'Ada Marlo');
  assert.deepEqual(records.at(-1)?.speaker.mentions[0]?.text, 'she');
});

test('“the official” is the one of before; two who fit are none', () => {
  const [, second] = read('A customs official said the gate was shut.\nThe official said it would open at noon.');
  assert.equal(second?.speaker.unnamed?.affiliation, 'customs');
  assert.deepEqual(
    second?.speaker.mentions.map((mention) => mention.text),
    ['The official', 'A customs official'],
  );
});

test('unnamed sources keep count, role, affiliation, wording and reason', () => {
  const [record] = read(
    'Two senior customs officials, who asked not to be named because the audit is secret, said the gate was shut.',
  );
  assert.equal(record?.speaker.kind, 'unnamed');
  assert.equal(record?.speaker.unnamed?.count, 2);
  assert.equal(record?.speaker.unnamed?.role, 'official');
  assert.equal(record?.speaker.unnamed?.affiliation, 'customs');
  assert.equal(record?.speaker.unnamed?.reason, 'because the audit is secret');
  assert.equal(record?.rung, 'unnamed-described');
});

test('chains run from the outermost hand to the speaker', () => {
  const chain = (text: string) => read(text).map((record) => record.chain.map((link) => link.source.text).join(' > '));
  assert.deepEqual(
    chain('According to Politico, one of the officials said that the mayor had ordered the gate shut.'),
    ['Politico', 'Politico > one of the officials', 'Politico > one of the officials > the mayor'],
  );
  assert.deepEqual(chain('“The gate is shut,” the clerk told Reuters.'), ['Reuters > the clerk']);
  assert.deepEqual(chain('Citing two clerks, Politico reported that the gate was shut.'), ['Politico > two clerks']);
});

test('what the paper itself was told is no second hand', () => {
  const [record] = read('“The gate is shut,” the clerk told Reuters.', { publisher: 'Reuters' });
  assert.equal(record?.chain.length, 1);
});

test('two people who fit a pronoun equally: nobody is named', () => {
  const [record] = read('Ada Marlo met Lena Voss on Monday.\n“I am sorry,” she said.').filter(
    (one) => one.kind === 'direct',
  );
  assert.equal(record?.speaker.name, null);
});

test('a news agency is another outlet', () => {
  const [record] = read('Reuters reported that the gate was shut.');
  assert.equal(record?.speaker.kind, 'outlet');
  assert.equal(record?.rung, 'outlet');
});

test('transcripts', () => {
  const text = 'MARLO: The gate is shut.\nREIK: It was open at noon.\nMARLO: It is shut now.';
  assert.deepEqual(
    read(text).map((record) => [record.source?.text, record.kind]),
    [
      ['MARLO', 'direct'],
      ['REIK', 'direct'],
      ['MARLO', 'direct'],
    ],
  );
  assert.deepEqual(read('Price: ten crowns\nPlace: the harbour\nTime: noon'), []);
});

test('refusals', () => {
  for (const text of [
    'The harbour authority declined to comment on the report.',
    'Reuters could not independently verify the claim.',
  ]) {
    const [record, ...more] = read(text);
    assert.equal(record?.certainty, 'refused', text);
    assert.equal(record?.speech, true);
    assert.deepEqual(more, []);
  }
});

test('certainty', () => {
  const certainty = (text: string) => read(text)[0]?.certainty;
  assert.equal(certainty('The mayor denied that the gate was shut.'), 'denied');
  assert.equal(certainty('The mayor confirmed that the gate was shut.'), 'confirmed');
  assert.equal(certainty('The mayor said that the gate may be shut.'), 'hedged');
  assert.equal(certainty('The mayor said that the gate was shut.'), 'asserted');
});

test('records are valid and quote the text, whatever it holds', () => {
  const pieces = [
    'a',
    ' ',
    ' said ',
    '. ',
    ', ',
    '\n',
    '“',
    '”',
    '"',
    ' Marlo ',
    'According to ',
    ' official',
    ':',
    '’',
    ' that ',
    ' told Reuters ',
  ];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 30 }), (text) => {
      const { records } = attribute(inventedArticle(text));
      const quotes = records.flatMap((record) => [
        record.source,
        record.cue,
        record.content,
        ...record.speaker.mentions,
        ...record.chain.flatMap((link) => [link.source, link.cue]),
        ...record.hedges,
      ]);
      for (const quote of quotes) {
        if (quote) assert.equal(quote.text, quote.spans.map((span) => text.slice(span.start, span.end)).join(' … '));
      }
      for (const record of records) assert.deepEqual(attributionSchema.parse(record), record);
      assert.deepEqual(attribute(inventedArticle(text)).records, records);
    }),
    { numRuns: 60 },
  );
});
