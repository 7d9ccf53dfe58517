/** Notes on related reports of which nothing tells which came first. */
import { type Article, type Note, note } from '../records/index.ts';
import type { OpenGroup } from './shared-text.ts';

const mostNames = 4;

/** One note for each group. */
export function undeterminedNotes(groups: readonly OpenGroup[], articles: ReadonlyMap<string, Article>): Note[] {
  return groups.map(({ members }) => {
    const named = members.slice(0, mostNames).map((member) => {
      const article = articles.get(member)!;
      return article.publisher ?? article.file;
    });
    const more = members.length > mostNames ? ` (and ${members.length - mostNames} more)` : '';
    const message = `${named.join(', ')}${more} share text, and neither credits nor times tell which came first.`;
    return note('provenance/undetermined', message, { article: members[0]!, page: articles.get(members[0]!)!.page });
  });
}
