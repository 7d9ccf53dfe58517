/** The findings as Markdown (CommonMark), with the passages as quotations. Text of pages is escaped. */
import type { Claim } from '../../records/index.ts';
import { type Catalogue, isShared, type StoryView } from '../catalogue.ts';
import { clip, plain, safeUrl } from '../plain.ts';
import {
  dateFactInWords,
  derivationWords,
  list,
  originsExplained,
  originsInWords,
  rungWords,
  spanInWords,
  statusWords,
} from '../wording.ts';

export function markdown(c: Catalogue, views: readonly StoryView[] = c.stories): string {
  const parts = views.map((view) => storyPart(c, view));
  return `${parts.join('\n---\n\n')}\n_Stemma ${c.dossier.stemma}, on the pages given and nothing else._\n`;
}

function storyPart(c: Catalogue, view: StoryView): string {
  const lines = [`# ${text(view.story.title)}`, '', spanInWords(view.story.span.start, view.story.span.end), ''];
  lines.push('## Reports', '');
  for (const article of view.articles) {
    const url = safeUrl(article.url);
    const title = text(clip(article.title ?? article.file, 200));
    const from = view.derivations
      .filter(({ child }) => child === article.id)
      .map(
        ({ kind, parent, certain }) => `${certain ? '' : 'perhaps '}${derivationWords[kind]} ${text(c.name(parent))}`,
      );
    lines.push(
      `- **${c.siglum(article.id)}** ${text(c.name(article.id))}, ${url ? `[${title}](<${url}>)` : title}, ${dateFactInWords(article.published)}${from.length > 0 ? ` (${list(from)})` : ''}`,
    );
  }
  const shared = view.claims.filter(isShared);
  const single = view.claims.filter((claim) => !isShared(claim));
  if (shared.length > 0) lines.push('', '## Claims', '', ...shared.flatMap((claim) => claimPart(c, claim)));
  if (single.length > 0) lines.push('', '## Only in one report', '', ...single.flatMap((claim) => claimPart(c, claim)));
  return `${lines.join('\n')}\n`;
}

function claimPart(c: Catalogue, claim: Claim): string[] {
  const lines = [
    `### ${text(clip(claim.text, 300))}`,
    '',
    `${originsInWords(claim.origins)}; ${statusWords[claim.status]}; at best ${rungWords[claim.rung]}. ${originsExplained(claim.origins)}`,
    '',
  ];
  for (const reason of claim.origins.reasons) lines.push(`- ${text(reason.text)}`);
  for (const conflict of claim.conflicts) lines.push(`- ${conflict.kind}: ${text(conflict.text)}`);
  if (claim.origins.reasons.length + claim.conflicts.length > 0) lines.push('');
  for (const witness of claim.witnesses) {
    const quote = clip(witness.text, c.limit(witness.article) ?? 1200);
    lines.push(
      `> ${text(quote)} — **${c.siglum(witness.article)}** ${text(c.name(witness.article))}, ${witness.start}–${witness.end}`,
      '',
    );
  }
  return lines;
}

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;' };

/** One line, with what Markdown or HTML would read as its own escaped. */
function text(words: string): string {
  return plain(words)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, (character) => entities[character] ?? `\\${character}`)
    .replace(/^(\d{0,9})([-+.)])/, '$1\\$2');
}
