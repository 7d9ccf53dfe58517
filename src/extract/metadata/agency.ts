/**
 * The agency that the page credits with its text: a copyright line, the byline's place, a dateline, a sign-off at the
 * end. Known agencies go by their name; others by the words on the page, where the place and the form are an agency's.
 */
import type { Block } from '../../records/index.ts';
import { agencyNamed, findAgencies } from '../../text/agencies.ts';
import { type Found, found, squeeze } from './found.ts';

/** "QUELLIN, March 3 (Reuters) –" at the head of the first paragraph. */
const datelineHead = /^\p{Lu}[^\n()]{1,60}\(([^()\n]{2,40})\)\s{0,3}[-–—:]/u;
const signOff = /[(（]([^()\n]{2,60})[)）]\s{0,3}[.。]?$/u;
const initials = /^\p{Lu}{2,6}$/u;
const agencyWord =
  /\b(?:agency|agencies|news service|newswire|wire service|press association|agencia|agence|agentur|presseagentur|nachrichtenagentur|agenzia|agência|agentschap|persbureau|agencja|ajansı)\b|агентство|агенція/iu;

/** What an agency is called, when `written` is nothing but an agency's name or initials; null otherwise. */
export function agencyWording(written: string, place: 'slot' | 'parenthesis'): string | null {
  const text = written.trim().replace(/^(?:by|von|par|por|source|quelle|fuente|fonte)\s*:?\s+/iu, '');
  if (text === '' || text.length > 60) return null;
  const known = agencyNamed(text);
  if (known !== null) return known.name;
  if (initials.test(text)) return text;
  return place === 'slot' && agencyWord.test(text) && /^\p{Lu}/u.test(text) && text.split(/\s+/).length <= 7
    ? text
    : null;
}

export function findAgencyCredit(text: string, blocks: readonly Block[], publisher: string | null): Found | null {
  const all = [...credits(text, blocks)].filter(({ value }) => !isPublisher(value, publisher));
  const first = all[0];
  if (first === undefined) return null;
  // "(MPA)" in the dateline and the whole name in another place: the whole name.
  return all.find((one) => one.value.length > first.value.length && initialsOf(one.value) === first.value) ?? first;
}

function* credits(text: string, blocks: readonly Block[]): Generator<Found> {
  const of = (block: Block) => text.slice(block.start, block.end);
  const credited = (block: number, name: string, reason: string) =>
    found(name, 'text', reason, blocks[block]!.page, block);
  const indices = blocks.map((_, at) => at);
  for (const at of indices.filter((index) => blocks[index]!.role === 'credit')) {
    const mention = findAgencies(of(blocks[at]!))[0];
    if (mention !== undefined) yield credited(at, mention.agency.name, 'the copyright line of the text');
  }
  for (const at of indices.filter((index) => blocks[index]!.role === 'byline' || blocks[index]!.role === 'dateline')) {
    for (const part of of(blocks[at]!).split(/\s*[|•·,/]\s*|\s[-–—]\s/u)) {
      const name = agencyWording(part, 'slot');
      if (name !== null) yield credited(at, name, 'the byline');
    }
  }
  const body = indices.filter((index) => blocks[index]!.role === 'body');
  const first = body[0];
  if (first !== undefined) {
    const name = agencyWording(datelineHead.exec(of(blocks[first]!))?.[1] ?? '', 'parenthesis');
    if (name !== null) yield credited(first, name, 'the dateline');
  }
  const last = body.at(-1);
  if (last !== undefined) {
    const tail = of(blocks[last]!);
    const name = agencyWording(signOff.exec(tail)?.[1] ?? (tail.length < 40 ? tail : ''), 'parenthesis');
    if (name !== null) yield credited(last, name, 'the sign-off at the end');
  }
}

/** An agency's own pages credit nobody. */
function isPublisher(agency: string, publisher: string | null): boolean {
  if (publisher === null) return false;
  const key = squeeze(agency);
  return key === squeeze(publisher) || agency === initialsOf(publisher);
}

function initialsOf(name: string): string {
  return (name.match(/\p{Lu}/gu) ?? []).join('');
}
