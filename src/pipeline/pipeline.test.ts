import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../ports.ts';
import type { Capture } from '../read/capture.ts';
import type { Article, Note } from '../records/index.ts';
import { note } from '../records/index.ts';
import { MemoryStore } from '../store/memory.ts';
import { inOrder } from './in-order.ts';
import { openPool } from './pool.ts';
import { type RunOptions, run, runDocuments } from './run.ts';
import { type Document, type Stage, stagesFor } from './stage.ts';
import { stages as realStages } from './stages.ts';

/** Stages small enough to see through, that count how often they are called. */
function smallStages(calls: string[] = [], version = '1'): readonly Stage[] {
  return [
    {
      name: 'shout',
      version,
      scope: 'document',
      reads: ['document'],
      makes: ['articles'],
      load:
        async () =>
        ({ document }) => {
          calls.push(`shout ${document.page.file}`);
          if (document.page.text.includes('boom')) throw new RangeError('no stage is perfect\n  at x');
          return {
            articles: [articleOf(document)],
            notes: [note('extract/no-date', 'none', { page: document.page.id })],
          };
        },
    },
    {
      name: 'gather',
      version: '1',
      scope: 'collection',
      reads: ['articles'],
      makes: ['stories'],
      load:
        async () =>
        ({ articles }) => {
          calls.push(`gather ${articles.length}`);
          const letters = Map.groupBy(articles, ({ text }) => text[0] ?? '');
          const stories = [...letters].map(([letter, members]) => ({
            id: `story ${letter}`,
            title: letter,
            titleFrom: members[0]!.id,
            articles: members.map(({ id }) => id),
            span: { start: null, end: null },
            links: [],
          }));
          return { stories, notes: [] };
        },
    },
    {
      name: 'count',
      version: '1',
      scope: 'story',
      reads: ['articles'],
      makes: ['events'],
      load:
        async () =>
        ({ story, articles }) => {
          calls.push(`count ${story.id} ${articles.length}`);
          return { events: [], notes: [note('timeline/rejected', `${story.id}: ${articles.length}`)] };
        },
    },
  ];
}

function articleOf({ page, given }: Document): Article {
  const none = { dek: null, publisher: null, url: null, language: null, section: null, agency: null };
  const dates = { published: null, updated: null, capturedAt: null };
  const text = page.text.toUpperCase();
  const id = given?.id ?? page.id;
  return {
    id,
    page: page.id,
    file: page.file,
    title: null,
    authors: [],
    ...none,
    ...dates,
    text,
    blocks: [],
    facts: [],
  };
}

const page = (file: string, text: string): Capture => ({ file, bytes: new TextEncoder().encode(text) });
const heap = [page('a', 'apple'), page('b', 'bread'), page('c', 'avocado'), page('d', 'apple'), page('e', '')];
const go = (captures: readonly (Capture | Note)[], stages: readonly Stage[], options: RunOptions = {}) =>
  run(captures, stages, options);

test('stages run in order, each on what its scope says', async () => {
  const calls: string[] = [];
  const { findings, pages, notes } = await go(heap, smallStages(calls));
  assert.deepEqual(calls, ['shout a', 'shout b', 'shout c', 'gather 3', 'count story A 2', 'count story B 1']);
  assert.equal(findings.articles.length, 3);
  assert.ok(pages.every((one) => !('text' in one)));
  assert.deepEqual(
    notes.map(({ code }) => code),
    [
      'extract/no-date',
      'extract/no-date',
      'extract/no-date',
      'read/same-bytes',
      'read/empty',
      'timeline/rejected',
      'timeline/rejected',
    ],
  );
});

test('only the stages that are needed are chosen', () => {
  const names = (wanted: Parameters<typeof stagesFor>[0]) => stagesFor(wanted, smallStages()).map(({ name }) => name);
  assert.deepEqual(names(['articles']), ['shout']);
  assert.deepEqual(names(['stories']), ['shout', 'gather']);
  assert.deepEqual(names(['events']), ['shout', 'gather', 'count']);
});

test('the same heap is not worked on twice, a changed page is', async () => {
  const store = new MemoryStore();
  const first = await go(heap, smallStages(), { store });
  const calls: string[] = [];
  const second = await go(heap, smallStages(calls), { store });
  assert.deepEqual(calls, []);
  assert.deepEqual(second, first);
  await go([...heap.slice(0, 4), page('e', 'berry')], smallStages(calls), { store });
  assert.deepEqual(calls, ['shout e', 'gather 4', 'count story B 2']);
});

test('another version or other options of a stage are worked anew', async () => {
  const store = new MemoryStore();
  await go(heap, smallStages(), { store });
  const calls: string[] = [];
  await go(heap.slice(0, 1), smallStages(calls, '2'), { store });
  assert.deepEqual(calls, ['shout a', 'gather 1', 'count story A 1']);
  calls.length = 0;
  await go(heap.slice(0, 1), smallStages(calls, '2'), { store, stages: { gather: { threshold: 1 } } });
  assert.deepEqual(calls, ['gather 1']);
});

test('a run that was stopped leaves what it did to the next', async () => {
  const store = new MemoryStore();
  const stop = new AbortController();
  const reason = new Error('stopped');
  async function* stopsAfterTwo() {
    yield heap[0]!;
    yield heap[1]!;
    stop.abort(reason);
    yield heap[2]!;
  }
  await assert.rejects(run(stopsAfterTwo(), smallStages(), { store, signal: stop.signal }), reason);
  const calls: string[] = [];
  await go(heap, smallStages(calls), { store });
  assert.ok(!calls.includes('shout a') && !calls.includes('shout b'), calls.join());
});

