import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcesDigest } from '../../web/sources.ts';
import { harbour } from '../../web/test/harbour.ts';
import { loneReports } from '../../web/test/lone.ts';
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
  assert.deepEqual(linksWithoutTarget(html), []);
});

function linksWithoutTarget(html: string): (string | undefined)[] {
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  const page = html.slice(0, html.indexOf('<script type='));
  const missing = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]).filter((id) => !ids.has(id!));
  return [...new Set(missing)];
}

test('two thousand reports of their own stay a file that opens: each is drawn, or named as not drawn', () => {
  const parts = loneReports(2000);
  const page = renderDossier(dossier(parts));
  assert.ok(Buffer.byteLength(page) < 25_000_000, `${Buffer.byteLength(page)} bytes`);
  const shown = page.slice(0, page.indexOf('<script type='));
  const data = JSON.parse(/id="stemma-data">(.*?)<\/script>/s.exec(page)![1]!) as ReturnType<typeof dossier>;
  const drawn = shown.match(/class="story brief"/g)?.length ?? 0;
  const [, listed] = /([\d]+) stories would make this page too large/.exec(shown)!;
  assert.ok(drawn > 50);
  assert.equal(drawn + Number(listed), 2000);
  assert.equal(data.stories.length, drawn);
  assert.match(shown, /2000 pages, 2000 stories/);
  assert.match(shown, /Drawn from 2000 pages/);
  for (const { title } of parts.stories) assert.ok(shown.includes(`${title}<`), title);
  assert.deepEqual(linksWithoutTarget(page), []);
});

test('a copy that is out of date is shown with what has been corrected, and a silence is told', () => {
  const made = dossier(harbour);
  const index = made.derivations.findIndex(({ parent }) => made.articles.some(({ id }) => id === parent));
  const edge = made.derivations[index]!;
  const copy = made.articles.find(({ id }) => id === edge.child)!;
  const before = copy.text.slice(0, 12);
  const correction = made.articles.find(({ id }) => id !== edge.child && id !== edge.parent)!.id;
  const stale = [{ child: { start: 0, end: 12 }, before, after: 'what it now is', correction }];
  const published = made.events.find(({ clock }) => clock === 'published')!;
  const when = { ...published.when, value: '2031-09-01', earliest: '2031-09-01', latest: '2031-09-01' };
  const page = renderDossier({
    ...made,
    derivations: made.derivations.with(index, { ...edge, stale }),
    events: [...made.events, { ...published, id: 'late', when }],
  });
  assert.match(page, /still carries/);
  assert.match(page, /what it now is/);
  assert.match(page, /Published: no date for \d+ days/);
  assert.deepEqual(linksWithoutTarget(page), []);
});

test('a lone report beside a story is drawn briefly, with its passages and its page', () => {
  const at = html.indexOf('class="story brief"');
  const brief = html.slice(at, html.indexOf('id="export"'));
  assert.match(brief, /Ten chowders worth the drive/);
  assert.match(brief, /stemma serve/);
  assert.match(brief, /class="page-id"/);
});

test('a dossier of nothing is still a page', () => {
  const empty = { ...harbour, pages: [], articles: [], attributions: [], reuse: [], origins: [], derivations: [] };
  const page = renderDossier(dossier({ ...empty, stories: [], claims: [], events: [], notes: [] }));
  assert.match(page, /No story was found/);
});

test('the bundle was made from these sources', () => {
  assert.equal(assets.digest, sourcesDigest(), 'run `npm run room`');
});
