/**
 * Captures to documents: each page once, each article id once. Captures come in a fixed order, so which of two equal
 * ones stays does not depend on how the paths were given.
 */
import { createHash } from 'node:crypto';
import type { Capture } from '../read/capture.ts';
import { type Given, isGivenInFull } from '../read/given.ts';
import { type ReadOptions, read } from '../read/read.ts';
import { type Note, note } from '../records/index.ts';
import type { Document } from './stage.ts';

/** A document, or a note on what could not be read. */
export async function* documents(
  captures: AsyncIterable<Capture | Note> | Iterable<Capture | Note>,
  options: ReadOptions = {},
): AsyncGenerator<Document | Note> {
  const seen = new Seen();
  for await (const capture of captures) {
    if ('code' in capture) {
      yield capture;
      continue;
    }
    const { pages, given, notes } = read(capture, options);
    for (const one of notes) yield one;
    for (const page of pages) yield seen.page({ page, given: null });
    for (const one of given) yield* seen.given(one);
  }
}

class Seen {
  /** Page id to the file it came from. */
  readonly #pages = new Map<string, string>();
  /** Article id to what was given under it. */
  readonly #articles = new Map<string, { readonly content: string; readonly file: string }>();

  page(document: Document): Document | Note {
    const { id, file } = document.page;
    const before = this.#pages.get(id) ?? this.#articles.get(id)?.file;
    if (before !== undefined) {
      return note('read/same-bytes', `${file}: the same bytes as ${before}, taken once`, { page: id });
    }
    this.#pages.set(id, file);
    return document;
  }

  *given({ page, article }: Given): Generator<Document | Note> {
    const { file } = page;
    const where = { page: page.id, article: article.id };
    const original = isGivenInFull(article) ? this.#pages.get(article.id) : undefined;
    const content = original === undefined ? contentOf(article) : '';
    const before = original === undefined ? this.#articles.get(article.id) : { content, file: original };
    if (before === undefined) {
      this.#articles.set(article.id, { content, file });
      yield { page, given: article };
      return;
    }
    if (before.content === content) {
      yield note('read/same-id', `${file}: the same article "${article.id}" as ${before.file}, taken once`, where);
      return;
    }
    const id = this.#freeId(article.id);
    this.#articles.set(id, { content, file });
    const message = `${file}: another article than that of ${before.file} has the id "${article.id}": named "${id}" here`;
    yield note('read/same-id', message, { ...where, article: id });
    yield { page, given: { ...article, id } };
  }

  #freeId(id: string): string {
    let number = 2;
    while (this.#articles.has(`${id}#${number}`)) number++;
    return `${id}#${number}`;
  }
}

/** What an article says, whatever line it stands on. */
function contentOf(article: Given['article']): string {
  const { id: _, ...content } = article;
  if ('file' in content)
    return createHash('sha256')
      .update(JSON.stringify({ ...content, file: '' }))
      .digest('base64url');
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
