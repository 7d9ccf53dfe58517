/** The page itself: the text with its roles, what was dropped beside it, every passage that a finding uses marked. */
import type { ComponentChildren, VNode } from 'preact';
import type { Article, Block, Span } from '../../records/index.ts';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { clip, directionOf, plain, safeLanguage, safeUrl } from '../plain.ts';
import { cutAtUses, type Use, usesOf, visibleRuns, within } from '../uses.ts';
import { count, dateFactInWords } from '../wording.ts';
import { el } from './element.ts';
import { facts, outside } from './reports.ts';
import { fold, section, siglum, theirs } from './words.ts';

export function pagesThemselves(c: Catalogue, view: StoryView): VNode {
  return section(
    `s${view.number}-pages`,
    'The pages themselves',
    'What each page says once the site around it is stripped, the role of each part, and what was left out.',
    view.articles.map((article) => pageItself(c, article, false)),
  );
}

/** One page. On its own it has its facts with it; in a story they stand with the reports. */
export function pageItself(c: Catalogue, article: Article, alone = true): VNode {
  const anchor = c.anchor(article.id);
  const uses = usesOf(c, article.id);
  const limit = c.limit(article.id);
  const runs = limit === null ? null : visibleRuns(uses, limit);
  const dropped = c.dropped(article.id);
  const url = safeUrl(article.url);
  return el('article', { class: 'page', id: anchor, 'aria-labelledby': `${anchor}-h` }, [
    el('header', null, [
      siglum(c, article.id),
      el('div', null, [
        el(
          alone ? 'h2' : 'h4',
          { id: `${anchor}-h` },
          theirs(clip(article.title ?? article.file, 300), article.language),
        ),
        el('p', { class: 'imprint' }, [
          theirs(c.name(article.id)),
          ' · ',
          dateFactInWords(article.published),
          url ? [' · ', outside(url)] : null,
          c.elsewhere ? [' · ', el('a', { href: c.elsewhere.article(article.id) }, 'on its own')] : null,
        ]),
      ]),
    ]),
    limit === null
      ? null
      : el(
          'p',
          { class: 'aside' },
          `The page asks that no more than ${limit} characters be quoted in one run: here are the passages that findings use, and no more.`,
        ),
    el('div', { class: 'page-body' }, [
      el(
        'div',
        { class: 'blocks', lang: safeLanguage(article.language) },
        article.blocks.map((block) => blockView(c, article, block, uses, runs)),
      ),
      leftOut(dropped, limit),
    ]),
    alone ? fold('Facts, and how each was found', facts(article)) : null,
    el('p', { class: 'page-id' }, ['Page ', el('code', null, article.page), ' · ', theirs(article.file)]),
  ]);
}

/** What extraction left out of the page, beside what it kept. */
function leftOut(dropped: readonly { readonly text: string }[], limit: number | null): VNode | null {
  if (dropped.length === 0) return null;
  const lines = dropped.map(({ text }) => el('li', null, theirs(clip(text, Math.min(limit ?? 240, 240)))));
  return el('div', { class: 'left-out' }, [
    el('p', { class: 'eyebrow' }, `Left out: ${count(dropped.length, 'part')}`),
    el('ul', { class: 'dropped' }, lines.slice(0, 8)),
    lines.length > 8 ? fold(`${lines.length - 8} more`, el('ul', { class: 'dropped' }, lines.slice(8, 120))) : null,
  ]);
}

function blockView(
  c: Catalogue,
  article: Article,
  block: Block,
  uses: readonly Use[],
  runs: readonly Span[] | null,
): VNode | null {
  if (block.role === 'boilerplate' || block.start === block.end) return null;
  const shown = runs === null || block.role === 'notice' ? [block] : within(runs, block);
  const parts: ComponentChildren[] = [];
  let at = block.start;
  for (const run of shown) {
    if (run.start > at) parts.push(hidden(c, article, { start: at, end: run.start }, uses));
    parts.push(marked(c, article, run, uses));
    at = run.end;
  }
  if (at < block.end) parts.push(hidden(c, article, { start: at, end: block.end }, uses));
  return el(
    'p',
    { class: `block ${block.role} ${block.form}`, dir: directionOf(article.text.slice(block.start, block.end)) },
    [role(block), parts],
  );
}

/** A part that the page does not let be quoted; what rests on it still has somewhere to lead. */
function hidden(c: Catalogue, article: Article, part: Span, uses: readonly Use[]): VNode {
  const here = uses.filter(({ start }) => start >= part.start && start < part.end);
  return el('span', { class: 'elided' }, [
    here.map((use) => el('span', { id: `${c.anchor(article.id)}-${use.start}-${use.end}` })),
    ' […] ',
  ]);
}

function role(block: Block): VNode | null {
  if (block.role === 'body' && block.form === 'paragraph') return null;
  return el('span', { class: 'role' }, block.role === 'body' ? block.form : block.role);
}

/** The text cut where uses begin and end; each use has an anchor, and its words are marked. */
function marked(
  c: Catalogue,
  article: Article,
  run: { start: number; end: number },
  uses: readonly Use[],
): ComponentChildren[] {
  return cutAtUses(uses, run).map(({ start, end, starting, used }) => {
    const words = plain(article.text.slice(start, end));
    const anchors = starting.map((use) => el('span', { id: `${c.anchor(article.id)}-${use.start}-${use.end}` }));
    return [anchors, used ? el('mark', null, words) : words];
  });
}
