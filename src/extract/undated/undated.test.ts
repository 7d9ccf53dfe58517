import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIsoDay } from '../../text/time/calendar.ts';
import { extract } from '../extract.ts';
import { pageOf } from '../made-page.ts';
import { candidateDays, undatedRows, undatedWidth } from './features.ts';
import { inferFromTraces } from './infer.ts';
import type { Trace, TraceKind, Traces } from './trace.ts';
import { collectTraces } from './traces.ts';

const silent = { weigh: () => 0, weekdays: 0, counted: 0 };
const trace = (kind: TraceKind, day: string): Trace => ({
  day: parseIsoDay(day)!,
  kind,
  reason: `a ${kind}`,
  page: { start: 0, end: 1 },
});
const traces = (...days: Trace[]): Traces => ({
  days,
  pictureMonths: [],
  linkMonths: [],
  addressMonth: null,
  copyright: null,
});
const places = { bodyTo: 0, scores: [], distance: () => -1, lengths: [] };
const collected = (source: string) => collectTraces({ ...places, mentions: [], source, addressMonth: null });

test('addresses of pictures and of other pages, and copyright lines, are traces', () => {
  const found = collected(
    '<img src="/uploads/2031/07/12/lock.jpg"><img src="https://cdn.example/wp-content/uploads/2031/06/gate.png">' +
      '<a href="/news/2031/07/11/mill">Mill</a><script src="/js/2031-07-10/app.js"></script><p>© 2028–2031 Ferrow</p>',
  );
  assert.deepEqual(
    found.days.map(({ kind, day }) => [kind, day - parseIsoDay('2031-07-12')!]),
    [
      ['picture', 0],
      ['link', -1],
    ],
  );
  assert.deepEqual([found.pictureMonths.length, found.linkMonths.length, found.copyright], [2, 1, 2031]);
});

test('updates and pictures alone tell no day', () => {
  assert.equal(inferFromTraces(traces(trace('updated', '2031-07-12')), silent, null), null);
  assert.equal(inferFromTraces(traces(trace('picture', '2031-07-12')), silent, null), null);
  assert.equal(inferFromTraces(traces(), silent, null), null);
});

test('what is answered lies before the capture and names its traces', () => {
  const days = [
    ...Array.from({ length: 5 }, () => trace('link', '2031-07-12')),
    trace('comment', '2031-07-12'),
    trace('comment', '2031-07-13'),
    trace('updated', '2031-07-12'),
  ];
  const found = inferFromTraces(traces(...days), silent, '2031-07-20T00:00:00Z');
  assert.ok(found !== null);
  assert.ok(Math.abs(parseIsoDay(found.fact.value)! - parseIsoDay('2031-07-12')!) <= 1);
  assert.equal(found.fact.basis, 'inferred');
  assert.match(found.fact.reason, /link|comment/);
  const early = inferFromTraces(traces(...days), silent, '2031-07-01T00:00:00Z');
  assert.ok(early === null || early.fact.latest <= '2031-07-01');
});

test('rows do not hang on the order of the traces', () => {
  const days = [trace('comment', '2031-07-13'), trace('link', '2031-07-12'), trace('updated', '2031-08-01')];
  const candidates = candidateDays(traces(...days), null);
  assert.deepEqual(candidates, candidateDays(traces(...days.toReversed()), null));
  const rows = undatedRows(traces(...days), silent, candidates);
  assert.deepEqual(rows, undatedRows(traces(...days.toReversed()), silent, candidates));
  assert.equal(rows.length, candidates.length * undatedWidth);
});

test('thousands of dates, addresses and marks are looked at in bounds', () => {
  const bombs = [
    '/2031/07/12/'.repeat(20_000),
    '/2031-07'.repeat(30_000),
    '©'.repeat(100_000),
    `${'copyright '.repeat(20_000)}2031`,
    '"/2031/07/12/a.jpg" '.repeat(10_000),
    '-20310712'.repeat(30_000),
  ];
  for (const bomb of bombs) {
    const found = collected(bomb);
    assert.ok(candidateDays(found, null).length <= 160);
  }
  const body = Array.from(
    { length: 3000 },
    (_, at) => `<div class="comment">Ned, ${(at % 28) + 1}.${(at % 12) + 1}.20${10 + (at % 20)}: it rained</div>`,
  ).join('');
  const text = `<html><body><p>The mill at Ferrow burned down, and nobody was hurt.</p>${body}</body></html>`;
  const page = pageOf(text, 'text/html', { capturedAt: '2031-01-01T00:00:00Z' });
  assert.equal(extract(page).records.length, 1);
});
