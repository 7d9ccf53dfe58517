/**
 * The dossier as one HTML file: nothing is fetched, nothing is needed beside it, and all of it can be read without
 * script. The content security policy allows the one style and the one script in the file, by their digests.
 */
import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { Dossier } from '../records/index.ts';
import assets from './assets.json' with { type: 'json' };
import { catalogue } from './catalogue.ts';
import { documentBody, documentTitle } from './views/document.ts';
import { el } from './views/element.ts';

/** One self-contained HTML file. */
export function renderDossier(dossier: Dossier): string {
  const c = catalogue(dossier);
  const policy = [
    "default-src 'none'",
    `style-src '${digest(assets.style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = renderToString(
    el('head', null, [
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('meta', { name: 'color-scheme', content: 'light dark' }),
      el('meta', { name: 'generator', content: `Stemma ${dossier.stemma}` }),
      el('title', null, documentTitle(c)),
      el('style', { dangerouslySetInnerHTML: { __html: assets.style } }),
    ]),
  );
  const body = renderToString(el('body', null, documentBody(c)));
  return `<!doctype html>\n<html lang="en">${head}${body}</html>\n`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
