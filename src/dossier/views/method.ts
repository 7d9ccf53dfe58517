/** Method and limits: versions, what was not given, and everything the run noted. */
import type { VNode } from 'preact';
import type { Dossier, Note } from '../../records/index.ts';
import { noteCodes } from '../../records/note.ts';
import { type Catalogue, groupBy } from '../catalogue.ts';
import rates from '../error-rates.json' with { type: 'json' };
import { count } from '../wording.ts';
import { el } from './element.ts';
import { fold, ours, sigla } from './words.ts';

/** `dossier` is all that was found, where the page draws a part of it. */
export function method(c: Catalogue, dossier: Dossier = c.dossier): VNode {
  return el('section', { id: 'method', 'aria-labelledby': 'method-h' }, [
    el('h2', { id: 'method-h' }, 'Method and limits'),
    el(
      'p',
      { class: 'lead' },
      `Drawn from ${count(dossier.pages.length, 'page')} and nothing else: only the pages given. What no page says is not here, and a report that was not given counts for nothing.`,
    ),
    el('ul', { class: 'limits' }, [
      el(
        'li',
        null,
        'Unknown never counts as independent: where two sources may be one, the lower number falls and the upper stays.',
      ),
      el('li', null, 'Nothing here says what is true. It says who reports it, from whom, and in which words.'),
      el('li', null, 'A lost origin is one that a page names and that is not among the pages.'),
    ]),
    el('p', null, [
      `Stemma ${dossier.stemma}. Stages: `,
      Object.entries(dossier.stages)
        .map(([name, version]) => `${name} ${version}`)
        .join(', '),
      '.',
    ]),
    told(dossier.options ?? {}),
    measured(),
    notes(c, dossier.notes),
  ]);
}

/** What the run was told beside its pages, so that somebody else can run it again. */
function told(options: NonNullable<Dossier['options']>): VNode | null {
  const lines = Object.entries(options).flatMap(([stage, values]) =>
    Object.entries(values).map(([name, value]) => `${stage} ${name} ${JSON.stringify(value)}`),
  );
  return lines.length === 0 ? null : el('p', null, `Options: ${lines.join(', ')}. No other can change what is found.`);
}

/** What the program is held to: scores on public and invented data, pinned with the source. */
function measured(): VNode | null {
  const rows = Object.entries(rates as Record<string, Rate>);
  if (rows.length === 0) return null;
  return fold(
    'How often it errs: scores on test data that every change is held to',
    el('table', { class: 'facts' }, [
      el(
        'thead',
        null,
        el(
          'tr',
          null,
          ['Score', 'Held to', 'Cases', 'Measured on'].map((name) => el('th', { scope: 'col' }, name)),
        ),
      ),
      el(
        'tbody',
        null,
        rows.map(([name, { floor, better, n, part }]) =>
          el('tr', null, [
            el('th', { scope: 'row' }, name),
            el('td', null, `${better === 'lower' ? 'at most' : 'at least'} ${floor}`),
            el('td', null, n === undefined ? '' : String(n)),
            el('td', null, part ?? ''),
          ]),
        ),
      ),
    ]),
  );
}

interface Rate {
  readonly floor: number;
  readonly better: string;
  readonly n?: number;
  readonly part?: string;
}

/** Notes of a kind that are printed; the rest are counted. */
const mostNotes = 500;

function notes(c: Catalogue, all: readonly Note[]): VNode {
  const groups = groupBy(all, ({ code }) => code);
  return el('div', { id: 'notes' }, [
    el('h3', null, 'Notes'),
    all.length === 0 ? el('p', null, 'The run had nothing to note.') : null,
    [...groups].map(([code, here]) =>
      fold(
        [noteCodes[code as Note['code']] ?? code, ' ', el('span', { class: 'tally' }, String(here.length))],
        el(
          'ul',
          { class: 'notes' },
          here
            .slice(0, mostNotes)
            .map((note) =>
              el('li', null, [
                note.article && c.article(note.article) ? sigla(c, [note.article]) : null,
                ours(note.message),
              ]),
            ),
        ),
        here.length > mostNotes
          ? el('p', { class: 'aside' }, `${here.length - mostNotes} more of this kind are in dossier.json.`)
          : null,
      ),
    ),
  ]);
}
