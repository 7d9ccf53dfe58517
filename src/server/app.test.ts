import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbour } from '../../web/test/harbour.ts';
import { dossier } from '../dossier/dossier.ts';
import { readingRoom } from './app.ts';
import { listen } from './listen.ts';
import { shelfOf } from './shelf.ts';

const room = readingRoom(shelfOf(dossier(harbour)));
const here = { host: '127.0.0.1:4747' };

async function get(path: string, headers: Record<string, string> = here, method = 'GET') {
  return room.request(`http://127.0.0.1:4747${path}`, { headers, method });
}

test('every page answers, with a policy that fetches nothing', async () => {
  for (const path of [
    '/',
    '/stories/story-quay',
    '/articles/bay-courier',
    '/articles/harbour-table',
    '/compare?a=coast-herald&b=bay-courier',
    '/search?q=valve',
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, 200, path);
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(answer.headers.get('x-frame-options'), 'DENY');
    assert.match(await answer.text(), /<main id="main"/);
  }
});

test('links between pages lead somewhere', async () => {
  const seen = new Set<string>();
  const queue = ['/'];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await get(path);
    assert.equal(answer.status, 200, path);
    const html = await answer.text();
    const page = html.replace(/<script type="application\/json"[\s\S]*?<\/script>/, '');
    for (const match of page.matchAll(/ href="(\/[^"#]*)/g)) queue.push(match[1]!.replace(/&amp;/g, '&'));
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    for (const match of page.matchAll(/ href="#([^"]+)"/g)) assert.ok(ids.has(match[1]), `${path} #${match[1]}`);
  }
  assert.ok(seen.size > 15, `${seen.size} pages`);
});

test('two articles side by side mark what changed', async () => {
  const html = await (await get('/compare?a=coast-herald&b=bay-courier')).text();
  assert.match(html, /<del>Fourteen/);
  assert.match(html, /<ins>Forty-one/);
  assert.match(html, /row-dropped/);
});

test('what is not there is said', async () => {
  for (const path of [
    '/stories/none',
    '/articles/none',
    '/compare?a=x&b=y',
    '/nowhere',
    '/api/none',
    '/api/stories/none',
  ]) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test('foreign hosts, other sites and writing are refused', async () => {
  assert.equal((await get('/', { host: 'evil.example' })).status, 421);
  assert.equal((await get('/', { host: '127.0.0.1.evil.example:4747' })).status, 421);
  assert.equal((await get('/', { host: 'localhost:4747' })).status, 200);
  assert.equal((await get('/', { ...here, origin: 'https://evil.example' })).status, 403);
  assert.equal((await get('/', { ...here, origin: 'null' })).status, 403);
  assert.equal((await get('/api/claims', { ...here, 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await get('/', { ...here, 'sec-fetch-site': 'none' })).status, 200);
  assert.equal((await get('/', here, 'POST')).status, 405);
});

test('lists are streamed as JSON lines and hold to notices that limit extracts', async () => {
  const answer = await get('/api/claims');
  assert.match(answer.headers.get('content-type') ?? '', /jsonl/);
  const claims = (await answer.text()).trim().split('\n');
  assert.equal(claims.length, harbour.claims.length);
  const articles = (await (await get('/api/articles')).text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const limited = articles.find(({ id }) => id === 'capital-observer');
  const whole = harbour.articles.find(({ id }) => id === 'capital-observer')!;
  assert.equal(limited.text.length, whole.text.length, 'offsets hold');
  assert.doesNotMatch(limited.text, /did not answer questions/);
});

test('the description names every list and every form', async () => {
  const described = (await (await get('/openapi.json')).json()) as { paths: Record<string, unknown> };
  for (const path of ['/api/claims', '/api/stories/{id}', '/api/export/{form}']) assert.ok(described.paths[path], path);
  for (const form of ['csv', 'csl', 'bibtex', 'annotations', 'prov', 'markdown']) {
    assert.equal((await get(`/api/export/${form}?story=story-quay`)).status, 200, form);
  }
});

test('a port in use is said in one line', async () => {
  const first = await listen(room, 0);
  try {
    await assert.rejects(listen(room, first.port), /port \d+ is in use: choose another/);
    const second = await listen(room, 0);
    assert.equal((await fetch(second.address)).status, 200);
    await second.close();
  } finally {
    await first.close();
  }
});
