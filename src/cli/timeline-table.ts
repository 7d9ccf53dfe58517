/** The events of a story as a table for a terminal: when, on which clock, what, in which reports, on what it rests. */
import { datesInWords, spanOfFact } from '../dossier/wording.ts';
import type { Article, Event, Story } from '../records/index.ts';
import { clip, gap, oneLine, rowOf, rule, wrap } from './columns.ts';

const when = 20;
const clock = 9;
const shown = 3;

/** The lines of the table, `width` columns wide at most. */
export function timelineTable(
  story: Pick<Story, 'title'>,
  events: readonly Event[],
  articles: ReadonlyMap<string, Pick<Article, 'publisher' | 'file'>>,
  width: number,
): string[] {
  const total = Math.max(70, Math.min(width, 180));
  const rest = total - when - clock - 4 * gap;
  const reports = Math.floor(rest * 0.2);
  const ground = Math.floor(rest * 0.28);
  const columns = [when, clock, rest - reports - ground, reports, ground];
  const lines = [clip(oneLine(story.title), total), rule(columns, ['when', 'clock', 'what', 'reports', 'rests on'])];
  for (const event of events) {
    const cells = [
      spanOfFact(event.when),
      event.clock,
      event.text,
      reportsOf(event, articles),
      datesInWords(event.when.reason),
    ];
    lines.push(
      ...rowOf(
        cells.map((text, index) => wrap(text, columns[index]!)),
        columns,
      ),
    );
  }
  if (events.length === 0) lines.push('(no date was found)');
  return [...lines, ''];
}

/** Who has it, the first of them first where the dates tell. */
function reportsOf(
  { articles: ids, first }: Event,
  articles: ReadonlyMap<string, Pick<Article, 'publisher' | 'file'>>,
): string {
  const nameOf = (id: string) => articles.get(id)?.publisher ?? articles.get(id)?.file ?? id;
  const leader = first && ids.includes(first.article) && ids.length > 1 ? first : null;
  const others = ids.filter((id) => id !== leader?.article).map(nameOf);
  const led = leader ? [`${nameOf(leader.article)} (${leader.certain ? 'first' : 'perhaps first'})`] : [];
  const names = [...led, ...others];
  return names.length > shown
    ? `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`
    : names.join(', ');
}
