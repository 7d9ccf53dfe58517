/**
 * What kind of source a phrase names in languages without parts of speech, by word lists: a document, a body, somebody who
 * speaks for one, a person by name or by the noun that stands beside the name elsewhere ("la alcaldesa"), or nobody named.
 */
import type { Span, Unnamed } from '../records/index.ts';
import { type Word, words } from '../text/words.ts';
import type { Lexicon } from './languages.ts';
import type { Cast, Entity } from './people.ts';
import type { Reading } from './reading.ts';
import type { Classified } from './source.ts';

export function classifyByLists(reading: Reading, cast: Cast, span: Span, lists: Lexicon): Classified {
  const { text } = reading;
  const small = (word: string) => lists.joins.has(word) || lists.determiners.has(word);
  const inside = cast.within(span).filter(({ mention }) => !small(mention.text.split(' ', 1)[0]!.toLowerCase()));
  const person = inside.find(({ entity }) => isPerson(entity)) ?? inside[0];
  const said = words(text, span.start, span.end);
  const [first] = said;
  if (first && said.length === 1 && lists.heShe.has(first.key)) return { sort: 'again' };
  const lead = said.find((word) => !lists.determiners.has(word.key) && !lists.joins.has(elided(word.key)));
  const key = lead ? elided(lead.key) : '';
  if (lead && lists.documents.has(key)) return { sort: 'body', kind: 'document', name: null, of: null };
  const namedBehind = (at: number) =>
    inside.some(({ entity, mention }) => isPerson(entity) && mention.start > at && mention.text.includes(' '));
  if (lead && isInstitution(lists, key) && !namedBehind(lead.start)) {
    const from = lead.start + (lead.key.length - key.length);
    return { sort: 'body', kind: 'organisation', name: text.slice(from, nameEnd(text, lists, said)), of: null };
  }
  const speaker = said.slice(0, 4).find((word) => lists.spokespeople.has(word.key));
  if (speaker && !namedBehind(speaker.start)) {
    const body = inside.find(({ entity, mention }) => entity.kind !== 'person' && mention.start > speaker.end);
    const name = body?.entity.name ?? bodyBehind(text, lists, speaker, said);
    return { sort: 'body', kind: 'organisation', name, of: body?.entity ?? null };
  }
  const named = inside.some(({ entity }) => entity.kind === 'person');
  const role = said.find((word) => lists.unnamed.has(elided(word.key)));
  if (role && !named) return { sort: 'described', unnamed: describe(text, lists, span, said, elided(role.key)) };
  const holder = lead && !named ? holderOf(reading, cast, lead, said, lists) : null;
  if (holder) return { sort: 'named', entity: holder, mention: { start: span.start, end: span.end } };
  const common = first && lists.determiners.has(first.key) && said.length <= 2;
  const speaking = inside.find(({ mention }) => !isBehindJoin(text, lists, said, mention));
  if (speaking && !common && (!lists.roles.has(key) || isPerson(speaking.entity))) {
    const best = person && inside.indexOf(person) >= inside.indexOf(speaking) && isFull(person) ? person : speaking;
    const { start, end } = best.mention;
    return { sort: 'named', entity: best.entity, mention: { start, end } };
  }
  return { sort: 'unknown' };

  function isFull(one: (typeof inside)[number]): boolean {
    return (
      one.entity.kind === 'person' && one.mention.text.includes(' ') && !isBehindJoin(text, lists, said, one.mention)
    );
  }
}

/** "el gobernador de [Alabama]": a name behind a joining word says whose the one is who speaks. */
function isBehindJoin(text: string, lists: Lexicon, said: readonly Word[], mention: Span): boolean {
  const before = said.filter((word) => word.end <= mention.start).at(-1);
  return before !== undefined && lists.joins.has(before.key) && !/[,;]/u.test(text.slice(before.end, mention.start));
}

/** Whether words name whoever holds an office or a trade, "el gobernador de Perla", by the lists of a language. */
export function holdsOffice(lists: Lexicon, text: string): boolean {
  const lead = words(text).find((word) => !lists.determiners.has(word.key) && !lists.joins.has(elided(word.key)));
  return lead !== undefined && lists.roles.has(elided(lead.key));
}

