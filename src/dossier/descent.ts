/**
 * Which text each report hangs by in the family tree, and the families that follow: all that go back to one root.
 * Where a report has several derivations the surest and closest is taken, and never one that would close a circle.
 */
import type { Derivation } from '../records/index.ts';
import type { Catalogue, StoryView } from './catalogue.ts';

export interface Hanging {
  readonly derivation: Derivation;
  /** Article or origin; an origin that is one of the story's articles is that article. */
  readonly parent: string;
}

export interface Descent {
  /** Every derivation within the story. */
  readonly edges: readonly Hanging[];
  /** For each report the one it hangs by; roots are missing. */
  readonly hung: ReadonlyMap<string, Hanging>;
  /** The root that a report or origin goes back to; itself when it is one. */
  root(id: string): string;
}

const strength: Readonly<Record<Derivation['kind'], number>> = {
  copy: 0,
  'near-copy': 1,
  excerpt: 2,
  translation: 3,
  rewrite: 4,
  credit: 5,
  citation: 6,
  overlap: 7,
};

export function descent(c: Catalogue, view: StoryView): Descent {
  const members = new Set(view.articles.map(({ id }) => id));
  const origins = new Set(view.origins.map(({ id }) => id));
  const edges = view.derivations
    .map((derivation): Hanging => {
      const parent = c.parent(derivation.parent);
      return { derivation, parent: parent && members.has(parent.id) ? parent.id : derivation.parent };
    })
    .filter(({ derivation, parent }) => (members.has(parent) || origins.has(parent)) && parent !== derivation.child);
  const hung = hang(edges);
  return {
    edges,
    hung,
    root(id) {
      let root = id;
      for (let up = hung.get(root); up !== undefined; up = hung.get(root)) root = up.parent;
      return root;
    },
  };
}

function hang(edges: readonly Hanging[]): Map<string, Hanging> {
  const hung = new Map<string, Hanging>();
  const order = [...edges].sort(
    (a, b) =>
      Number(b.derivation.directed) - Number(a.derivation.directed) ||
      Number(b.derivation.certain) - Number(a.derivation.certain) ||
      strength[a.derivation.kind] - strength[b.derivation.kind] ||
      (a.derivation.id < b.derivation.id ? -1 : 1),
  );
  for (const edge of order) {
    const { child } = edge.derivation;
    if (hung.has(child)) continue;
    let ancestor: string | undefined = edge.parent;
    while (ancestor !== undefined && ancestor !== child) ancestor = hung.get(ancestor)?.parent;
    if (ancestor === undefined) hung.set(child, edge);
  }
  return hung;
}
