/** Who publishes the page: structured data, og:site_name, the suffix of titles, a copyright line, an address. */
import type { Page } from '../../records/index.ts';
import { findAgencies } from '../../text/agencies.ts';
import type { Prepared } from '../prepare.ts';
import { type Found, found, squeeze, tidy } from './found.ts';
import type { MetaTags } from './meta-tags.ts';
import type { Json, JsonObject } from './structured-data.ts';

const copyrightName =
  /(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d)?(?:\s*[-–—]\s*(?:(?:19|20)\d\d|present))?\s*,?\s*(?:by\s+)?([^.,|©()\n]{2,60}?(?:\.[a-z]{2,6}\b)?)\s*(?:$|[.,|©(]|all rights|alle rechte|tous droits|todos)/iu;
const domainPattern =
  /\b((?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|info|news|eu|uk|us|ca|au|de|fr|es|it|nl|be|at|ch|pl|cz|ua|ru|tr|in|br|mx|ar|se|no|dk|fi|ie|nz|za|ng|ke|pk|bd|jp|kr|cn|tw|hk|sg|my|id|ph|vn|il|gr|pt|ro|hu|bg|rs|hr|si|sk|lt|lv|ee|ge|am|kz|tv|co|io|ly|me))\b/i;

/** The publisher, and every name the site goes by (for cutting it off titles). */
export function findPublisher(
  prepared: Prepared,
  meta: MetaTags,
  page: Page,
): { publisher: Found | null; names: readonly string[] } {
  const all: Found[] = [];
  for (const { value, page: span } of prepared.articles) {
    const name = nameOf(value.publisher) ?? nameOf(value.sourceOrganization);
    if (name !== null) all.push(found(name, 'json-ld', 'the publisher in the structured data', span));
  }
  const siteName = meta.first('og:site_name');
  if (siteName !== null) all.push(found(tidy(siteName.content), 'opengraph', "the page's og:site_name", siteName.page));
  for (const node of prepared.nodes) {
    if (node.depth > 1 || !node.types.some((type) => /^(?:NewsMediaOrganization|Organization|WebSite)$/.test(type)))
      continue;
    const name = nameOf(node.value);
    if (name !== null) all.push(found(name, 'json-ld', `the ${node.types[0]} in the structured data`, node.page));
  }
  for (const name of [
    'publisher',
    'dc.publisher',
    'dcterms.publisher',
    'citation_publisher',
    'application-name',
    'apple-mobile-web-app-title',
    'copyright',
  ]) {
    const tag = meta.first(name);
    if (tag !== null && !/^https?:/.test(tag.content))
      all.push(found(tidy(tag.content), 'meta', `the page's ${name}`, tag.page));
  }
  const address =
    prepared.parts.elements.length > 0 ? hostOf(page.url ?? meta.first('link canonical', 'og:url')?.content) : null;
  if (all.length === 0) {
    const line = fromHeadTitle(prepared, address) ?? fromCopyright(prepared) ?? fromTitleLine(prepared);
    if (line !== null) all.push(line);
  }
  const plausible = all.filter(
    ({ value }) => value.length > 1 && value.length <= 80 && !/^https?:|^@|\{|\}/.test(value),
  );
  const names = plausible.map(({ value }) => value);
  if (address !== null) names.push(address.split('.').at(-2) ?? address);
  return { publisher: plausible[0] ?? null, names };
}

/** A copyright line names the owner; where it gives a domain, the name that is spelt like it elsewhere on the page. */
function fromCopyright({ parts }: Prepared): Found | null {
  for (let at = 0; at < parts.candidates.length; at++) {
    const { text, page } = parts.candidates[at]!;
    if (text.length > 300 || !/copyright|©|\(c\)/i.test(text) || findAgencies(text).length > 0) continue;
    // Behind other words it is a picture's.
    if (text.search(/copyright|©|\(c\)/i) > 30) continue;
    const named = copyrightName
      .exec(text)?.[1]
      ?.trim()
      .replace(/[\s.,–—-]*(?:\b(?:19|20)\d\d)?[\s.,–—-]*$/, '');
    if (!named || /^\d+$/.test(named) || /^(?:all|alle|tous|todos)\b/i.test(named)) continue;
    const domain = domainPattern.exec(named)?.[1];
    if (domain === undefined) {
      if (!/^\p{Lu}/u.test(named) || named.split(/\s+/).length > 6) continue;
      return found(named, 'text', 'the copyright line', page, at);
    }
    const spelt = spelling(domain.split('.').at(-2)!, parts);
    if (spelt !== null) {
      return found(
        spelt.name,
        'text',
        `the copyright line gives ${domain}; the page spells it so`,
        parts.candidates[spelt.block]!.page,
        spelt.block,
      );
    }
    return found(domain, 'text', 'the copyright line', page, at);
  }
  return null;
}

const lastSeparator = /^(.{8,200})(?:\s[|–—·•»-]\s|\s?\|\s?)([^|–—·•»]{2,60})$/u;

/** "Ferry berth to close | Quellin Post" as `<title>`, where a heading says the first part alone, or the address the second. */
function fromHeadTitle({ parts, titles }: Prepared, address: string | null): Found | null {
  const title = parts.headTitle === null ? '' : tidy(parts.headTitle.text);
  const [, own, site] = title.length > 300 ? [] : (lastSeparator.exec(title) ?? []);
  if (own === undefined || site === undefined) return null;
  const key = squeeze(own);
  const heads = parts.candidates.filter(({ form, text }) => form === 'heading' && text.length <= 300);
  const isHeadline = [...titles, ...heads.map(({ text }) => text)].some((text) => squeeze(text) === key);
  const host = address === null ? '' : squeeze(address.split('.').at(-2) ?? '');
  const isHost = host.length > 3 && (squeeze(site).includes(host) || host.includes(squeeze(site)));
  // The other way round the site's name stands first.
  if (squeeze(site).length >= key.length) return null;
  if (!isHost && (!isHeadline || site.split(/\s+/).length > 6)) return null;
  const reason = isHost
    ? "it stands behind the page's title and agrees with its address"
    : 'it stands behind the title';
  return found(site.trim(), 'html', reason, parts.headTitle!.page, null, 'inferred');
}

/** How far down a page of plain text its title may stand, in lines. */
const titleReach = 15;
const titleAndSite =
  /^.{12,200}?\s[|–—·-]\s+((?:\p{Lu}[\p{L}\p{N}'’&.]*|of|the|and)(?:\s(?:\p{Lu}[\p{L}\p{N}'’&.]*|of|the|and)){0,4})$/u;

