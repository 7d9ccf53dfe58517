import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../../records/index.ts';
import { inferPublished } from './infer.ts';

/** Paragraphs with their roles as an article's text and blocks. */
function page(...parts: (readonly [Block['role'], string])[]) {
  let text = '';
  const blocks = parts.map(([role, words]): Block => {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? words : `${text}\n\n${words}`;
    return { role, form: 'paragraph', start, end: start + words.length, page: null, score: null, reasons: [] };
  });
  return { text, blocks, language: 'en', capturedAt: null as string | null };
}

const report = page(
  ['body', 'The lock keeper resigned, the canal board said on Thursday.'],
  ['caption', 'The lock at Ferrow, March 10, 2031 © Ferrow Pictures'],
  ['body', 'On Wednesday she had found the gates open.'],
  ['caption', 'The board meets in Ferrow, March 12, 2031'],
);

test('weekdays held against dated captions give the day and the reason', () => {
  const { fact, notes } = inferPublished(report);
  assert.equal(fact?.value, '2031-03-13');
  assert.equal(fact?.precision, 'day');
  assert.equal(fact?.basis, 'inferred');
  assert.match(fact!.reason, /“Thursday” and “Wednesday”.*“March 12, 2031”/);
  assert.ok(fact!.earliest <= '2031-03-13' && fact!.latest >= '2031-03-13');
  assert.deepEqual(notes, []);
});

test('yesterday with its date gives the day after it', () => {
  const { fact } = inferPublished({
    ...page(['body', 'Le pont a fermé hier, le 11 juin 2031, après une panne.']),
    language: 'fr',
  });
  assert.equal(fact?.value, '2031-06-12');
});

test('too little to go by gives nothing', () => {
  for (const text of [
    'The mill burned down. Nobody was hurt.',
    'The mayor spoke on Thursday.',
    'The treaty of 12 May 1931 is forgotten.',
    'The fair will open on May 3, 2031, and close on Sunday.',
    'He was last seen on Friday; the mill dates from March 1874.',
  ]) {
    assert.equal(inferPublished(page(['body', text])).fact, null, text);
  }
});

test('a library picture and the life of the author tell nothing', () => {
  const old = page(
    ['body', 'The lock keeper resigned, the board said on Thursday. On Wednesday she had gone.'],
    ['caption', 'FILE - The lock at Ferrow, March 12, 2029'],
    ['byline', 'Ada Quill joined on March 12, 2030'],
  );
  assert.equal(inferPublished(old).fact, null);
});

test('nothing is published after its capture, and a past that lies after it is noted', () => {
  const { fact, notes } = inferPublished({ ...report, capturedAt: '2031-03-12T08:00:00Z' });
  assert.ok(fact === null || fact.latest <= '2031-03-12');
  const late = page(['body', 'The gates were opened on March 20, 2031.']);
  assert.deepEqual(
    inferPublished({ ...late, capturedAt: '2031-03-12T08:00:00Z' }).notes.map(({ code }) => code),
    ['timeline/contradiction'],
  );
  assert.equal(notes.length, 0);
});

test('thousands of dates are weighed in bounds', () => {
  const many = Array.from(
    { length: 5000 },
    (_, at) => `It rained on May ${(at % 28) + 1}, ${1990 + (at % 40)}, a Monday.`,
  ).join(' ');
  assert.doesNotThrow(() => inferPublished(page(['body', many])));
});
