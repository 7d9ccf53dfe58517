/** Attributions of one article as a table for a terminal: who, on what footing, how sure, and the words. */
import type { Article, Attribution } from '../records/index.ts';
import { clip, gap, oneLine, rowOf, rule, wrap } from './columns.ts';

const rungNames: Readonly<Record<Attribution['rung'], string>> = {
  witnessed: 'witnessed',
  document: 'document',
  'named-person': 'named',
  institution: 'institution',
  'unnamed-described': 'unnamed, described',
  'unnamed-vague': 'unnamed, vague',
  outlet: 'another outlet',
  none: 'no source',
};
const footing = 18;
const sureness = 4;

/** The lines of the table, `width` columns wide at most. Attributions inside others are indented below them. */
export function attributionTable(
  article: Pick<Article, 'title' | 'file' | 'publisher'>,
  records: readonly Attribution[],
  width: number,
): string[] {
  const total = Math.max(60, Math.min(width, 160));
  const who = Math.floor((total - footing - sureness - 3 * gap) * 0.34);
  const words = total - who - footing - sureness - 3 * gap;
  const columns = [who, footing, sureness, words];
  const title = [article.title ?? article.file, article.publisher].filter((part) => part !== null).join(' — ');
  const lines = [clip(oneLine(title), total), rule(columns, ['who', 'footing', 'sure', 'what'])];
  const depths = new Map<string, number>();
  for (const record of records) {
    const depth = record.within === null ? 0 : (depths.get(record.within) ?? 0) + 1;
    depths.set(record.id, depth);
    const indent = '  '.repeat(depth);
    const cells = [
      wrap(whoSays(record), who - indent.length).map((line) => indent + line),
      wrap(rungNames[record.rung] + certainty(record), footing),
      [`${Math.round(record.confidence * 100)}%`.padStart(sureness)],
      wrap(said(record), words),
    ];
    lines.push(...rowOf(cells, columns));
  }
  if (records.length === 0) lines.push('(nobody is quoted or cited)');
  return [...lines, ''];
}

/** "Politico → one of the officials", or "he (Antony Marlo)". */
function whoSays({ chain, source, speaker }: Attribution): string {
  const words = plain(source?.text ?? '(no source named)');
  if (chain.length > 1)
    return chain
      .map((link, index) => (index === 0 ? '' : link.beside ? ' + ' : ' → ') + plain(link.source.text))
      .join('');
  const name = speaker.name ?? speaker.mentions.at(-1)?.text;
  return name === undefined || words.includes(name) ? words : `${words} (${name})`;
}

/** The marks that the annotation of sources keeps, and a reader need not see. */
function plain(words: string): string {
  return words.replace(/[,;]\s*$/u, '');
}

function certainty(record: Attribution): string {
  return record.certainty === 'asserted' ? '' : `, ${record.certainty}`;
}

function said({ cue, content }: Attribution): string {
  return cue ? `[${cue.text}] ${content.text}` : content.text;
}
