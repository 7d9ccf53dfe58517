/**
 * Places the stemma: one row a node, time to the right, children under the text they derive from. Leaves that copy
 * the same text become one bundle in a large story. Pure geometry; the drawing is the view's.
 */
import type { Derivation } from '../records/index.ts';
import type { Catalogue, StoryView } from './catalogue.ts';
import { descent } from './descent.ts';
import { instant, type TimeAxis, timeAxis } from './time-axis.ts';

export interface TreeNode {
  readonly id: string;
  readonly kind: 'report' | 'origin' | 'bundle';
  /** The reports in it: several in a bundle, none in a lost origin. */
  readonly articles: readonly string[];
  readonly x: number;
  /** Right end of a bundle. */
  readonly x2: number;
  readonly row: number;
  readonly dated: boolean;
  /** A bundle whose copies are drawn below it. */
  readonly opened: boolean;
  /** The derivation the node hangs by. */
  readonly by: Derivation | null;
}

export interface Tree {
  readonly nodes: readonly TreeNode[];
  readonly edges: readonly {
    readonly derivation: Derivation;
    readonly from: TreeNode;
    readonly to: TreeNode;
    readonly main: boolean;
  }[];
  readonly axis: TimeAxis;
  readonly rows: number;
  /** Where reports without a date stand; null when there are none. */
  readonly undated: number | null;
}

export interface TreeOptions {
  /** Where the axis begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Bundles with at least this many copies are closed. */
  readonly bundle: number;
  /** Parents whose bundle is open. */
  readonly open?: ReadonlySet<string>;
}

/** The bundle of reports that derive from nothing found and that nothing derives from. */
export const alone = 'alone';

/** Places every report and origin of the story. */
export function tree(c: Catalogue, view: StoryView, options: TreeOptions): Tree {
  const origins = new Set(view.origins.map(({ id }) => id));
  const members = new Set(view.articles.map(({ id }) => id));
  const { edges, hung } = descent(c, view);

  const times = new Map(view.articles.map((article) => [article.id, instant(article.published?.earliest ?? null)]));
  const axis = timeAxis(
    [...times.values()].filter((time) => time !== null),
    options.from,
    options.to,
  );
  const undated = options.to + (options.to - options.from) * 0.1;
  const children = new Map<string, string[]>();
  for (const [child, { parent }] of hung) children.set(parent, [...(children.get(parent) ?? []), child]);

  const first = new Map<string, number>();
  const firstTime = (id: string): number => {
    const kept = first.get(id);
    if (kept !== undefined) return kept;
    let time = times.get(id) ?? Number.POSITIVE_INFINITY;
    first.set(id, time);
    for (const child of children.get(id) ?? []) time = Math.min(time, firstTime(child));
    first.set(id, time);
    return time;
  };
  const byTime = (a: string, b: string) => compare(firstTime(a), firstTime(b)) || (a < b ? -1 : a > b ? 1 : 0);

  const nodes: TreeNode[] = [];
  const placed = new Map<string, TreeNode>();
  const put = (node: TreeNode) => {
    nodes.push(node);
    if (node.kind !== 'bundle') placed.set(node.id, node);
    else for (const id of node.articles) placed.set(id, node);
  };
  const place = (id: string, parentX: number): void => {
    const time = times.get(id) ?? null;
    const below = [...(children.get(id) ?? [])].sort(byTime);
    const lost = origins.has(id);
    const earliest = firstTime(id);
    const x = lost
      ? Math.max(options.from - 44, (Number.isFinite(earliest) ? axis.at(earliest) : options.from) - 44)
      : time === null
        ? undated
        : axis.at(time);
    const here = lost ? x : Math.max(x, parentX + 20);
    put({
      id,
      kind: lost ? 'origin' : 'report',
      articles: lost ? [] : [id],
      x: here,
      x2: here,
      row: nodes.length,
      dated: lost || time !== null,
      opened: false,
      by: hung.get(id)?.derivation ?? null,
    });
    const copies = below.filter((child) => isCopyLeaf(child));
    const bundles = copies.length >= options.bundle;
    const opened = options.open?.has(id) === true;
    const bundled = new Set(bundles && !opened ? copies : []);
    if (bundles) bundle(id, copies, here, opened);
    for (const child of below) if (!bundled.has(child)) place(child, here);
  };
  const isCopyLeaf = (id: string) =>
    !children.has(id) && ['copy', 'near-copy', 'credit', 'excerpt'].includes(hung.get(id)?.derivation.kind ?? '');
  const bundle = (parent: string, copies: readonly string[], parentX: number, opened: boolean) => {
    const xs = copies.map((id) => times.get(id)).map((time) => (time == null ? undated : axis.at(time)));
    const x = Math.max(Math.min(...xs), parentX + 20);
    put({
      id: `bundle-${parent}`,
      kind: 'bundle',
      articles: copies,
      x,
      x2: opened ? x : Math.max(x, ...xs),
      row: nodes.length,
      dated: true,
      opened,
      by: hung.get(copies[0]!)?.derivation ?? null,
    });
  };

  const roots = [...origins, ...members].filter((id) => !hung.has(id)).sort(byTime);
  const lone = roots.filter((id) => members.has(id) && !children.has(id));
  const together = lone.length >= options.bundle * 2;
  const apart = new Set(together && !options.open?.has(alone) ? lone : []);
  for (const root of roots) if (!apart.has(root)) place(root, Number.NEGATIVE_INFINITY);
  if (together) bundle(alone, lone, Number.NEGATIVE_INFINITY, apart.size === 0);

  const drawn = new Set<string>();
  const lines: Tree['edges'][number][] = [];
  for (const { derivation, parent } of edges) {
    const from = placed.get(parent);
    const to = placed.get(derivation.child);
    if (!from || !to || from === to) continue;
    const main = hung.get(derivation.child)?.derivation === derivation;
    const key = `${from.id}>${to.id}`;
    if (drawn.has(key)) continue;
    drawn.add(key);
    lines.push({ derivation, from, to, main });
  }
  return { nodes, edges: lines, axis, rows: nodes.length, undated: nodes.some(({ dated }) => !dated) ? undated : null };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
