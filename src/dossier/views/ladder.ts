/** Who says it: statements by their place on the sourcing ladder, with the wording of each source, chains included. */
import type { VNode } from 'preact';
import { rungs } from '../../records/attribution.ts';
import type { Attribution, Speaker } from '../../records/index.ts';
import { words } from '../../text/words.ts';
import { type Catalogue, groupBy, type StoryView } from '../catalogue.ts';
import { certaintyWords, count, rungWords } from '../wording.ts';
import { el } from './element.ts';
import { passage } from './passage.ts';
import { filterField, fold, reportLink, section, sigla, theirs } from './words.ts';

export function ladder(c: Catalogue, view: StoryView): VNode {
  const said = view.attributions.filter(({ speech }) => speech !== false);
  const thought = alike(
    view.attributions.filter(({ speech }) => speech === false),
    new Map(),
  );
  const byRung = groupBy(said, ({ rung }) => rung);
  const order = new Map(view.articles.map(({ id }, index) => [id, index]));
  return section(
    `s${view.number}-who`,
    'Who says it',
    view.attributions.length === 0
      ? 'No statement with a source was found.'
      : 'Statements by the footing they stand on, strongest first. The wording of each source is the report’s own.',
    filterField(`s${view.number}-ladder`, 'Filter statements', view.attributions.length),
    el(
      'ol',
      { class: 'ladder', id: `s${view.number}-ladder` },
      rungs.map((rung) => {
        const all = alike(byRung.get(rung) ?? [], order);
        // Who is unnamed is asked first of all: those stand open, with a word of doubt where there is any.
        const open = rung === 'unnamed-described' || rung === 'unnamed-vague' ? () => true : isSure;
        const sure = all.filter(open);
        const unsure = all.filter((group) => !open(group));
        if (all.length === 0) {
          return el('li', { class: 'rung empty' }, [el('h4', null, rungWords[rung]), el('p', null, 'none')]);
        }
        return el('li', { class: 'rung' }, [
          el('h4', null, [rungWords[rung], ' ', el('span', { class: 'tally' }, String(all.length))]),
          el('div', null, [
            statements(c, sure.slice(0, mostAtOnce)),
            sure.length > mostAtOnce
              ? fold(`${sure.length - mostAtOnce} more`, statements(c, sure.slice(mostAtOnce)))
              : null,
            unsure.length > 0 ? fold(`${unsure.length} less sure`, statements(c, unsure)) : null,
          ]),
        ]);
      }),
    ),
    thought.length > 0
      ? fold(`${thought.length} more that tell what someone thinks, wants or has decided`, statements(c, thought))
      : null,
  );
}

/** The statements of one report in a list, the surest first; what is beyond `most` is folded. */
export function statementsBriefly(c: Catalogue, view: StoryView, most: number): VNode[] {
  const all = alike(
    view.attributions.filter(({ speech }) => speech !== false),
    new Map(),
  );
  const ordered = [...all.filter(isSure), ...all.filter((group) => !isSure(group))];
  const open = statements(c, ordered.slice(0, most));
  const more = ordered.slice(most);
  return [...(open ? [open] : []), ...(more.length > 0 ? [fold(`${more.length} more`, statements(c, more))] : [])];
}

/** Statements of a rung that stand open. */
const mostAtOnce = 6;

/** Whether it is likelier right than wrong that these words are this source's. */
function isSure(group: readonly Attribution[]): boolean {
  return group.some(({ confidence }) => confidence >= 0.5);
}

function statements(c: Catalogue, groups: readonly (readonly Attribution[])[]): VNode | null {
  if (groups.length === 0) return null;
  return el(
    'ul',
    { class: 'statements' },
    groups.map((group) => statement(c, group)),
  );
}

/** Statements with the same source and words are one, with all their reports; in order of first publication. */
function alike(items: readonly Attribution[], order: ReadonlyMap<string, number>): Attribution[][] {
  const byTime = [...items].sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0));
  return [...groupBy(byTime, ({ source, content }) => `${keyOf(source?.text ?? '')}\n${keyOf(content.text)}`).values()];
}

function statement(c: Catalogue, group: readonly Attribution[]): VNode {
  const item = group[0]!;
  const span = item.content.spans[0] ?? { start: 0, end: 0 };
  const language = c.article(item.article)?.language ?? null;
  const end = item.content.spans.at(-1)?.end ?? span.end;
  return el('li', { class: 'statement', 'data-item': '' }, [
    el('p', { class: 'source' }, [
      item.source ? el('b', null, theirs(item.source.text, language)) : el('b', null, 'No source named'),
      speakerBeyond(item.speaker, item.source?.text ?? ''),
      item.cue ? [' ', el('i', null, theirs(item.cue.text, language))] : null,
      isSure(group) ? null : el('span', { class: 'tag' }, 'less sure'),
      item.certainty === 'asserted' ? null : el('span', { class: 'tag' }, certaintyWords[item.certainty]),
    ]),
    el(
      'p',
      { class: 'content' },
      passage(c, { article: item.article, start: span.start, end, text: item.content.text }),
    ),
    item.speaker.unnamed ? el('p', { class: 'unnamed' }, unnamedInWords(item.speaker)) : null,
    item.chain.length > 1
      ? el('p', { class: 'chain' }, [
          'Through ',
          item.chain.map((link, index) => [
            index > 0 ? el('span', { class: 'arrow', 'aria-label': 'then' }, ' → ') : null,
            theirs(link.source.text, language),
          ]),
        ])
      : null,
    el('p', { class: 'from' }, [
      reportLink(c, item.article),
      group.length > 1
        ? [
            ' and ',
            sigla(
              c,
              group.slice(1).map(({ article }) => article),
            ),
          ]
        : null,
    ]),
  ]);
}

/** The name behind the words beside the cue: "she" is "Inga Holm". */
function speakerBeyond(speaker: Speaker, words: string): VNode | null {
  if (speaker.name === null || words.includes(speaker.name)) return null;
  return el('span', { class: 'resolved' }, [' (', theirs(speaker.name), ')']);
}

function unnamedInWords(speaker: Speaker): VNode[] {
  const { count: number, role, affiliation, reason, wording } = speaker.unnamed!;
  const parts: VNode[] = [el('span', { class: 'tag' }, 'unnamed')];
  const how = number === null ? 'number not given' : count(number, role ?? 'source');
  parts.push(el('span', null, ['described as ', el('q', null, theirs(wording)), ' · ', theirs(how)]));
  if (affiliation) parts.push(el('span', null, [' · of ', theirs(affiliation)]));
  parts.push(el('span', null, reason ? [' · reason given: ', el('q', null, theirs(reason))] : ' · no reason given'));
  return parts;
}

/** What makes two wordings the same: their words, whatever the marks around them. */
function keyOf(text: string): string {
  return words(text.slice(0, 4000))
    .map(({ key }) => key)
    .join(' ');
}
