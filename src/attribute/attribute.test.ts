import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../records/index.ts';
import { attribute } from './attribute.ts';

export function article(text: string, language = 'en'): Article {
  const blocks: Article['blocks'] = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    role: 'body',
    form: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
    page: null,
    score: null,
    reasons: [],
  }));
  return {
    id: 'a',
    page: 'p',
    file: 'f',
    title: null,
    dek: null,
    authors: [],
    publisher: null,
    url: null,
    language,
    section: null,
    agency: null,
    published: null,
    updated: null,
    capturedAt: null,
    text,
    blocks,
    facts: [],
  };
}

const found = (text: string) =>
  attribute(article(text)).records.map((record) => [
    record.source?.text ?? null,
    record.cue?.text ?? null,
    record.content.text,
  ]);

test('direct, mixed and indirect speech', () => {
  assert.deepEqual(found('“We stay,” Ada Marlo said.'), [['Ada Marlo', 'said', '“We stay,”']]);
  assert.deepEqual(found('“We stay,” said Ada Marlo on Friday.'), [['Ada Marlo', 'said', '“We stay,”']]);
  assert.deepEqual(found('Ada Marlo said that the town would stay.'), [
    ['Ada Marlo', 'said', 'that the town would stay'],
  ]);
  assert.deepEqual(found('The bridge will close, an official said.'), [
    ['an official', 'said', 'The bridge will close'],
  ]);
});

test('records quote the text, whatever it holds', () => {
  const unit = fc.constantFrom(
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
    'according to',
    ' official',
    ':',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      for (const record of attribute(article(text)).records) {
        for (const part of [record.source, record.cue, record.content]) {
          if (!part) continue;
          assert.equal(part.text, part.spans.map((span) => text.slice(span.start, span.end)).join(' … '));
        }
      }
    }),
  );
});