/** Plain text: "Flood kills four - Northern Post", where the page names the Northern Post once more. */
function fromTitleLine({ parts }: Prepared): Found | null {
  if (parts.elements.length > 0) return null;
  for (const [at, { text, page }] of parts.candidates.slice(0, titleReach).entries()) {
    const site = text.length > 240 ? undefined : titleAndSite.exec(text)?.[1];
    if (site === undefined || site.length < 4) continue;
    const again = parts.candidates.some(
      (other, index) => index !== at && other.text !== text && other.text.includes(site),
    );
    if (again) return found(site, 'text', 'it stands behind the title and once more on the page', page, at, 'inferred');
  }
  return null;
}

/** Words in a row, each with a capital, that together spell a domain's name. */
function spelling(domain: string, { candidates }: Prepared['parts']): { name: string; block: number } | null {
  const wanted = squeeze(domain);
  for (let block = 0; block < candidates.length; block++) {
    const words = candidates[block]!.text.slice(0, 2000).split(/\s+/);
    for (let from = 0; from < words.length; from++) {
      if (!/^\p{Lu}/u.test(words[from]!)) continue;
      let name = '';
      for (let to = from; to < Math.min(words.length, from + 5); to++) {
        name += squeeze(words[to]!);
        if (!wanted.startsWith(name)) break;
        const written = words
          .slice(from, to + 1)
          .join(' ')
          .replace(/[^\p{L}\p{N})]+$/u, '');
        if (name === wanted && to > from) return { name: written, block };
      }
    }
  }
  return null;
}

function nameOf(value: Json | undefined): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return /^https?:/.test(one) || tidy(one) === '' ? null : tidy(one);
  if (one === null || one === undefined || typeof one !== 'object') return null;
  const { name } = one as JsonObject;
  const first = Array.isArray(name) ? name[0] : name;
  return typeof first === 'string' && tidy(first) !== '' ? tidy(first) : null;
}

export function hostOf(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\d?\./, '') || null;
}
