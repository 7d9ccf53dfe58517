/** A passage and a finding as words to put in a footnote. */
import type { Claim } from '../records/index.ts';
import type { Catalogue } from './catalogue.ts';
import { clip, plain } from './plain.ts';
import { textFragment } from './text-fragment.ts';
import { count, dateFactInWords, originsInWords } from './wording.ts';

/** “Words” — Publisher, “Headline”, date, address; page and offsets. */
export function citePassage(c: Catalogue, place: { article: string; start: number; end: number }): string {
  const article = c.article(place.article);
  if (!article) return '';
  const limit = c.limit(article.id) ?? 1200;
  const quote = clip(article.text.slice(place.start, place.end).trim(), limit);
  const parts = [
    c.name(article.id),
    article.title ? `“${clip(article.title, 200)}”` : '',
    dateFactInWords(article.published),
    textFragment(article.url, quote) ?? '',
  ].filter((part) => part !== '');
  return plain(
    `“${quote.replace(/^[“”"]|[“”"]$/g, '')}” — ${parts.join(', ')}. Page sha256:${article.page}, characters ${place.start}–${place.end} of its text.`,
  );
}

/** A claim, on how many origins it rests, and who carries it. */
export function citeClaim(c: Catalogue, claim: Claim): string {
  const carriers = [...new Set(claim.witnesses.map(({ article }) => article))];
  const names = carriers.slice(0, 6).map((id) => c.name(id));
  if (carriers.length > 6) names.push(`${carriers.length - 6} more`);
  const reasons = claim.origins.reasons.map(({ text }) => text).join(' ');
  return plain(
    [
      `“${clip(claim.text, c.limit(claim.textFrom.article) ?? 1200)}”`,
      `— ${originsInWords(claim.origins)}, ${count(carriers.length, 'report')} (${names.join('; ')}).`,
      reasons,
      `Clearest wording: ${citePassage(c, claim.textFrom)}`,
      `Found by Stemma ${c.dossier.stemma} on ${count(c.dossier.pages.length, 'page')}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}
