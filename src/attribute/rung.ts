/** The place on the sourcing ladder: a chain is as strong as its weakest hand. */

import { rungs } from '../records/attribution.ts';
import type { Article, ChainLink, Rung, Speaker } from '../records/index.ts';
import { outletNamed } from '../text/outlets.ts';
import lexicon from './languages/en/sources.json' with { type: 'json' };

/** "the mayor": whoever holds an office, where the article does not say who that is. */
const office = new RegExp(
  `^(?:the|its|his|her|their)\\s(?:[\\p{L}’'-]+\\s){0,3}(?:${lexicon.roles.join('|')})\\b`,
  'iu',
);
const vague = /^(?:source|person|insider|individual|observer|some|other|figure)$/u;

const reporter = /\b(?:reporters?|correspondents?|journalists?|photographers?)\b/iu;
const senses = /\b(?:saw|seen|witnessed|heard|counted|visited|observed|watched|filmed|photographed)\b/iu;

/** `own`: the source is a reporter of the outlet or the agency that publishes the article. */
export function rungOf(speaker: Speaker, words: string, cue: string, own = false): Rung {
  if (own || (reporter.test(words) && senses.test(cue))) return 'witnessed';
  switch (speaker.kind) {
    case 'person':
      return 'named-person';
    case 'organisation':
      return 'institution';
    case 'document':
      return 'document';
    case 'outlet':
      return 'outlet';
    case 'group':
      return 'unnamed-vague';
    case 'unnamed': {
      const unnamed = speaker.unnamed!;
      const described = unnamed.affiliation !== null || !vague.test(unnamed.role ?? '');
      const knows = /\b(?:familiar|briefed|knowledge|close to|involved|present|who)\b/u.test(unnamed.wording);
      return (described && unnamed.role !== 'official') || unnamed.affiliation || knows
        ? 'unnamed-described'
        : 'unnamed-vague';
    }
    default:
      return office.test(words) ? 'unnamed-described' : 'none';
  }
}

/** The weakest rung among the hands that words went through, and the words it was read from. */
export function weakest(
  own: { rung: Rung; wording: string },
  chain: readonly ChainLink[],
): { rung: Rung; wording: string } {
  let worst = own;
  for (const link of chain) {
    const rung = rungOf(link.speaker, link.source.text, link.cue?.text ?? '');
    if (rung !== 'none' && rungs.indexOf(rung) > rungs.indexOf(worst.rung)) worst = { rung, wording: link.source.text };
  }
  return worst;
}

/** Whether a speaker is the outlet or the agency that publishes the article itself. */
export function isOwnVoice(article: Pick<Article, 'publisher' | 'agency'>, speaker: Speaker): boolean {
  if (speaker.kind !== 'outlet' || !speaker.name) return false;
  return [article.publisher, article.agency].some(
    (own) => own !== null && (own === speaker.name || outletNamed(own)?.name === speaker.name),
  );
}

/** "A Courier reporter on the quay" in a page of the Courier. `outlet`: the one named in the words of the source. */
export function isOwnReporter(
  article: Pick<Article, 'publisher' | 'agency'>,
  words: string,
  outlet: string | null,
): boolean {
  if (!reporter.test(words)) return false;
  if (/^(?:our|this)\b/iu.test(words)) return true;
  return outlet !== null && isOwnVoice(article, { kind: 'outlet', name: outlet, unnamed: null, mentions: [] });
}
