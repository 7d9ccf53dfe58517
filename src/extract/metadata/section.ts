/** The part of the paper an article stands in: structured data, meta tags, the path of links that leads to the page. */
import type { Note } from '../../records/index.ts';
import type { Prepared } from '../prepare.ts';
import { disagreement } from './disagreement.ts';
import { type Found, found, squeeze, tidy } from './found.ts';
import { type MetaTags, sourceOf } from './meta-tags.ts';
import type { Json, JsonObject } from './structured-data.ts';

const longest = 60;

/** The section as it is stated first, or as the page's path names it; a note where two places state different ones. */
export function findSection(
  { articles, nodes, titles }: Pick<Prepared, 'articles' | 'nodes' | 'titles'>,
  meta: MetaTags,
  page: string,
): { section: Found | null; notes: readonly Note[] } {
  const stated: Found[] = [];
  for (const { value, page: span } of articles) {
    const section = Array.isArray(value.articleSection) ? value.articleSection[0] : value.articleSection;
    if (typeof section !== 'string' || tidy(section) === '') continue;
    stated.push(found(tidy(section), 'json-ld', 'the section in the structured data', span));
    break;
  }
  const tag = meta.first(
    'article:section',
    'og:article:section',
    'articlesection',
    'section',
    'parsely-section',
    'sailthru.section',
  );
  if (tag !== null && tidy(tag.content) !== '')
    stated.push(found(tidy(tag.content), sourceOf(tag), `the page's ${tag.name}`, tag.page));
  if (stated.length > 0) return { section: stated[0]!, notes: disagreement('section', stated, isSameSection, page) };
  return { section: lastOfPath(nodes, titles), notes: [] };
}

/** "Sport" and "Sport / Rowing" do not contradict each other, nor does a list that holds both. */
function isSameSection(a: string, b: string): boolean {
  const [one, other] = [squeeze(a), squeeze(b)];
  return one.includes(other) || other.includes(one);
}

/** The last step of a BreadcrumbList that is neither the site's front page nor the article itself. */
function lastOfPath(nodes: Prepared['nodes'], titles: readonly string[]): Found | null {
  const path = nodes.find(({ types }) => types.includes('BreadcrumbList'));
  if (path === undefined) return null;
  const list = path.value.itemListElement;
  const steps = (Array.isArray(list) ? list : []).map(nameOfStep).filter((name) => name !== null);
  const titleKeys = titles.map(squeeze);
  const isArticle = (name: string) =>
    titleKeys.some((title) => title.includes(squeeze(name)) && squeeze(name).length > 20);
  const between = steps.slice(1).filter((name) => name.length <= longest && squeeze(name) !== '' && !isArticle(name));
  // The last of all steps is the page itself unless it is named like the others' kind: a short name that is no title.
  const last = between.at(-1);
  if (last === undefined || titleKeys.includes(squeeze(last))) return null;
  return found(last, 'json-ld', 'the last step of the path in the structured data', path.page, null, 'inferred');
}

function nameOfStep(step: Json): string | null {
  if (step === null || typeof step !== 'object' || Array.isArray(step)) return null;
  const { name, item } = step as JsonObject;
  if (typeof name === 'string') return tidy(name);
  const inner =
    item !== null && typeof item === 'object' && !Array.isArray(item) ? (item as JsonObject).name : undefined;
  return typeof inner === 'string' ? tidy(inner) : null;
}
