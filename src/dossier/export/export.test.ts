import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbour } from '../../../web/test/harbour.ts';
import { hostile } from '../../../web/test/hostile.ts';
import { catalogue } from '../catalogue.ts';
import { dossier } from '../dossier.ts';
import { quotable } from '../quotable.ts';
import { exportForm, exportForms } from './index.ts';

const c = catalogue(dossier(harbour));
const write = (name: string, of = c) => exportForm(name)!.write(of);

/** RFC 4180, read back. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(match[1] === undefined ? match[2]! : match[1].replace(/""/g, '"'));
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('CSV: a row a claim, a column a report, another figure with its value', () => {
  const [head, ...rows] = rowsOf(write('csv'));
  assert.equal(rows.length, harbour.claims.length);
  assert.ok(rows.every((row) => row.length === head!.length));
  const treated = rows.find((row) => row[1] === 'claim-treated')!;
  const column = head!.findIndex((name) => /Bay Courier/.test(name));
  assert.equal(treated[column], 'other: 41');
  assert.deepEqual(treated.slice(2, 5), ['conflicting', '2', '3']);
});

test('CSV: nothing a spreadsheet would run', () => {
  const formula = {
    ...harbour,
    stories: harbour.stories.map((story) => ({ ...story, title: '=HYPERLINK("http://x")' })),
  };
  const rows = rowsOf(write('csv', catalogue(dossier(formula))));
  assert.ok(rows.slice(1).every(([story]) => story!.startsWith("'=")));
});

test('CSL-JSON and BibTeX: every report of a story, keys unique, dates as exact as known', () => {
  const items = JSON.parse(write('csl')) as { id: string; title?: string; issued?: { 'date-parts': number[][] } }[];
  assert.equal(items.length, 11);
  assert.equal(new Set(items.map(({ id }) => id)).size, 11);
  assert.deepEqual(items[1]?.issued?.['date-parts'], [[2031, 3, 11]]);
  const bib = write('bibtex');
  assert.equal([...bib.matchAll(/^@online\{/gm)].length, 11);
  for (const { id } of items) assert.ok(bib.includes(`{${id},`));
  const braces = [...bib].reduce((depth, character) => depth + (character === '{' ? 1 : character === '}' ? -1 : 0), 0);
  assert.equal(braces, 0);
});

test('Web Annotations: quote and offsets agree', () => {
  const { first, total } = JSON.parse(write('annotations'));
  assert.equal(first.items.length, total);
  for (const { target } of first.items) {
    const [quote, position] = target.selector;
    const page = target['stemma:textOf'].replace('urn:sha256:', '');
    const text = harbour.articles.find((article) => article.page === page)!.text;
    assert.equal(text.slice(position.start, position.start + quote.exact.length), quote.exact);
    assert.ok(text.includes(quote.prefix + quote.exact));
  }
});

test('PROV-O: what is proved is a derivation, what is possible is not', () => {
  const graph = JSON.parse(write('prov'))['@graph'] as Record<string, unknown>[];
  const node = (id: string) => graph.find((entry) => entry['@id'] === `urn:stemma:entity:${id}`)!;
  assert.deepEqual(node('fjord-daily')['prov:wasDerivedFrom'], [{ '@id': 'urn:stemma:entity:coast-herald' }]);
  assert.equal(node('quayside-notes')['prov:wasDerivedFrom'], undefined);
  assert.ok(node('quayside-notes')['stemma:possiblyRelatedTo']);
  assert.equal(node('origin-nordwire')['stemma:lost'], true);
  const ids = new Set(graph.map((entry) => entry['@id']));
  for (const [, id] of JSON.stringify(graph).matchAll(/"@id":"(urn:stemma:[^"]+)"/g)) assert.ok(ids.has(id), id);
});

test('Markdown: claims with their count and passages', () => {
  const text = write('markdown');
  assert.match(text, /2–3 independent origins; disputed/);
  assert.match(text, /> “We shut the quay inside four minutes/);
});

test('every form takes hostile text and limited pages', () => {
  const attacked = catalogue(dossier(hostile));
  const limited = catalogue(quotable(dossier(harbour)));
  for (const { name, write: form } of exportForms) {
    assert.ok(form(attacked).isWellFormed() || name === 'csl' || name === 'annotations' || name === 'prov', name);
    assert.doesNotMatch(form(limited), /did not answer questions/, name);
  }
  assert.doesNotMatch(write('markdown', attacked), /<\/?script/i);
});
