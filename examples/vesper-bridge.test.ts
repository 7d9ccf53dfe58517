/** The example story against what a careful reader wrote down before any code was run on it. One test a kind of finding. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import type { Article, Attribution, Claim, Derivation, Dossier, Speaker } from '../src/records/index.ts';
import { traceFolder } from './trace-folder.ts';

const folder = path.join(import.meta.dirname, 'vesper-bridge');
const expected = JSON.parse(readFileSync(`${folder}.expected.json`, 'utf8'));

let found: Dossier;
let byFile: Map<string, Article>;
before(async () => {
  found = await traceFolder(folder);
  byFile = new Map(found.articles.map((article) => [path.basename(article.file), article]));
});

const article = (file: string): Article => byFile.get(file) ?? assert.fail(`no article for ${file}`);
const fileOf = (id: string): string => path.basename(found.articles.find((one) => one.id === id)?.file ?? id);
const bodyOf = (one: Article): string =>
  one.blocks
    .filter((block) => block.role === 'body')
    .map((block) => one.text.slice(block.start, block.end))
    .join('\n\n');
const witnessOf = (claim: Claim, file: string, words: string): boolean =>
  claim.witnesses.some((witness) => fileOf(witness.article) === file && touches(witness.text, words));
/** Either passage holds the other: a witness may be the clause or the whole sentence. */
const touches = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
const stated = (value: string): string => value.slice(0, 10);

describe('articles', () => {
  for (const [file, facts] of Object.entries<Record<string, unknown>>(expected.articles)) {
    test(file, () => {
      const one = article(file);
      const body = bodyOf(one);
      for (const field of ['title', 'publisher', 'language', 'dek', 'agency'] as const) {
        if (field in facts) assert.equal(one[field], facts[field], field);
      }
      assert.deepEqual(one.authors, facts.authors, 'authors');
      assert.equal(stated(one.published?.value ?? ''), facts.published, 'published');
      if (facts.bodyStarts) assert.ok(body.startsWith(String(facts.bodyStarts)), `starts: ${body.slice(0, 60)}`);
      if (facts.bodyEnds) assert.ok(body.endsWith(String(facts.bodyEnds)), `ends: ${body.slice(-60)}`);
      for (const clutter of (facts.bodyLacks as string[] | undefined) ?? []) {
        assert.ok(!body.includes(clutter), `clutter: ${clutter}`);
      }
      if (facts.charset) assert.equal(found.pages.find((page) => page.id === one.page)?.charset, facts.charset);
    });
  }

  test('notices are kept as notices', () => {
    for (const { article: file, text } of expected.notices) {
      const one = article(file);
      const notices = one.blocks.filter((block) => block.role === 'notice');
      assert.ok(
        notices.some((block) => one.text.slice(block.start, block.end).includes(text)),
        text,
      );
    }
  });
});

test('stories', () => {
  const mine = found.stories.map((story) => story.articles.map(fileOf).sort());
  assert.deepEqual(
    mine.sort((a, b) => b.length - a.length),
    expected.stories.map((story: { articles: string[] }) => story.articles),
  );
});

describe('the stemma', () => {
  test('origins that are cited and not among the pages are lost origins', () => {
    for (const { name, citedBy } of expected.lostOrigins) {
      const origin = found.origins.find((one) => one.lost && one.name.includes(name));
      assert.ok(origin, name);
      for (const file of citedBy) {
        const edge = found.derivations.find((one) => one.parent === origin.id && fileOf(one.child) === file);
        assert.ok(edge, `${file} cites ${name}`);
        assert.ok(edge.evidence.length > 0);
      }
    }
    for (const name of expected.notLost) {
      assert.ok(!found.origins.some((one) => one.lost && one.name === name), `${name} is not lost`);
    }
  });

  for (const want of expected.derivations) {
    test(`${want.child} from ${want.from}`, () => {
      const edge = edgeTo(want.child, want.from, want.kinds);
      if (want.certain !== undefined) assert.equal(edge.certain, want.certain);
      assert.ok(edge.directed, 'directed');
      for (const change of want.changes) {
        const hit = edge.changes.some(
          (one) =>
            one.kind === change.kind &&
            (one.before ?? '').includes(change.before ?? '') &&
            (one.after ?? '').includes(change.after ?? ''),
        );
        assert.ok(hit, `${JSON.stringify(change)} not among ${JSON.stringify(edge.changes)}`);
      }
    });
  }

  test('another story shares nothing', () => {
    for (const file of expected.noReuseOf) {
      const { id } = article(file);
      assert.deepEqual(
        found.reuse.filter((one) => one.a === id || one.b === id),
        [],
      );
    }
  });
});

function edgeTo(child: string, parent: string, kinds: readonly string[]): Derivation {
  const edges = found.derivations.filter((one) => fileOf(one.child) === child);
  const edge = edges.find((one) => kinds.includes(one.kind) && fileOf(parentArticle(one)) === parent);
  return (
    edge ??
    assert.fail(`edges: ${edges.map((one) => `${one.kind} ${fileOf(parentArticle(one))}`).join(', ') || 'none'}`)
  );
}

