import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quotations } from './quotations.ts';

const inner = (text: string) => quotations(text).map((found) => text.slice(found.inner.start, found.inner.end));
const outer = (text: string) => quotations(text).map((found) => text.slice(found.start, found.end));

test('every style of marks', () => {
  for (const text of [
    'She said “we stay” and left.',
    'She said "we stay" and left.',
    'Sie sagte „we stay“ und ging.',
    'Sie sagte „we stay” und ging.',
    'Elle dit «we stay» et part.',
    'Sie sagte »we stay« und ging.',
    'She said ‘we stay’ and left.',
    "She said 'we stay' and left.",
    'Hon sade ”we stay” och gick.',
    "She said ``we stay'' and left.",
    'Sie sagte ‚we stay‘ und ging.',
    '彼女は「we stay」と',
  ]) {
    assert.deepEqual(inner(text), ['we stay'], text);
  }
  assert.deepEqual(inner('Elle dit « we stay » et part.'), [' we stay ']);
});

test('apostrophes are not quotation marks', () => {
  for (const text of [
    "The mayor's voters' rock 'n' roll",
    'The mayors’ rights; it’s the ’90s',
    '6\'2" tall and 27" x 30"',
  ]) {
    assert.deepEqual(inner(text), [], text);
  }
  assert.deepEqual(inner('She said ‘the voters’ rights and it’s law’ then.'), ['the voters’ rights and it’s law']);
});

test('nested quotations know their depth', () => {
  const text = '“He said ‘go “now” please’ to me,” she said.';
  assert.deepEqual(
    quotations(text).map((found) => [found.depth, text.slice(found.inner.start, found.inner.end)]),
    [
      [0, 'He said ‘go “now” please’ to me,'],
      [1, 'go “now” please'],
      [2, 'now'],
    ],
  );
});

test('an unclosed quotation ends with its paragraph, or where the same mark opens again', () => {
  assert.deepEqual(outer('“We stay, said Marlo.\nHe left “early”.'), ['“We stay, said Marlo.', '“early”']);
  assert.deepEqual(outer('“We stay, he said. “And we win.”'), ['“We stay, he said.', '“And we win.”']);
  assert.deepEqual(outer('"We stay, he said. "And we win."'), ['"We stay, he said.', '"And we win."']);
});

test('a quotation is continued over paragraphs', () => {
  const text = '“First.\n\n“Second.\n\n“Third,” he said. “Fourth.”';
  assert.deepEqual(
    quotations(text).map((found) => [found.closed, found.continued, found.continues]),
    [
      [false, false, true],
      [false, true, true],
      [true, true, false],
      [true, false, false],
    ],
  );
  assert.deepEqual(outer('“First.\nSecond,” he said.'), ['“First.', 'Second,”']);
});

test('a closing mark typed wrong still closes', () => {
  assert.deepEqual(outer('“We stay “, said this source.'), ['“We stay “']);
  assert.deepEqual(outer('“We stay," he said. "And win.”'), ['“We stay,"', '"And win.”']);
});

test('spans are in the text, in order, and nest', () => {
  const unit = fc.constantFrom(
    'a',
    's',
    ' ',
    '.',
    ',',
    '\n',
    '"',
    '“',
    '”',
    '„',
    '«',
    '»',
    '‘',
    '’',
    "'",
    '`',
    '‚',
    '1',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      let before = 0;
      for (const found of quotations(text)) {
        assert.ok(found.start >= before && found.end > found.start && found.end <= text.length);
        assert.ok(
          found.inner.start >= found.start && found.inner.end <= found.end && found.inner.start <= found.inner.end,
        );
        assert.ok(!text.slice(found.start, found.end).includes('\n'));
        before = found.start;
      }
    }),
    { numRuns: 500 },
  );
});

test('hostile marks end', () => {
  for (const bomb of ['“', '”', '"', "'", '‘', '« ', '„', '“‘', ' "a', "s' ", '“a ‘b ', '”"']) {
    assert.ok(quotations(bomb.repeat(200_000)).length < 2_000_000);
  }
  assert.equal(quotations('“'.repeat(10_000) + '”'.repeat(10_000)).length, 9);
});
