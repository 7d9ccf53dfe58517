import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { harbour } from '../../web/test/harbour.ts';
import { makeArticle } from '../../web/test/story-builder.ts';
import { alignArticles, differing } from './alignment.ts';
import { catalogue } from './catalogue.ts';
import { cellAt, cellsOf } from './cells.ts';
import { contextOf } from './context.ts';
import { descent } from './descent.ts';
import { dossier } from './dossier.ts';
import { extractLimit } from './extract-limit.ts';
import { clip, directionOf, plain, safeLanguage, safeUrl } from './plain.ts';
import { quotable } from './quotable.ts';
import { textFragment } from './text-fragment.ts';
import { timeAxis } from './time-axis.ts';
import { tree } from './tree.ts';
import { cutAtUses, visibleRuns } from './uses.ts';
import { dateInWords, originsExplained, originsInWords } from './wording.ts';

const article = (id: string) => harbour.articles.find((one) => one.id === id)!;

test('plain text is as long as it was, well-formed, and reorders nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const shown = plain(text);
      assert.equal(shown.length, text.length);
      assert.ok(shown.isWellFormed());
      assert.doesNotMatch(shown, /[\u202a-\u202e]/);
    }),
  );
  assert.equal(plain('a\u0000b\u001bc'), 'a␀b␛c');
  assert.equal(plain('\n\tשלום\u200f'), '\n\tשלום\u200f', 'honest marks stay');
});

test('clipping keeps to the limit and parts no pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 120 }), (text, limit) => {
      const cut = clip(text, limit);
      assert.ok(cut.length <= Math.max(limit, 2));
      if (text.isWellFormed()) assert.ok(cut.isWellFormed());
    }),
  );
});

test('only http addresses are links', () => {
  for (const url of [
    'javascript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc',
    'http://',
    '//x',
    '',
  ]) {
    assert.equal(safeUrl(url), null, url);
  }
  assert.equal(safeUrl('https://a.example/x?y#z'), 'https://a.example/x?y#z');
  assert.equal(safeLanguage('en" onload="1'), undefined);
});

test('text fragments: short quotes whole, long ones by their ends', () => {
  assert.equal(
    textFragment('https://a.example/x', 'one-two, three'),
    'https://a.example/x#:~:text=one%2Dtwo%2C%20three',
  );
  const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  assert.equal(
    textFragment('https://a.example/x#top', long),
    'https://a.example/x#top:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59',
  );
  assert.equal(textFragment('javascript:1', 'x'), null);
});

test('a notice is read for its limit, in linear time', () => {
  const notice = (words: string) =>
    extractLimit(makeArticle({ id: 'n', publisher: null, blocks: [['notice', words]] }).article);
  assert.equal(notice('a maximum 350-character extract of the article'), 350);
  assert.equal(notice('no more than 80 words, with a link'), 480);
  assert.equal(notice('All rights reserved 2024.'), null);
  assert.equal(notice('published on 300 pages'), null);
  assert.equal(
    extractLimit(makeArticle({ id: 'b', publisher: null, blocks: [['body', 'in 500 characters']] }).article),
    null,
  );
  const started = performance.now();
  notice('500 - - '.repeat(50_000));
  notice('5'.repeat(200_000));
  assert.ok(performance.now() - started < 2000, 'no backtracking');
});

test('what is quoted of a limited page never runs past the limit, and offsets hold', () => {
  const made = quotable(dossier(harbour));
  const limited = made.articles.find(({ id }) => id === 'capital-observer')!;
  assert.equal(limited.text.length, article('capital-observer').text.length);
  const [notice] = limited.blocks;
  for (const run of limited.text.slice(notice!.end).split(/\s{20,}/)) assert.ok(run.length <= 200 + 2, run);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(900), fc.nat(400)), { maxLength: 20 }),
      fc.integer({ min: 50, max: 300 }),
      (pairs, limit) => {
        const uses = pairs
          .map(([start, length]) => ({ start, end: start + length + 1 }))
          .sort((a, b) => a.start - b.start);
        const runs = visibleRuns(uses, limit);
        for (const [index, run] of runs.entries()) {
          assert.ok(run.end - run.start <= limit && run.end > run.start);
          if (index > 0) assert.ok(run.start - runs[index - 1]!.end >= 40);
        }
      },
    ),
  );
});