/** A parent may be named as an article or as the origin that the article is. */
function parentArticle(edge: Derivation): string {
  return found.origins.find((origin) => origin.id === edge.parent)?.article ?? edge.parent;
}

describe('statements', () => {
  for (const want of expected.statements) {
    test(`${want.article}: ${want.content}`, () => {
      const { id } = article(want.article);
      const here = found.attributions.filter((one) => one.article === id && one.content.text.includes(want.content));
      const hit = here.find((one) => fits(one, want));
      assert.ok(hit, `found: ${JSON.stringify(here.map(brief), null, 1)}`);
    });
  }
});

function fits(one: Attribution, want: Record<string, unknown>): boolean {
  const unnamed = want.unnamed as Record<string, unknown> | undefined;
  const chain = want.chain as string[] | undefined;
  const rungs = want.rung as string[];
  return (
    one.kind === want.kind &&
    rungs.includes(one.rung) &&
    (want.speaker === undefined || one.speaker.name === want.speaker) &&
    (want.certainty === undefined || one.certainty === want.certainty) &&
    (unnamed === undefined || fitsUnnamed(one.speaker, unnamed)) &&
    (chain === undefined || fitsChain(one, chain))
  );
}

function fitsUnnamed(speaker: Speaker, want: Record<string, unknown>): boolean {
  const { unnamed } = speaker;
  if (!unnamed) return false;
  const has = (value: string | null, wanted: unknown): boolean =>
    wanted === undefined || wanted === null || (value ?? '').includes(String(wanted));
  return (
    unnamed.count === want.count &&
    has(unnamed.role, want.role) &&
    has(unnamed.affiliation, want.affiliation) &&
    has(unnamed.reason, want.reason)
  );
}

function fitsChain(one: Attribution, links: readonly string[]): boolean {
  const words = [...one.chain.map((link) => link.source.text), one.source?.text ?? ''];
  return links.every((link) => words.some((text) => text.includes(link)));
}

const brief = (one: Attribution) => ({
  content: one.content.text,
  kind: one.kind,
  speaker: one.speaker.name ?? one.speaker.unnamed,
  rung: one.rung,
  certainty: one.certainty,
  chain: one.chain.map((link) => link.source.text),
});

describe('claims', () => {
  for (const want of expected.claims) {
    test(want.of, () => {
      const passages = Object.entries<string>(want.passages);
      const claim = found.claims.find((one) => passages.every(([file, words]) => witnessOf(one, file, words)));
      assert.ok(claim, `no claim with all of ${passages.map(([file]) => file).join(', ')}`);
      const { min, max, minAtLeast = 0, maxAtLeast = 0 } = want.origins;
      if (min !== undefined) assert.equal(claim.origins.min, min, JSON.stringify(claim.origins, null, 1));
      if (max !== undefined) assert.equal(claim.origins.max, max, JSON.stringify(claim.origins, null, 1));
      assert.ok(claim.origins.min >= minAtLeast && claim.origins.max >= maxAtLeast, JSON.stringify(claim.origins));
      assert.ok(claim.origins.reasons.length > 0);
      if (want.status) assert.ok(want.status.includes(claim.status), claim.status);
    });
  }

  for (const want of expected.conflicts) {
    test(`${want.kind}: ${want.of}`, () => {
      const hit = found.claims.some((claim) =>
        claim.conflicts.some(
          (one) =>
            one.kind === want.kind &&
            want.values.every((value: string) => one.sides.some((side) => side.value.includes(value))),
        ),
      );
      const all = found.claims.flatMap((claim) => claim.conflicts.map((one) => one.text));
      assert.ok(hit, `found: ${all.join(' | ')}`);
    });
  }

  for (const { article: file, passage } of expected.onlyHere) {
    test(`only in ${file}: ${passage}`, () => {
      const claim = found.claims.find((one) => witnessOf(one, file, passage));
      assert.ok(claim, 'not listed');
      assert.deepEqual([...new Set(claim.witnesses.map((witness) => fileOf(witness.article)))], [file]);
    });
  }
});

test('every passage that a finding quotes stands where it says', () => {
  const text = new Map(found.articles.map((one) => [one.id, one.text]));
  const check = (id: string, start: number, end: number, words: string): void =>
    assert.equal(text.get(id)?.slice(start, end), words);
  for (const claim of found.claims) {
    for (const witness of claim.witnesses) check(witness.article, witness.start, witness.end, witness.text);
    for (const reason of claim.origins.reasons)
      for (const one of reason.evidence) check(one.article, one.start, one.end, one.text);
  }
  for (const one of [...found.origins, ...found.derivations, ...found.events]) {
    for (const passage of one.evidence) check(passage.article, passage.start, passage.end, passage.text);
  }
  for (const one of found.attributions) {
    for (const part of [one.source, one.cue, one.content]) {
      const words = part?.spans.map((span) => text.get(one.article)?.slice(span.start, span.end)).join(' … ');
      assert.equal(words, part?.text);
    }
  }
});
