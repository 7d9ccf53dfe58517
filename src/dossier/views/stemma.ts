/** The stemma: the family tree of the reports on a time axis, drawn as SVG, with the same said in a table. */
import type { VNode } from 'preact';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { clip, plain } from '../plain.ts';
import { type Tree, type TreeNode, tree } from '../tree.ts';
import { count, dateFactInWords, derivationWords, originKindWords } from '../wording.ts';
import { el } from './element.ts';
import { footnotes } from './passage.ts';
import { fold, ours, section, sigla, siglum, theirs } from './words.ts';

export function stemma(c: Catalogue, view: StoryView): VNode {
  const lost = view.origins.filter((origin) => origin.lost).length;
  return section(
    `s${view.number}-stemma`,
    'The stemma',
    [
      'Who took it from whom, from left to right in time. ',
      lost > 0 ? `Dashed: ${count(lost, 'origin')} that the pages name and that is not among them. ` : '',
      'Dotted lines are possible, not proved.',
    ],
    (['wide', 'narrow'] as const).map((name) =>
      el('div', { class: `stemma ${name}`, 'data-story': view.number }, drawing(c, view, frames[name])),
    ),
    fold('The same as a table, with the evidence for each line', table(c, view)),
  );
}

interface Frame {
  readonly width: number;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** On a wall or a desk, and on a phone. */
export const frames: Readonly<Record<'wide' | 'narrow', Frame>> = {
  wide: { width: 1040, row: 46, from: 70, to: 640 },
  narrow: { width: 360, row: 52, from: 52, to: 180 },
};

/** Copies of one text become a bundle where a story has more than this many reports, and the bundle this many. */
const bundling = { reports: 16, copies: 4 };

export function drawing(c: Catalogue, view: StoryView, frame: Frame, open: ReadonlySet<string> = new Set()): VNode {
  const drawn = tree(c, view, {
    ...frame,
    open,
    bundle: view.articles.length > bundling.reports ? bundling.copies : Number.POSITIVE_INFINITY,
  });
  const top = 40;
  const height = top + drawn.rows * frame.row + 8;
  const y = (node: TreeNode) => top + node.row * frame.row + 16;
  return el(
    'svg',
    {
      viewBox: `0 0 ${frame.width} ${height}`,
      width: frame.width,
      height,
      role: 'group',
      'aria-label': `Family tree of ${count(view.articles.length, 'report')}`,
    },
    [
      axisMarks(drawn, height),
      drawn.edges.map((edge) => line(edge, y)),
      drawn.nodes.map((node) => mark(c, node, y(node), frame)),
    ],
  );
}

function axisMarks(drawn: Tree, height: number): VNode {
  return el('g', { class: 'axis', 'aria-hidden': 'true' }, [
    drawn.axis.ticks.map(({ x, label }) => [
      el('line', { x1: x, x2: x, y1: 24, y2: height }),
      el('text', { x, y: 14, 'text-anchor': 'middle' }, label),
    ]),
    drawn.undated === null ? null : el('text', { x: drawn.undated, y: 14, 'text-anchor': 'middle' }, 'no date'),
    drawn.axis.breaks.map((x) => el('path', { d: `M${x - 4} 28l3 -8M${x + 1} 28l3 -8` })),
  ]);
}

function line({ derivation, from, to, main }: Tree['edges'][number], y: (node: TreeNode) => number): VNode {
  const [x1, y1, x2, y2] = [from.x, y(from), to.x, y(to)];
  const style = `${main ? 'main' : 'side'} ${derivation.certain ? 'certain' : 'possible'}`;
  const turn = Math.min(8, Math.abs(y2 - y1) / 2, Math.max(1, Math.abs(x2 - x1)));
  const down = y2 >= y1 ? 1 : -1;
  const path = main
    ? `M${x1} ${y1}V${y2 - down * turn}Q${x1} ${y2} ${x1 + turn} ${y2}H${x2}`
    : `M${x1} ${y1}C${x1 - 26} ${(y1 + y2) / 2} ${x1 - 26} ${y2} ${x2} ${y2}`;
  return el('path', { class: style, d: path, 'aria-hidden': 'true' });
}

function mark(c: Catalogue, node: TreeNode, y: number, frame: Frame): VNode {
  const room = Math.floor((frame.width - node.x2 - 22) / 7);
  if (node.kind === 'bundle') {
    const label = node.opened
      ? 'opened: close'
      : node.by
        ? `${node.articles.length} copies and excerpts`
        : `${node.articles.length} reports on their own`;
    return el(
      'a',
      { class: 'node bundle', href: c.href(c.anchor(node.articles[0]!)), 'data-bundle': node.id.slice(7) },
      [
        el(
          'title',
          null,
          node.articles
            .slice(0, 12)
            .map((id) => plain(c.name(id)))
            .join(', '),
        ),
        el('rect', { x: node.x - 12, y: y - 12, width: node.x2 - node.x + 24, height: 24, rx: 12 }),
        el(
          'text',
          { class: 'letter', x: (node.x + node.x2) / 2, y: y + 4.5, 'text-anchor': 'middle' },
          String(node.articles.length),
        ),
        el('text', { class: 'label', x: node.x2 + 18, y: y - 1 }, clip(label, Math.max(8, room))),
        el('text', { class: 'sub', x: node.x2 + 18, y: y + 14 }, clip(bundleDates(c, node), Math.max(8, room))),
      ],
    );
  }
  const lost = node.kind === 'origin';
  const article = c.article(node.id);
  const origin = c.origin(node.id);
  const name = plain(lost ? (origin?.name ?? '') : c.name(node.id));
  const letters = c.siglum(node.id);
  return el('a', { class: `node ${lost ? 'lost' : 'report'}`, href: c.href(c.anchor(node.id)) }, [
    el('title', null, lost ? `${name}: not among the pages` : plain(clip(article?.title ?? '', 200))),
    el('circle', { cx: node.x, cy: y, r: letters.length > 1 ? 13 : 11.5 }),
    el(
      'text',
      { class: letters.length > 2 ? 'letter long' : 'letter', x: node.x, y: y + 4.5, 'text-anchor': 'middle' },
      letters,
    ),
    el('text', { class: 'label', x: node.x2 + 19, y: y - 1 }, clip(name, Math.max(8, room))),
    el('text', { class: 'sub', x: node.x2 + 19, y: y + 14 }, clip(subline(c, node), Math.max(8, room + 3))),
  ]);
}

function subline(c: Catalogue, node: TreeNode): string {
  if (node.kind === 'origin') {
    const origin = c.origin(node.id);
    return origin ? `${originKindWords[origin.kind]}, not among the pages` : '';
  }
  const article = c.article(node.id);
  const when = article?.published ? dateFactInWords(article.published).replace(/ \d{4}/, '') : 'no date';
  if (!node.by) return `${when} · no text before it found`;
  const how = `${node.by.certain ? '' : 'perhaps '}${node.by.directed ? derivationWords[node.by.kind] : derivationWords.overlap} ${c.siglum(node.by.parent)}`;
  return `${how} · ${when}`;
}

function bundleDates(c: Catalogue, node: TreeNode): string {
  const dates = node.articles
    .map((id) => c.article(id)?.published?.value ?? '')
    .filter(Boolean)
    .sort();
  return dates.length === 0 ? '' : `${dates[0]!.slice(0, 10)} – ${dates.at(-1)!.slice(0, 10)}`;
}

function table(c: Catalogue, view: StoryView): VNode {
  return el('table', { class: 'descent-table' }, [
    el('caption', { class: 'unseen' }, 'Each report, what it derives from and on what evidence'),
    el(
      'thead',
      null,
      el(
        'tr',
        null,
        ['Report', 'How', 'From', 'Because'].map((name) => el('th', { scope: 'col' }, name)),
      ),
    ),
    el('tbody', null, [
      view.origins.map((origin) =>
        el('tr', { id: c.anchor(origin.id) }, [
          el('th', { scope: 'row' }, [siglum(c, origin.id), ' ', theirs(origin.name)]),
          el('td', null, originKindWords[origin.kind]),
          el('td', null, origin.lost ? 'not among the pages' : ''),
          el('td', null, footnotes(c, origin.evidence)),
        ]),
      ),
      view.derivations.map((derivation) =>
        el('tr', null, [
          el('th', { scope: 'row' }, sigla(c, [derivation.child])),
          el(
            'td',
            null,
            `${derivation.certain ? '' : 'perhaps '}${derivation.directed ? derivationWords[derivation.kind] : `${derivationWords[derivation.kind]} (which came first cannot be told)`}`,
          ),
          el('td', null, sigla(c, [derivation.parent])),
          el('td', null, [ours(derivation.reasons.join('; ')), footnotes(c, derivation.evidence)]),
        ]),
      ),
    ]),
  ]);
}
