import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countOrigins, type Footing, type Tie } from './origins.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const node = fc.constantFrom(...ids, 'origin:x', 'origin:y', 'speaker:z');
const tie: fc.Arbitrary<Tie> = fc.record({
  effect: fc.constantFrom('joins' as const, 'may-join' as const),
  nodes: fc.uniqueArray(node, { minLength: 2, maxLength: 4 }),
});
const witnesses: fc.Arbitrary<Footing[]> = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
  .chain((articles) =>
    fc.tuple(...articles.map((article) => fc.record({ article: fc.constant(article), sourced: fc.boolean() }))),
  );
const ties = fc.array(tie, { maxLength: 10 });
const count = (w: readonly Footing[], t: readonly Tie[]) => {
  const { min, max } = countOrigins(w, t);
  return { min, max };
};

test('nobody carries it: no origin', () => assert.deepEqual(count([], []), { min: 0, max: 0 }));

test('two reports with their own sources are two origins', () => {
  assert.deepEqual(
    count(
      [
        { article: 'a', sourced: true },
        { article: 'b', sourced: true },
      ],
      [],
    ),
    { min: 2, max: 2 },
  );
});

test('two reports whose unnamed sources may be the same are one or two', () => {
  const pair = ['a', 'b'].map((article) => ({ article, sourced: true }));
  assert.deepEqual(count(pair, [{ effect: 'may-join', nodes: ['a', 'b'] }]), { min: 1, max: 2 });
});

test('min never exceeds max, and one witness is one origin', () => {
  fc.assert(
    fc.property(witnesses, ties, (w, t) => {
      const { min, max } = count(w, t);
      assert.ok(min >= 1 && min <= max && max <= w.length);
    }),
  );
});

test('adding a copy raises neither min nor max', () => {
  fc.assert(
    fc.property(witnesses, ties, fc.nat(), (w, t, pick) => {
      const original = w[pick % w.length]!;
      const before = count(w, t);
      const after = count(
        [...w, { article: 'copy', sourced: original.sourced }],
        [...t, { effect: 'joins', nodes: [original.article, 'copy'] }],
      );
      assert.deepEqual(after, before);
    }),
  );
});

test('adding a truly independent report never lowers, and raises max by one', () => {
  fc.assert(
    fc.property(witnesses, ties, fc.boolean(), (w, t, sourced) => {
      const before = count(w, t);
      const after = count([...w, { article: 'new', sourced }], t);
      assert.ok(after.min >= before.min);
      assert.equal(after.max, before.max + 1);
    }),
  );
});

test('removing a witness never raises max', () => {
  fc.assert(
    fc.property(witnesses, ties, fc.nat(), (w, t, pick) => {
      const rest = w.filter((_, index) => index !== pick % w.length);
      assert.ok(count(rest, t).max <= count(w, t).max);
    }),
  );
});

test('the order of witnesses and ties does not matter', () => {
  fc.assert(
    fc.property(witnesses, ties, (w, t) => {
      assert.deepEqual(countOrigins([...w].reverse(), [...t].reverse()), countOrigins(w, t));
    }),
  );
});

test('a witness of unknown sourcing never raises min', () => {
  fc.assert(
    fc.property(witnesses, ties, fc.array(node, { minLength: 1, maxLength: 2 }), (w, t, tied) => {
      const more: Tie[] = [...t, { effect: 'may-join', nodes: [...tied, 'new'] }];
      assert.ok(count([...w, { article: 'new', sourced: false }], more).min <= count(w, t).min);
    }),
  );
});
