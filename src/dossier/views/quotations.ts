/** Quotations and their forms: one utterance in several wordings is one utterance, shown with what differs. */
import type { VNode } from 'preact';
import type { Attribution, Claim, PrintedForm } from '../../records/index.ts';
import { words } from '../../text/words.ts';
import { differing, type Piece } from '../alignment.ts';
import { type Catalogue, groupBy, type StoryView } from '../catalogue.ts';
import { clip } from '../plain.ts';
import { count } from '../wording.ts';
import { el } from './element.ts';
import { passage } from './passage.ts';
import { fold, section, sigla, theirs } from './words.ts';

interface Form {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly articles: readonly string[];
}

export function quotations(c: Catalogue, view: StoryView): VNode {
  const utterances = view.claims.filter(({ utterance, forms }) => utterance !== null || forms !== undefined);
  const inUtterance = new Set(utterances.flatMap(({ witnesses }) => witnesses.map(({ attribution }) => attribution)));
  const others = view.attributions.filter(({ id, kind }) => kind !== 'indirect' && !inUtterance.has(id));
  const groups = [...groupBy(others, ({ content }) => keyOf(content.text)).values()].sort(
    (a, b) => reportsOf(b) - reportsOf(a),
  );
  return section(
    `s${view.number}-quotations`,
    'Quotations and their forms',
    utterances.length + groups.length === 0
      ? 'No quotation was found.'
      : 'The same words in several reports are one utterance, and several wordings may be one: never several proofs.',
    utterances.map((claim) => utterance(c, claim)),
    groups.length === 0
      ? null
      : el(
          'ul',
          { class: 'quotes' },
          groups.slice(0, 12).map((group) => quotation(c, group)),
        ),
    groups.length > 12
      ? fold(
          `${groups.length - 12} more quotations`,
          el(
            'ul',
            { class: 'quotes' },
            groups.slice(12).map((group) => quotation(c, group)),
          ),
        )
      : null,
  );
}

function utterance(c: Catalogue, claim: Claim): VNode {
  const forms = formsOf(claim);
  const [first] = forms;
  return el('article', { class: 'utterance', 'data-item': '' }, [
    el('h4', null, [
      theirs(claim.utterance ?? claim.forms?.[0]?.speaker ?? ''),
      el(
        'span',
        { class: 'how' },
        forms.length > 1 ? ` possibly one utterance, ${forms.length} wordings` : ' one wording',
      ),
    ]),
    el(
      'ol',
      null,
      forms.slice(0, 20).map((form, index) => {
        const parts: readonly Piece[] =
          index === 0 || !first ? [{ text: form.text, changed: false }] : differing(first.text, form.text)[1];
        return el('li', null, [
          passage(
            c,
            form,
            parts.map(({ text, changed }) => (changed ? el('b', { class: 'differs' }, theirs(text)) : theirs(text))),
          ),
          ' ',
          sigla(c, form.articles),
          printedAs(claim, form),
        ]);
      }),
    ),
  ]);
}

const formWords: Readonly<Record<PrintedForm['form'], string>> = {
  full: '',
  shortened: 'shortened',
  reworded: 'in other words',
  told: 'told, not quoted',
  translated: 'in another language',
};

/** "shortened, drops “before the first snow”; gives it to “captain Strand”": how a report prints the words. */
function printedAs(claim: Claim, { articles }: Form): VNode | null {
  const form = claim.forms?.find(({ article }) => articles.includes(article));
  if (!form) return null;
  const quoted = (runs: readonly string[]) =>
    runs
      .slice(0, 3)
      .map((run) => `“${clip(run, 80)}”`)
      .join(', ');
  const said = [
    formWords[form.form],
    form.dropped.length > 0 ? `drops ${quoted(form.dropped)}` : '',
    form.added.length > 0 ? `adds ${quoted(form.added)}` : '',
    form.otherSpeaker ? `gives it to somebody else: “${clip(form.speaker ?? '', 80)}”` : '',
  ].filter((piece) => piece !== '');
  return said.length > 0 ? el('span', { class: 'how' }, ` ${said.join('; ')}`) : null;
}

/** The wordings of a claim, the most carried first. */
function formsOf(claim: Claim): Form[] {
  return [...groupBy(claim.witnesses, ({ text }) => keyOf(text)).values()]
    .map((group) => ({ ...group[0]!, articles: group.map(({ article }) => article) }))
    .sort((a, b) => b.articles.length - a.articles.length);
}

function quotation(c: Catalogue, group: readonly Attribution[]): VNode {
  const first = group[0]!;
  const [span] = first.content.spans;
  const place = {
    article: first.article,
    start: span?.start ?? 0,
    end: first.content.spans.at(-1)?.end ?? 0,
    text: first.content.text,
  };
  const who = first.speaker.name ?? first.source?.text ?? 'no one named';
  return el('li', { 'data-item': '' }, [
    passage(c, place),
    el('span', { class: 'footing' }, [
      theirs(who),
      ` · ${count(reportsOf(group), 'report')} `,
      sigla(
        c,
        group.map(({ article }) => article),
      ),
    ]),
  ]);
}

function reportsOf(group: readonly Attribution[]): number {
  return new Set(group.map(({ article }) => article)).size;
}

/** What makes two wordings the same: their words, whatever the marks around them. */
function keyOf(text: string): string {
  return words(text.slice(0, 4000))
    .map(({ key }) => key)
    .join(' ');
}
