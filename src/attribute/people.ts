/**
 * The named persons and bodies of one article: mentions grouped by full name, surname and title, never beyond the
 * article. A surname alone joins a full name only when the article has just one person of that surname.
 */
import type { Article, Span } from '../records/index.ts';
import { findAgencies } from '../text/agencies.ts';
import { isTitle, type Name, nameKey, names } from '../text/names.ts';
import { outletNamed } from '../text/outlets.ts';
import { words } from '../text/words.ts';
import lexicon from './languages/en/sources.json' with { type: 'json' };

export interface Mention extends Span {
  readonly text: string;
}

export interface Entity {
  readonly kind: 'person' | 'organisation' | 'place' | 'outlet' | 'unknown';
  /** The fullest name this article gives. */
  readonly name: string;
  readonly mentions: readonly Mention[];
  /** "president", "mayor": what the article calls a person beside the name. */
  readonly roles: ReadonlySet<string>;
  readonly gender: 'male' | 'female' | null;
}

export interface Cast {
  readonly entities: readonly Entity[];
  /** The named mentions that overlap a span, in order. */
  within(span: Span): readonly { mention: Mention; entity: Entity }[];
}

const roles = new Set([...lexicon.roles, ...lexicon.anonymous]);
const outletEndings = new Set(lexicon.outletNames);
const male = new Set(lexicon.male);
const female = new Set(lexicon.female);
const reach = 60;

export function castOf(article: Pick<Article, 'text' | 'publisher'>): Cast {
  const { text, publisher } = article;
  const found = withoutHeadlineVerbs(names(text));
  const groups = groupNames(found);
  const entities: Entity[] = [];
  const owner = new Map<number, Entity>();
  for (const group of groups) {
    const entity = describe(text, group, publisher);
    entities.push(entity);
    for (const name of group) owner.set(name.start, entity);
  }
  return {
    entities,
    within(span) {
      const list: { mention: Mention; entity: Entity }[] = [];
      for (let at = firstAt(found, span.start); at < found.length && found[at]!.start < span.end; at++) {
        const name = found[at]!;
        if (name.end > span.start) list.push({ mention: name, entity: owner.get(name.start)! });
      }
      return list;
    },
  };
}

/** "Ada Marlo Calls On Pell" of a headline is cut to the name that the text has elsewhere. */
function withoutHeadlineVerbs(found: readonly Name[]): Name[] {
  const people = new Set(found.filter((name) => name.kind === 'person').map((name) => name.key));
  return found.map((name) => {
    if (name.kind === 'organisation') return name;
    const parts = name.text.split(' ');
    for (let count = 2; count < parts.length - 1; count++) {
      const text = parts.slice(0, count).join(' ');
      if (people.has(nameKey(text))) return { ...name, text, key: nameKey(text), end: name.start + text.length };
    }
    return name;
  });
}

