/** The same as data: records as JSON lines, streamed, and one story or article as JSON. */
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { catalogue } from '../dossier/catalogue.ts';
import { exportForm } from '../dossier/export/index.ts';
import { storyPart } from '../dossier/part.ts';
import { quotable } from '../dossier/quotable.ts';
import type { Dossier } from '../records/index.ts';
import { search } from './search.ts';
import type { Shelf } from './shelf.ts';

/** The lists of a dossier that are served, by name. */
export const lists = [
  'pages',
  'articles',
  'attributions',
  'reuse',
  'origins',
  'derivations',
  'stories',
  'claims',
  'events',
  'notes',
] as const;

type ListName = (typeof lists)[number];

/** Routes under `/api`. */
export function api(shelf: Shelf): Hono {
  const app = new Hono();

  app.get('/search', (context) => {
    const query = context.req.query('q') ?? '';
    return context.json({ query, hits: search(quotableOf(shelf), query) });
  });

  app.get('/stories/:id', (context) => {
    const found = storyPart(quotableOf(shelf), context.req.param('id'));
    return found ? context.json(found) : context.json({ error: 'no such story' }, 404);
  });

  app.get('/articles/:id', (context) => {
    const found = quotableOf(shelf).articles.find(({ id }) => id === context.req.param('id'));
    return found ? context.json(found) : context.json({ error: 'no such article' }, 404);
  });

  app.get('/export/:form', (context) => {
    const form = exportForm(context.req.param('form'));
    const story = context.req.query('story');
    const all = quotableOf(shelf);
    const dossier = story === undefined ? all : storyPart(all, story);
    if (!form || !dossier) return context.json({ error: form ? 'no such story' : 'no such form' }, 404);
    return context.body(form.write(catalogue(dossier)), 200, {
      'content-type': `${form.mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${form.file}"`,
    });
  });

  app.get('/:list', (context) => {
    const name = context.req.param('list');
    if (!isList(name)) return context.json({ error: 'no such list' }, 404);
    const records = quotableOf(shelf)[name];
    context.header('content-type', 'application/jsonl; charset=utf-8');
    return stream(context, async (out) => {
      for (const record of records) {
        if (out.aborted) return;
        await out.write(`${JSON.stringify(record)}\n`);
      }
    });
  });

  return app;
}

function isList(name: string): name is ListName {
  return (lists as readonly string[]).includes(name);
}

const kept = new WeakMap<Dossier, Dossier>();

/** The dossier with limited extracts, made once. */
function quotableOf(shelf: Shelf): Dossier {
  const dossier = shelf.dossier();
  const made = kept.get(dossier) ?? quotable(dossier);
  kept.set(dossier, made);
  return made;
}
