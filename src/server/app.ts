/** The reading room as an application without a port: routes parse, call the same functions as the file, and answer. */
import { Hono } from 'hono';
import { contentSecurityPolicy } from '../dossier/render.ts';
import { StemmaError } from '../errors.ts';
import { version } from '../version.ts';
import { api } from './api.ts';
import { guard } from './guard.ts';
import { openApi } from './openapi.ts';
import { articlePage, comparePage, homePage, pagePolicy, problemPage, searchPage, storyPage } from './pages.ts';
import { search } from './search.ts';
import type { Shelf } from './shelf.ts';

export function readingRoom(shelf: Shelf): Hono {
  const app = new Hono();
  app.use(guard(contentSecurityPolicy(pagePolicy)));

  app.get('/', (context) => {
    const from = Number(context.req.query('from') ?? 0);
    return context.html(homePage(shelf.dossier(), Number.isSafeInteger(from) && from > 0 ? from : 0));
  });
  app.get('/stories/:id', (context) => {
    const page = storyPage(shelf.dossier(), context.req.param('id'));
    return page ? context.html(page) : context.html(problemPage('No such story'), 404);
  });
  app.get('/articles/:id', (context) => {
    const page = articlePage(shelf.dossier(), context.req.param('id'));
    return page ? context.html(page) : context.html(problemPage('No such report'), 404);
  });
  app.get('/compare', (context) => {
    const page = comparePage(shelf.dossier(), context.req.query('a') ?? '', context.req.query('b') ?? '');
    return page ? context.html(page) : context.html(problemPage('One of the two reports is not here'), 404);
  });
  app.get('/search', (context) => {
    const query = context.req.query('q') ?? '';
    const dossier = shelf.dossier();
    return context.html(searchPage(dossier, query, search(dossier, query)));
  });
  app.get('/openapi.json', (context) => context.json(openApi(version)));
  app.route('/api', api(shelf));

  app.notFound((context) =>
    context.req.path.startsWith('/api/')
      ? context.json({ error: 'no such address' }, 404)
      : context.html(problemPage('No such page'), 404),
  );
  app.onError((error, context) => {
    const words = error instanceof StemmaError ? error.message : 'A fault of Stemma; please report it.';
    return context.req.path.startsWith('/api/')
      ? context.json({ error: words }, 500)
      : context.html(problemPage(words), 500);
  });
  return app;
}