function isPerson(entity: Entity): boolean {
  return entity.kind === 'person' || entity.kind === 'unknown';
}

/** Without an article that has lost its vowel: "l'autorité". */
function elided(key: string): string {
  return key.replace(/^(?:l|d|qu|n|s)['’]/u, '');
}

function isInstitution(lists: Lexicon, key: string): boolean {
  return (
    lists.institutions.has(key) ||
    lists.institutionEndings.some((ending) => key.length > ending.length && key.endsWith(ending))
  );
}

/** Up to the clause about the body, if there is one. */
function nameEnd(text: string, lists: Lexicon, said: readonly Word[]): number {
  let end = said[0]!.end;
  for (const word of said) {
    if (lists.relatives.has(word.key) && /,\s*$/u.test(text.slice(end, word.start))) break;
    end = word.end;
  }
  return end;
}

/** "un portavoz del puerto": what stands behind, in the text's words. */
function bodyBehind(text: string, lists: Lexicon, speaker: Word, said: readonly Word[]): string | null {
  const rest = said.filter((word) => word.start > speaker.end);
  while (rest[0] && (lists.joins.has(rest[0].key) || lists.determiners.has(rest[0].key))) rest.shift();
  const last = rest.at(-1);
  return rest[0] && last ? text.slice(rest[0].start, last.end) : null;
}

function describe(text: string, lists: Lexicon, span: Span, said: readonly Word[], role: string): Unnamed {
  const [first] = said;
  const counted = said.slice(0, 3).map((word) => lists.counts.get(word.key));
  const wording = text.slice(span.start, span.end);
  const clause = said.findIndex((word) => lists.relatives.has(word.key));
  const about = clause === -1 ? null : text.slice(said[clause]!.start, span.end);
  const lower = about?.toLowerCase() ?? '';
  const reason = lists.anonymity.some((part) => lower.includes(part)) ? about : null;
  return {
    count: first ? (counted.find((count) => count !== undefined) ?? null) : null,
    role,
    affiliation: null,
    reason,
    wording,
  };
}

interface Holder {
  readonly entity: Entity;
  readonly at: number;
}
const known = new WeakMap<Cast, Map<string, Holder[]>>();

/** The one person beside whose name the noun stood before: "la alcaldesa Lena Voss", "Lena Voss, alcaldesa de …". */
function holderOf(reading: Reading, cast: Cast, lead: Word, said: readonly Word[], lists: Lexicon): Entity | null {
  const behind = said.filter((word) => word.start >= lead.start && !lists.joins.has(word.key));
  if (behind.length > 1) return null;
  const nouns = known.get(cast) ?? nounsBeside(reading, cast);
  known.set(cast, nouns);
  const holders = nouns.get(elided(lead.key)) ?? [];
  const before = holders.filter(({ at }, index) => index < 2 && at < lead.start);
  return before.length === 1 ? before[0]!.entity : null;
}

/** For each noun that stands right beside a person's name the first two people it stands beside, in order. */
function nounsBeside({ text }: Reading, cast: Cast): Map<string, Holder[]> {
  const nouns = new Map<string, Holder[]>();
  const found: { key: string; holder: Holder }[] = [];
  for (const entity of cast.entities) {
    if (!isPerson(entity) || !entity.name.includes(' ')) continue;
    for (const { start, end } of entity.mentions) {
      const before = words(text, Math.max(0, start - 30), start).at(-1);
      if (before && /^\s+$/u.test(text.slice(before.end, start)))
        found.push({ key: elided(before.key), holder: { entity, at: start } });
      if (text[end] !== ',') continue;
      const after = words(text, end, Math.min(text.length, end + 30))[0];
      if (after && /^,\s+$/u.test(text.slice(end, after.start)))
        found.push({ key: elided(after.key), holder: { entity, at: start } });
    }
  }
  found.sort((a, b) => a.holder.at - b.holder.at);
  for (const { key, holder } of found) {
    const list = nouns.get(key) ?? [];
    if (list.length < 2 && !list.some(({ entity }) => entity === holder.entity)) list.push(holder);
    nouns.set(key, list);
  }
  return nouns;
}