function firstAt(found: readonly Name[], offset: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupNames(found: readonly Name[]): Name[][] {
  const byKey = new Map<string, Name[]>();
  for (const name of found) {
    const known = byKey.get(name.key);
    if (known) known.push(name);
    else byKey.set(name.key, [name]);
  }
  const surnames = new Map<string, Set<string>>();
  for (const [key, group] of byKey) {
    const parts = key.split(' ');
    if (parts.length < 2 || !group.some((name) => name.kind === 'person')) continue;
    for (const part of new Set([parts.at(-1)!, parts.slice(-2).join(' '), `${parts[0]} ${parts.at(-1)}`])) {
      if (part === key) continue;
      surnames.set(part, (surnames.get(part) ?? new Set()).add(key));
    }
  }
  const merged = new Map<string, Name[]>();
  const target = (key: string): string => {
    const group = byKey.get(key)!;
    const full = surnames.get(key);
    const shouted = group.every((name) => /^\p{Lu}{3,}$/u.test(name.text));
    if (!shouted && group.every((name) => name.kind === 'organisation' || name.kind === 'place')) return key;
    return full?.size === 1 ? [...full][0]! : key;
  };
  for (const [key, group] of byKey) {
    let to = target(key);
    if (byKey.has(to) && to !== key) to = target(to);
    const known = merged.get(to);
    if (known) known.push(...group);
    else merged.set(to, [...group]);
  }
  return [...merged.values()].map((group) => group.sort((a, b) => a.start - b.start));
}

function describe(text: string, group: readonly Name[], publisher: string | null): Entity {
  const fullest = [...group].sort((a, b) => b.text.length - a.text.length || a.start - b.start)[0]!;
  const called = new Set<string>();
  let masculine = 0;
  let feminine = 0;
  for (const name of group) {
    const before = words(text, Math.max(0, name.start - reach), name.start);
    const after = words(text, name.end, Math.min(text.length, name.end + reach));
    const gapBefore = text.slice(Math.max(0, name.start - 2), name.start);
    for (let at = before.length - 1; at >= Math.max(0, before.length - 5); at--) {
      const word = before[at]!;
      const between = text.slice(word.end, name.start);
      if (/[.;:!?\n“”"]\s/u.test(between) && !isTitle(word.text)) break;
      if (roles.has(word.key) && (at >= before.length - 3 || gapBefore.includes(','))) called.add(word.key);
      if (male.has(word.key)) masculine++;
      if (female.has(word.key)) feminine++;
      if (!isTitle(word.text) && !roles.has(word.key) && !/^(?:of|state|the|for|to)$/u.test(word.key)) break;
    }
    if (/^,\s/u.test(text.slice(name.end, name.end + 2))) {
      for (const word of after.slice(0, 8)) {
        if (/[.;:!?\n]/u.test(text.slice(name.end, word.start)) || text.slice(name.end + 1, word.start).includes(','))
          break;
        if (roles.has(word.key)) {
          called.add(word.key);
          break;
        }
      }
    }
  }
  const home = isShortFor(fullest.text, publisher) ? publisher : null;
  const kind = home ? 'outlet' : kindOfGroup(text, group, fullest);
  const gender = masculine > feminine ? 'male' : feminine > masculine ? 'female' : null;
  const outlet = outletNamed(fullest.text) ?? (kind === 'outlet' ? outletNamed(`The ${fullest.text}`) : null);
  return { kind, name: home ?? outlet?.name ?? fullest.text, mentions: group, roles: called, gender };
}

/** "Courier" or "the Courier" in a page of the Orrin Bay Courier. */
function isShortFor(name: string, publisher: string | null): boolean {
  if (publisher === null) return false;
  const plain = name.replace(/^The\s/u, '');
  return plain === publisher.replace(/^The\s/u, '') || (outletEndings.has(plain) && publisher.endsWith(` ${plain}`));
}

function isAgency(name: string): boolean {
  if (/(?:Press|News) Agency$/u.test(name)) return true;
  return findAgencies(name).some(({ start, end, short }) => !short && start === 0 && end === name.length);
}

function kindOfGroup(text: string, group: readonly Name[], fullest: Name): Entity['kind'] {
  const outlet = outletNamed(fullest.text) ?? outletNamed(`The ${fullest.text}`);
  const article = group.some((name) => /\bthe\s$/iu.test(text.slice(Math.max(0, name.start - 4), name.start)));
  if (outlet || isAgency(fullest.text)) return 'outlet';
  const last = fullest.text.split(/\s+/u).at(-1)!;
  if (outletEndings.has(last) && (article || (fullest.text.includes(' ') && fullest.kind !== 'person')))
    return 'outlet';
  for (const kind of ['person', 'organisation', 'place'] as const) {
    if (group.some((name) => name.kind === kind && name.key === fullest.key)) return kind;
  }
  return group.find((name) => name.kind !== 'unknown')?.kind ?? 'unknown';
}
