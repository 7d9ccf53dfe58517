/**
 * Citations: "Politico reported", "told the Harbour Gazette", "according to AFP", and a headline that begins "X: …". A
 * cue must stand beside the name; a name that no list knows must look like an outlet's.
 */
import type { Article, Span } from '../../records/index.ts';
import { type Name, names } from '../../text/names.ts';
import { findOutlets } from '../../text/outlets.ts';
import { words } from '../../text/words.ts';
import { agenciesIn } from './agency-names.ts';
import citing from './citing.json' with { type: 'json' };
import { type Credit, evidenceAt, type NamedSource, nameKey } from './credit.ts';

const rule = 'credit/citation';
const headlineRule = 'credit/citing-headline';
const cueReach = 4;
const outletWords = new Set(citing.outletWords);
const before = phraseSet(citing.before);
const after = phraseSet(citing.after);
const longestCue = 4;
/** Names of a kind looked at in one block: each is held against those before it. */
const mostNames = 500;

function phraseSet(list: readonly string[]): ReadonlySet<string> {
  return new Set(
    list.map((phrase) =>
      words(phrase)
        .map((word) => word.key)
        .join(' '),
    ),
  );
}

/** Outlets and agencies that the body, standfirst or headline cites, the first place of each. */
export function citationCredits(article: Article): Credit[] {
  const found = new Map<string, Credit>();
  const keep = (name: NamedSource, span: Span, of: Credit['rule'], reason: string) => {
    const known = found.get(name.key);
    const evidence = [...(known?.evidence ?? []), evidenceAt(article, span, of)].slice(0, 6);
    found.set(name.key, {
      article: article.id,
      name: known?.name ?? name.name,
      key: name.key,
      kind: name.kind,
      role: 'citation',
      rule: known?.rule ?? of,
      reason: known?.reason ?? reason,
      evidence,
    });
  };
  for (const block of article.blocks) {
    if (block.role === 'title') {
      const name = headlineSource(article.text, block);
      if (name) keep(name, name, headlineRule, `its headline gives ${name.name} as the source`);
    }
    if (block.role !== 'body' && block.role !== 'dek') continue;
    for (const name of sourcesIn(article.text, block)) {
      const cue = cueBeside(article.text, block, name);
      if (cue) keep(name, cue, rule, `it cites ${name.name}`);
    }
  }
  return [...found.values()];
}

/** Listed agencies and outlets, and names shaped like an outlet's. */
function sourcesIn(text: string, block: Span): NamedSource[] {
  const found = agenciesIn(text, block.start, block.end, true).slice(0, mostNames);
  for (const { start, end, outlet } of findOutlets(text, block.start, block.end).slice(0, mostNames)) {
    if (overlaps(found, { start, end })) continue;
    found.push({ start, end, name: outlet.name, key: nameKey(outlet.name), kind: 'outlet', listed: true });
  }
  for (const name of names(text, block.start, block.end)) {
    if (overlaps(found, name) || !looksLikeOutlet(name)) continue;
    found.push({
      start: name.start,
      end: name.end,
      name: name.text,
      key: nameKey(name.text),
      kind: 'outlet',
      listed: false,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function looksLikeOutlet(name: Name): boolean {
  if (name.kind === 'person' || name.kind === 'place') return false;
  const parts = words(name.text);
  return parts.length > 1 && (outletWords.has(parts.at(-1)!.key) || outletWords.has(parts[0]!.key));
}

function overlaps(found: readonly Span[], span: Span): boolean {
  return found.some((known) => known.start < span.end && span.start < known.end);
}

/** The span from the cue to the name, or null when no cue stands beside it. */
function cueBeside(text: string, block: Span, name: NamedSource): Span | null {
  const lead = words(text, Math.max(block.start, name.start - 60), name.start).slice(-cueReach - longestCue);
  const skipped =
    lead.at(-1) &&
    ['the', 'la', 'le', 'el', 'il', 'de', 'der', 'die', 'das', 'news', 'agency'].includes(lead.at(-1)!.key);
  for (const end of skipped ? [lead.length - 1, lead.length] : [lead.length]) {
    for (let length = Math.min(longestCue, end); length > 0; length--) {
      const phrase = lead.slice(end - length, end);
      if (!before.has(phrase.map((word) => word.key).join(' '))) continue;
      if (sentenceBreak(text.slice(phrase.at(-1)!.end, name.start))) continue;
      return { start: phrase[0]!.start, end: name.end };
    }
  }
  const rest = words(text, name.end, Math.min(block.end, name.end + 60)).slice(0, longestCue + 1);
  for (const start of [0, 1]) {
    for (let length = Math.min(longestCue, rest.length - start); length > 0; length--) {
      const phrase = rest.slice(start, start + length);
      if (!after.has(phrase.map((word) => word.key).join(' '))) continue;
      if (sentenceBreak(text.slice(name.end, phrase[0]!.start))) continue;
      return { start: name.start, end: phrase.at(-1)!.end };
    }
  }
  return null;
}

function sentenceBreak(between: string): boolean {
  return /[.!?;:\n]/u.test(between);
}

/** "The Ledger: council knew of the fault" */
function headlineSource(text: string, title: Span): NamedSource | null {
  const colon = text.slice(title.start, title.end).indexOf(':');
  if (colon <= 0 || colon > 50) return null;
  const end = title.start + colon;
  const [name] = sourcesIn(text, { start: title.start, end });
  return name && name.start - title.start <= 4 && end - name.end <= 2 ? name : null;
}
