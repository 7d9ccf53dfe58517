import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, inventedText } from '../../bench/invented/prose.ts';
import type { Article, DateFact } from '../records/index.ts';
import { reuse } from '../reuse/reuse.ts';
import { provenance } from './provenance.ts';

const agency = 'Ostravel Press Agency';
const body = inventedText(1, 8);
const flood = (houses: string) => `The flood closed ${houses} houses in Velmar. ${body}`;

function on(value: string): DateFact {
  return { value, precision: 'day', basis: 'stated', reason: 'given', earliest: value, latest: value };
}

function report(id: string, publisher: string, day: number, text: string, byline = ''): Article {
  const whole = byline === '' ? text : `${byline}\n\n${text}`;
  const start = whole.length - text.length;
  const block = { form: 'paragraph', page: null, score: null, reasons: [] } as const;
  const blocks: Article['blocks'] = [
    ...(byline === '' ? [] : [{ ...block, role: 'byline' as const, start: 0, end: byline.length }]),
    { ...block, role: 'body', start, end: whole.length },
  ];
  return articleOf(id, whole, { publisher, published: on(`2031-05-${day}`), blocks });
}

function staleIn(articles: readonly Article[]) {
  const { derivations } = provenance({ articles, attributions: [], reuse: reuse(articles).records });
  return derivations.flatMap(({ child, stale }) => (stale ?? []).map(({ before, after }) => [child, before, after]));
}

test('a later version of the outlet with another figure makes the copies of the first one stale', () => {
  assert.deepEqual(
    staleIn([
      report('w', agency, 10, flood('1,200')),
      report('x', agency, 12, flood('1,020')),
      report('c', 'The Bell', 11, flood('1,200'), agency),
    ]),
    [['c', '1,200', '1,020']],
  );
});

test('another day in the dateline of a later version is no correction', () => {
  const line = (day: number) => `VELMAR, ${day} May (OPA) — ${flood('1,200')}`;
  const corrected = (day: number) => `VELMAR, ${day} May (OPA) — ${flood('1,020')}`;
  assert.deepEqual(
    staleIn([
      report('w', agency, 14, line(14)),
      report('x', agency, 15, line(15)),
      report('c', 'The Bell', 16, line(14), agency),
    ]),
    [],
  );
  assert.deepEqual(
    staleIn([
      report('w', agency, 14, line(14)),
      report('x', agency, 15, corrected(15), 'CORRECTED'),
      report('c', 'The Bell', 16, line(14), agency),
    ]),
    [['c', '1,200', '1,020']],
  );
});

test('a copy that has another number by itself is not stale', () => {
  assert.deepEqual(
    staleIn([report('w', agency, 10, flood('1,200')), report('c', 'The Bell', 11, flood('1,150'), agency)]),
    [],
  );
});
