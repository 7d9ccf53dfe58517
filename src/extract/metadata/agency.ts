/** The agency that the page credits with its text: a copyright line, a byline, a dateline, a sign-off at the end. */
import type { Block } from '../../records/index.ts';
import { agencyNamed, findAgencies } from '../../text/agencies.ts';
import { type Found, found } from './found.ts';

/** "QUELLIN, March 3 (Reuters) –" at the head of the first paragraph. */
const datelineHead = /^[^\n]{0,80}?\(([^()\n]{2,40})\)\s{0,3}[-–—:]/u;
const signOff = /[(（]([^()\n]{2,60})[)）]\s*[.。]?$/u;

export function findAgencyCredit(text: string, blocks: readonly Block[]): Found | null {
  const of = (block: Block) => text.slice(block.start, block.end);
  const credited = (block: number, name: string, reason: string) =>
    found(name, 'text', reason, blocks[block]!.page, block);
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.role !== 'credit') continue;
    const mention = findAgencies(of(block))[0];
    if (mention !== undefined) return credited(at, mention.agency.name, 'the copyright line of the text');
  }
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.role !== 'byline') continue;
    const mention = findAgencies(of(block))[0];
    if (mention !== undefined) return credited(at, mention.agency.name, 'the byline');
  }
  const body = blocks.map((block, at) => ({ block, at })).filter(({ block }) => block.role === 'body');
  const first = body[0];
  if (first !== undefined) {
    const named = datelineHead.exec(of(first.block))?.[1];
    const agency = named === undefined ? null : agencyNamed(named);
    if (agency !== null) return credited(first.at, agency.name, 'the dateline');
  }
  const last = body.at(-1);
  if (last !== undefined) {
    const tail = of(last.block);
    const agency = agencyNamed(signOff.exec(tail)?.[1] ?? (tail.length < 60 ? tail : ''));
    if (agency !== null) return credited(last.at, agency.name, 'the sign-off at the end');
  }
  return null;
}
