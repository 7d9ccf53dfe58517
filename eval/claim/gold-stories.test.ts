/** The invented stories hang together: passages lie in their texts, and the true origins agree with the family tree. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slotKinds } from '../../src/records/claim.ts';
import { type GoldClaim, type GoldPassage, type GoldStory, goldStories } from './gold-stories.ts';

const fresh = goldStories('fresh');
const stories = [...goldStories('tuning'), ...goldStories('test'), ...fresh];
/** A report with such a parent has nothing of its own: what both tell has one origin. */
const wholly = ['copy', 'excerpt', 'translation'];
const parentKinds = [...wholly, 'rewrite', 'citation'];

const every = (check: (story: GoldStory) => void, list = stories) => {
  for (const story of list) check(story);
};

function assertPassages(story: GoldStory, passages: readonly GoldPassage[], reports: readonly string[]): void {
  assert.deepEqual([...new Set(passages.map(({ report }) => report))].sort(), [...reports].sort(), story.id);
  for (const { report, start, end, text } of passages) {
    assert.ok(text.trim() === text && text.length > 0, `${story.id}: ${text}`);
    assert.equal(story.reports.find(({ id }) => id === report)?.text.slice(start, end), text, story.id);
  }
}

const trueClaims = (story: GoldStory): GoldClaim[] => story.claims.filter(({ kind }) => kind === 'true');

test('every part is there', () => {
  assert.deepEqual([goldStories('tuning').length, goldStories('test').length, fresh.length], [11, 11, 12]);
});

test('reports are named once, and their parents are reports or lost sources', () => {
  every((story) => {
    const ids = story.reports.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, story.id);
    const known = new Set([...ids, ...(story.lost ?? []).map(({ id }) => id)]);
    for (const { id, parents, published } of story.reports) {
      assert.ok(!Number.isNaN(Date.parse(published)), `${story.id}: ${published}`);
      for (const { kind, report } of parents) {
        assert.ok(known.has(report) && report !== id, `${story.id}: ${id} has the parent ${report}`);
        assert.ok(parentKinds.includes(kind), `${story.id}: ${kind}`);
      }
    }
  });
});

test('sentences are told apart by their words, and have what their kind needs', () => {
  every((story) => {
    assert.equal(new Set(story.claims.map(({ text }) => text)).size, story.claims.length, story.id);
    for (const { kind, slot, witnesses, origins, decided, text } of story.claims) {
      assert.equal(slot !== undefined && slotKinds.includes(slot), kind === 'distorted', text);
      assert.equal(witnesses !== undefined && origins !== undefined && decided !== undefined, kind === 'true', text);
    }
  });
});

test('witnesses are reports, and no more origins than witnesses', () => {
  every((story) => {
    for (const { witnesses = [], origins = 0, text } of trueClaims(story)) {
      assert.ok(witnesses.length > 0 && new Set(witnesses).size === witnesses.length, text);
      for (const witness of witnesses)
        assert.ok(
          story.reports.some(({ id }) => id === witness),
          text,
        );
      assert.ok(origins >= 1 && origins <= witnesses.length, text);
    }
  });
});

test('conflicts have two sides of different reports', () => {
  every((story) => {
    for (const { sides, slot } of story.conflicts) {
      assert.ok(slotKinds.includes(slot) && sides.length === 2, story.id);
      const reports = sides.flatMap((side) => side.reports);
      assert.equal(new Set(reports).size, reports.length, `${story.id}: ${reports}`);
      for (const report of reports)
        assert.ok(
          story.reports.some(({ id }) => id === report),
          `${story.id}: ${report}`,
        );
    }
  });
});

test('fresh: each witness and each side of a conflict has its passage, which lies in the text', () => {
  every((story) => {
    for (const { passages, witnesses } of trueClaims(story)) assertPassages(story, passages!, witnesses!);
    for (const side of story.conflicts.flatMap(({ sides }) => sides)) {
      assertPassages(story, side.passages!, side.reports);
    }
  }, fresh);
});

test('fresh: the groups are the witnesses, one group an origin', () => {
  every((story) => {
    for (const { groups, witnesses, origins, text } of trueClaims(story)) {
      assert.deepEqual(groups!.flat().sort(), [...witnesses!].sort(), text);
      assert.equal(groups!.length, origins, text);
    }
  }, fresh);
});

test('fresh: what a copy and its parent both tell has one origin', () => {
  every((story) => {
    for (const { groups, text } of trueClaims(story)) {
      for (const [at, group] of groups!.entries()) {
        for (const report of story.reports.filter(({ id }) => group.includes(id))) {
          const parents = report.parents.filter(({ kind }) => wholly.includes(kind)).map((parent) => parent.report);
          const elsewhere = groups!.filter((_, index) => index !== at).flat();
          assert.ok(!parents.some((parent) => elsewhere.includes(parent)), `${story.id}: ${text}: ${report.id}`);
        }
      }
    }
  }, fresh);
});

test('fresh: reports that the tree does not join are one origin only for a reason that is given', () => {
  every((story) => {
    const roots = rootsOf(story);
    for (const { groups, why, text } of trueClaims(story)) {
      const joined = groups!.some((group) => new Set(group.map((id) => roots.get(id))).size > 1);
      assert.ok(!joined || why !== undefined, `${story.id}: ${text}`);
    }
  }, fresh);
});

/** One name for all that hang together in the tree, whatever joins them. */
function rootsOf(story: GoldStory): ReadonlyMap<string, string> {
  const root = new Map([...story.reports, ...(story.lost ?? [])].map(({ id }) => [id, id]));
  for (const { id, parents } of story.reports) {
    for (const { report } of parents) {
      const [from, to] = [root.get(report)!, root.get(id)!];
      for (const [key, value] of root) if (value === from) root.set(key, to);
    }
  }
  return root;
}