test('results too long for one piece come back whole', async () => {
  const store = new MemoryStore();
  const long = 'x'.repeat(1_000_000);
  const stages: readonly Stage[] = [
    {
      name: 'long',
      version: '1',
      scope: 'collection',
      reads: [],
      makes: ['articles'],
      load: async () => () => ({
        articles: Array.from({ length: 11 }, (_, i) => ({
          ...articleOf({ page: onePage, given: null }),
          id: `${i}`,
          text: long,
        })),
        notes: [note('read/empty', 'one')],
      }),
    },
  ];
  const onePage = {
    id: 'p',
    file: 'p',
    url: null,
    capturedAt: null,
    mediaType: 'text/plain',
    charset: 'utf-8',
    charsetFrom: 'default',
    text: 'x',
  } as const;
  const first = await go([], stages, { store });
  let asked = 0;
  const watched: Store = Object.assign(Object.create(store) as Store, {
    get: (key: string) => {
      asked++;
      return store.get(key);
    },
  });
  assert.deepEqual(await go([], stages, { store: watched }), first);
  assert.ok(asked > 2, `${asked} pieces`);
});

test('a stage that breaks down on one page costs that page alone', async () => {
  const { findings, notes } = await go([page('a', 'apple'), page('b', 'boom'), page('c', 'cake')], smallStages());
  assert.equal(findings.articles.length, 2);
  const failed = notes.filter(({ code }) => code === 'pipeline/failed');
  assert.deepEqual(
    failed.map(({ message }) => message),
    ['shout broke down here: no stage is perfect'],
  );
});

test('ids that are given twice are told apart, equal articles are taken once', async () => {
  const lines = (...articles: object[]) => articles.map((one) => JSON.stringify(one)).join('\n');
  const { findings, notes } = await go(
    [
      page('1.jsonl', lines({ id: 'x', text: 'one' }, { id: 'x', text: 'two' }, { id: 'x#2', text: 'three' })),
      page('2.jsonl', lines({ id: 'x', text: 'one' }, { id: 'x', text: 'four' })),
    ],
    smallStages(),
  );
  assert.deepEqual(
    findings.articles.map(({ id, text }) => `${id} ${text}`),
    ['x ONE', 'x#2 TWO', 'x#2#2 THREE', 'x#3 FOUR'],
  );
  assert.deepEqual(
    notes.filter(({ code }) => code === 'read/same-id').map(({ message }) => message),
    [
      '1.jsonl:2: another article than that of 1.jsonl:1 has the id "x": named "x#2" here',
      '1.jsonl:3: another article than that of 1.jsonl:2 has the id "x#2": named "x#2#2" here',
      '2.jsonl:1: the same article "x" as 1.jsonl:1, taken once',
      '2.jsonl:2: another article than that of 1.jsonl:1 has the id "x": named "x#3" here',
    ],
  );
});

test('a page and its own article, printed before, are one', async () => {
  const captured = page('dam.txt', 'Dam holds');
  const [article] = (await go([captured], smallStages())).findings.articles;
  const again = page('printed.jsonl', JSON.stringify(article));
  const { findings } = await go([captured, again], smallStages());
  assert.deepEqual(findings.articles, [article]);
});

test('documents come one by one, with their notes between them', async () => {
  const seen: string[] = [];
  for await (const one of runDocuments(heap, smallStages()))
    seen.push('code' in one ? one.code : one.document.page.file);
  assert.deepEqual(seen, [
    'a',
    'extract/no-date',
    'b',
    'extract/no-date',
    'c',
    'extract/no-date',
    'read/same-bytes',
    'read/empty',
  ]);
});

test('progress counts documents and stories', async () => {
  const told: string[] = [];
  const progress = {
    advance: (stage: string, done: number, total: number | null) => told.push(`${stage} ${done}/${total}`),
    note() {},
  };
  await go(heap.slice(0, 2), smallStages(), { progress, expected: 2 });
  assert.deepEqual(told, ['pages 0/2', 'pages 1/2', 'pages 2/2', 'gather 0/1', 'gather 1/1', 'count 1/2', 'count 2/2']);
});

test('inOrder keeps the order and the width, and gives errors at their turn', async () => {
  let now = 0;
  let most = 0;
  async function* numbers() {
    for (let i = 0; i < 20; i++) yield i;
  }
  const work = async (i: number) => {
    most = Math.max(most, ++now);
    await new Promise((done) => setTimeout(done, (i * 7) % 5));
    now--;
    if (i === 15) throw new RangeError('fifteen');
    return i;
  };
  const seen: number[] = [];
  await assert.rejects(async () => {
    for await (const i of inOrder(numbers(), 4, work)) seen.push(i);
  }, /fifteen/);
  assert.deepEqual(
    seen,
    Array.from({ length: 15 }, (_, i) => i),
  );
  assert.ok(most > 1 && most <= 5, `${most} at once`);
});

test('threads give the same as no threads', async () => {
  const pool = openPool(2);
  const wanted = stagesFor(['articles'], realStages);
  const texts = ['The dam held through the night.', 'Water rose again on Monday, the mayor said.', 'A third report.'];
  const captures = texts.map((text, i) => page(`${i}.txt`, text));
  try {
    assert.deepEqual(await go(captures, wanted, { runner: pool }), await go(captures, wanted));
  } finally {
    await pool.close();
  }
});
