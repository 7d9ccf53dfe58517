import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcesDigest } from '../../web/sources.ts';
import { harbour } from '../../web/test/harbour.ts';
import assets from './assets.json' with { type: 'json' };
import { dossier } from './dossier.ts';
import { renderDossier } from './render.ts';

const html = renderDossier(dossier(harbour));

test('one file that asks for nothing', () => {
  assert.match(html, /^<!doctype html>/);
  assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
  assert.doesNotMatch(html, /<(?:link|img|iframe|object|embed|script src)\b/);
  assert.ok(assets.style.length + assets.script.length < 300_000);
});

test('a story shows origins, the lost ones too, and every claim', () => {
  assert.match(html, /2–3/);
  assert.match(html, /Nordwire: not among the pages/);
  for (const claim of harbour.claims) assert.ok(html.includes(claim.text.slice(1, 40)), claim.id);
});

test('every link inside the file has its target', () => {
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  const page = html.slice(0, html.indexOf('<script type='));
  const missing = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]).filter((id) => !ids.has(id!));
  assert.deepEqual([...new Set(missing)], []);
});

test('a dossier of nothing is still a page', () => {
  const empty = { ...harbour, pages: [], articles: [], attributions: [], reuse: [], origins: [], derivations: [] };
  const page = renderDossier(dossier({ ...empty, stories: [], claims: [], events: [], notes: [] }));
  assert.match(page, /No story was found/);
});

test('the bundle was made from these sources', () => {
  assert.equal(assets.digest, sourcesDigest(), 'run `npm run room`');
});