test('cutting at uses covers the text exactly', () => {
  const uses = fc.array(fc.tuple(fc.nat(90), fc.nat(30)), { maxLength: 12 });
  fc.assert(
    fc.property(uses, (pairs) => {
      const spans = pairs.map(([start, length]) => ({ start, end: start + length + 1 }));
      const pieces = cutAtUses(spans, { start: 10, end: 80 });
      assert.equal(pieces[0]!.start, 10);
      assert.equal(pieces.at(-1)!.end, 80);
      for (const [index, piece] of pieces.slice(1).entries()) assert.equal(piece.start, pieces[index]!.end);
      const anchored = pieces.flatMap(({ starting }) => starting).length;
      assert.equal(
        anchored,
        spans.filter(({ start, end }) => start < 80 && end > 10).length,
        'each use has its anchor once',
      );
    }),
  );
});

test('a context holds the passage, and of a limited page nothing else', () => {
  const { text, blocks } = article('coast-herald');
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.nat(60), (start, length) => {
      const end = Math.min(text.length, start + length + 1);
      const { before, words, after } = contextOf({ ...article('coast-herald'), blocks }, { start, end });
      assert.equal(words, text.slice(start, end));
      assert.ok(text.includes(before + words + after));
    }),
  );
  const limited = contextOf(article('capital-observer'), { start: 0, end: 400 }, 200);
  assert.deepEqual([limited.before, limited.words.length, limited.after], ['', 200, '']);
});

test('the pieces of a difference join to the texts', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12 }), fc.lorem({ maxCount: 12 }), (a, b) => {
      const [before, after] = differing(a, b);
      assert.equal(before.map(({ text }) => text).join(''), a);
      assert.equal(after.map(({ text }) => text).join(''), b);
    }),
  );
});

test('side by side: what is changed, dropped, added and moved', () => {
  const sides = (blocks: string[]) =>
    makeArticle({
      id: blocks.join('').slice(0, 9),
      publisher: null,
      blocks: blocks.map((words) => ['body', words] as const),
    }).article;
  const one = 'The ferry left the northern pier at noon with nine passengers.';
  const two = 'Nobody had seen the captain since the previous evening.';
  const three = 'The harbour lights were switched off for an hour.';
  const rows = alignArticles(
    sides([one, two, three, 'A brass band played.']),
    sides([three, one.replace('nine', 'ten'), two, 'It rained.']),
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['moved', 'changed', 'same', 'dropped', 'added'],
  );
  assert.deepEqual(
    rows[1]!.after.filter(({ changed }) => changed).map(({ text }) => text),
    ['ten'],
  );
  const endless = sides(['word '.repeat(20_000), 'x. '.repeat(3000)]);
  assert.ok(alignArticles(endless, endless).length > 0, 'a hostile text ends');
});

test('cells: a passage that may say something else is marked so', () => {
  const [claim] = harbour.claims;
  const reason = { code: 'doubtful-match' as const, effect: 'may-join' as const, text: '', evidence: [] };
  const doubted = { ...claim!, origins: { ...claim!.origins, reasons: [{ ...reason, articles: ['coast-herald'] }] } };
  assert.equal(cellAt(cellsOf(doubted), 'coast-herald').state, 'perhaps');
  const copy = {
    ...reason,
    code: 'copy' as const,
    effect: 'joins' as const,
    articles: ['coast-herald', 'bay-courier'],
  };
  const reasons = [...doubted.origins.reasons, copy];
  const copied = { ...claim!, origins: { ...claim!.origins, reasons } };
  assert.equal(cellAt(cellsOf(copied), 'coast-herald').state, 'states');
});

test('the direction of a paragraph is that of its first letter', () => {
  const cases = {
    'Harbour نور': 'ltr',
    '14 أبناء': 'rtl',
    '“…” (שלום) harbour': 'rtl',
    '': 'ltr',
    𞤀𞤣: 'rtl',
    '12.30': 'ltr',
  };
  for (const [text, direction] of Object.entries(cases)) assert.equal(directionOf(text), direction, text);
});

