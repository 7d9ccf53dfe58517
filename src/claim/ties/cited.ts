/**
 * Reports that cite another report of the story: for certain where the passage itself is the other's, or where a report without
 * reporting of its own has what the cited report has too; perhaps where the passage states no source of its own.
 */
import { evidenceOf, type Standing } from '../ground.ts';
import type { ArticleTie, Network } from '../network.ts';
import type { Finding } from '../reasons.ts';
import { type Footing, isSourced } from '../sourcing/footing.ts';
import { relate } from '../sourcing/relation.ts';
import { type Source, sourceOf } from '../sourcing/source.ts';
import { toldWhom } from '../sourcing/told.ts';

type Footings = ReadonlyMap<string, Footing | null>;

export function citedTies(standings: readonly Standing[], footings: Footings, network: Network): Finding[] {
  const byArticle = new Map(standings.map((standing) => [standing.article.id, standing]));
  const found: Finding[] = [];
  for (const standing of standings) {
    const through = throughWhom(standing);
    for (const tie of network.cited.get(standing.article.id) ?? []) {
      const effect = effectOf(tie, standing, byArticle.get(tie.nodes[1]), through, footings, network);
      if (effect) found.push({ ...tie, effect, articles: tie.nodes.filter((node) => byArticle.has(node)) });
    }
    for (const text of through) {
      const cited = network.outletNamed(text, standing.article.id);
      if (!cited) continue;
      const nodes = [standing.article.id, cited];
      found.push({
        effect: 'joins',
        code: 'citation',
        nodes,
        articles: nodes.filter((node) => byArticle.has(node)),
        evidence: [evidenceOf(standing.ground, 'claim/cited-outlet')],
        verb: ['cites', 'cite'],
        text: '',
      });
    }
  }
  return [...found, ...circles(byArticle, network)];
}

/** The hands that the passage went through, as worded: its source, those before it, the outlet that was told. */
function throughWhom({ ground }: Standing): string[] {
  const { attribution, sentence } = ground;
  return [
    attribution?.source?.text,
    attribution?.speaker.name,
    ...(attribution?.chain ?? []).map((link) => link.speaker.name ?? link.source.text),
    ...toldWhom(sentence),
  ].filter((text) => text != null);
}

function effectOf(
  tie: ArticleTie,
  standing: Standing,
  cited: Standing | undefined,
  through: readonly string[],
  footings: Footings,
  network: Network,
): 'joins' | 'may-join' | null {
  const [child, parent] = tie.nodes;
  const name = network.nameOf(parent);
  if (through.some((text) => sameOutlet(text, name))) return tie.effect;
  const [mine, theirs] = [footings.get(child) ?? null, footings.get(parent) ?? null];
  if (mine && theirs && relate(mine.source, theirs.source) === 'same') return tie.effect;
  if (isSourced(mine) && mine!.where !== 'beside') return null;
  return cited && hasNothingOfItsOwn(standing, cited, name) ? tie.effect : 'may-join';
}

/** The report has nothing that it was told or saw itself, or names only whom the cited report names too. */
function hasNothingOfItsOwn(standing: Standing, cited: Standing, name: string): boolean {
  const theirs = sourcesOf(cited);
  return sourcesOf(standing)
    .filter(({ own, kind }) => own || kind === 'witnessed')
    .every((mine) => sameOutlet(mine.wording, name) || theirs.some((other) => relate(mine, other) === 'same'));
}

/** Everybody an article has something from. */
function sourcesOf({ ground, article, said }: Standing): Source[] {
  return said
    .filter(({ rung, confidence }) => rung !== 'none' && confidence >= 0.5)
    .slice(0, 40)
    .flatMap((attribution) => {
      const spans = [...attribution.content.spans, ...(attribution.source?.spans ?? [])];
      const start = Math.min(...spans.map((span) => span.start));
      const end = Math.min(start + 600, Math.max(...spans.map((span) => span.end)));
      const sentence = article.text.slice(start, end);
      return sourceOf({ ...ground, span: { start, end }, text: sentence, sentence, attribution }, article, said) ?? [];
    });
}

function sameOutlet(text: string, name: string): boolean {
  const [a, b] = [text.toLowerCase().replace(/^the /, ''), name.toLowerCase().replace(/^the /, '')];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** Reports that cite one another: whatever they have, none of them is its source for the others. */
function circles(witnesses: ReadonlyMap<string, Standing>, network: Network): Finding[] {
  return network.circles.flatMap((circle): Finding[] => {
    const articles = circle.filter((article) => witnesses.has(article));
    if (articles.length === 0) return [];
    const names = circle.slice(0, 5).map(network.nameOf);
    return [
      {
        effect: 'may-join',
        code: 'circular',
        nodes: [],
        articles,
        evidence: circle.flatMap((article) =>
          (network.cited.get(article) ?? [])
            .filter(({ nodes }) => circle.includes(nodes[1]))
            .flatMap(({ evidence }) => evidence.slice(0, 1)),
        ),
        verb: null,
        text: `${names.slice(0, -1).join(', ')} and ${names.at(-1)} cite one another in a circle: none of them proves what the others say`,
      },
    ];
  });
}
