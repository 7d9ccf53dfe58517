/** Contributions: "With files from the Canadian Press", "Mit Material der dpa": part of the text is theirs. */
import type { Article } from '../../records/index.ts';
import { agenciesIn } from './agency-names.ts';
import { type Credit, evidenceAt } from './credit.ts';
import { type Line, speaksOfPhoto } from './lines.ts';
import phrases from './phrases.json' with { type: 'json' };

const rule = 'credit/contribution';
const longestLine = 240;
const escaped = (list: readonly string[]) =>
  list.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
const before = new RegExp(
  `(?:^|[\\s(（/*–—-])(?:${escaped(phrases.contribution)})[\\s’']*(?:the |la |l'|l’|der |die |das )?$`,
  'iu',
);
/** A bare "with" says so only where it opens the line or a bracket: one speaks with agencies too. */
const opening = new RegExp(`(?:^|[(（])[\\s*/–—-]*(?:${escaped(phrases.with)})\\s?$`, 'iu');
/** And where the name ends it, or another name follows. */
const closing = /^\s*(?:$|[)）\].,;/&*]|(?:and|y|und|et|e|en|og)\s)/u;
/** Between two names of one list. */
const listed = /^\s*(?:[,;/&+]|(?:and|y|und|et|e|en|og|och|i|и|та|та також|ve)(?=\s))\s*(?:the |la |l'|l’|der )?$/iu;
const after = /^\s*(?:also\s+)?contributed\s+(?:to|reporting)/iu;

/** Agencies that contributed, in short lines or at a paragraph's end. */
export function contributionCredits(article: Article, lines: readonly Line[]): Credit[] {
  const found: Credit[] = [];
  for (const line of lines) {
    if (line.role === 'title' || line.role === 'dek') continue;
    const from = Math.max(line.start, line.end - longestLine);
    if (line.fromEnd > 6 && line.role === 'body' && line.text.length > longestLine) continue;
    if (speaksOfPhoto(article.text.slice(from, line.end))) continue;
    let last: number | null = null;
    for (const name of agenciesIn(article.text, from, line.end, true)) {
      const lead = article.text.slice(Math.max(from, name.start - 60), name.start);
      const rest = article.text.slice(name.end, Math.min(line.end, name.end + 40));
      const cut = name.start - lead.length > line.start ? `\0${lead}` : lead;
      const phrase = before.exec(lead) ?? (closing.test(rest) ? opening.exec(cut) : null);
      const goesOn = last !== null && listed.test(article.text.slice(last, name.start));
      if (!phrase && !goesOn && !after.test(rest)) continue;
      last = name.end;
      const start = phrase
        ? Math.max(from, name.start - phrase[0].length + (/^[\s(（/*–—-]/u.test(phrase[0]) ? 1 : 0))
        : name.start;
      found.push({
        article: article.id,
        name: name.name,
        key: name.key,
        kind: 'agency',
        role: 'contribution',
        rule,
        reason: `it says that ${name.name} contributed`,
        evidence: [evidenceAt(article, { start, end: name.end }, rule)],
      });
    }
  }
  return found;
}