test('cells: states, another figure, silent', () => {
  const cells = cellsOf(harbour.claims[0]!);
  assert.equal(cellAt(cells, 'coast-herald').state, 'states');
  assert.deepEqual([cellAt(cells, 'bay-courier').state, cellAt(cells, 'bay-courier').value], ['other', '41']);
  assert.equal(cellAt(cells, 'quayside-notes').state, 'silent');
});

test('cells: the other side of a conflict is not silent, and a denial is a denial', () => {
  const [claim] = harbour.claims;
  const place = (article: string) => ({ article, start: 3, end: 9, text: 'twenty', rule: 'claim/slot' });
  const conflict = (slot: 'number' | 'negation') => ({
    kind: 'conflict' as const,
    slot,
    text: '',
    sides: [
      { value: '14', articles: [claim!.textFrom.article], evidence: [place(claim!.textFrom.article)] },
      { value: '20', articles: ['elsewhere'], evidence: [place('elsewhere')] },
    ],
  });
  const one = cellAt(cellsOf({ ...claim!, conflicts: [conflict('number')] }), 'elsewhere');
  assert.deepEqual([one.state, one.value], ['other', '20']);
  assert.deepEqual(one.passages, [{ article: 'elsewhere', start: 3, end: 9, rung: null }]);
  const both = cellAt(cellsOf({ ...claim!, conflicts: [conflict('number'), conflict('negation')] }), 'elsewhere');
  assert.deepEqual([both.state, both.passages.length], ['denies', 1]);
  const own = cellAt(cellsOf({ ...claim!, slots: [], conflicts: [conflict('number')] }), claim!.textFrom.article);
  assert.equal(own.state, 'states');
});

test('an axis keeps order, and closes long silences', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4e11 }), { maxLength: 30 }), (times) => {
      const axis = timeAxis(times, 10, 500);
      const places = [...times].sort((a, b) => a - b).map((time) => axis.at(time));
      for (const [index, place] of places.entries()) {
        assert.ok(place >= 10 && place <= 500);
        if (index > 0) assert.ok(place >= places[index - 1]!);
      }
      assert.ok(axis.ticks.length > 0 || times.length === 0);
    }),
  );
  const day = 86_400_000;
  assert.equal(timeAxis([0, day, 2 * day, 3 * day, 90 * day], 0, 500).breaks.length, 1);
});

test('the tree places every report and origin once, even where reports cite each other in a circle', () => {
  const [first] = harbour.derivations;
  const circle = ['coast-herald', 'bay-courier', 'fjord-daily'].map((child, index, all) => ({
    ...first!,
    id: `circle-${child}`,
    child,
    parent: all[(index + 1) % all.length]!,
  }));
  const c = catalogue(dossier({ ...harbour, derivations: [...harbour.derivations, ...circle] }));
  const view = c.stories[0]!;
  const { nodes } = tree(c, view, { from: 50, to: 600, bundle: Number.POSITIVE_INFINITY });
  assert.equal(nodes.length, view.articles.length + view.origins.length);
  assert.equal(new Set(nodes.map(({ row }) => row)).size, nodes.length);
  const { root } = descent(c, view);
  for (const { id } of view.articles) assert.ok(root(id));
});

test('counts and dates in words', () => {
  assert.equal(originsInWords({ min: 1, max: 2 }), '1–2 independent origins');
  assert.equal(originsInWords({ min: 1, max: 1 }), '1 independent origin');
  assert.match(originsExplained({ min: 0, max: 2 }), /None is shown/);
  assert.equal(dateInWords('2024-05-31T14:05Z'), '31 May 2024, 14:05 UTC');
  assert.equal(dateInWords('2024-05'), 'May 2024');
  assert.equal(dateInWords('2024-05-31T14:05:09.5+02:00'), '31 May 2024, 14:05 (UTC+02:00)');
  assert.equal(dateInWords('2024-W22'), 'week of 27 May 2024');
  assert.equal(dateInWords('2024-W22-3'), '29 May 2024');
  assert.equal(dateInWords('2024-W22-WE'), 'weekend of 1 June 2024');
  assert.equal(dateInWords('2024-Q2'), 'quarter 2 of 2024');
  assert.equal(dateInWords('2024-SU'), 'summer 2024');
  assert.equal(dateInWords('soon'), 'soon');
});
