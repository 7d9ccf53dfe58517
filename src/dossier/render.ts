/**
 * The dossier as one HTML file: nothing is fetched, nothing is needed beside it, and all of it can be read without
 * script. The content security policy allows the one style and the one script in the file, by their digests.
 */
import { createHash } from 'node:crypto';
import { type ComponentChildren, Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Dossier } from '../records/index.ts';
import assets from './assets.json' with { type: 'json' };
import { catalogue } from './catalogue.ts';
import { drawn } from './drawn.ts';
import { quotable } from './quotable.ts';
import { documentBody, documentTitle } from './views/document.ts';
import { type Attributes, el } from './views/element.ts';

/** One self-contained HTML file. Beyond its budget it lists stories by their headlines (see `drawn`). */
export function renderDossier(dossier: Dossier): string {
  const parts = drawn(dossier);
  const c = catalogue(parts.dossier);
  return renderPage({ title: documentTitle(c), body: documentBody(c, parts), data: quotable(parts.dossier, c) });
}

export interface PageParts {
  readonly title: string;
  readonly body: ComponentChildren;
  /** The dossier that the script reads; the page carries none without it. */
  readonly data: Dossier | null;
  /** More directives of the content security policy, for a page that a server gives. */
  readonly policy?: readonly string[];
}

/** A whole page around a body: head, policy, style, data and script. */
export function renderPage({ title, body, data, policy = ["form-action 'none'"] }: PageParts): string {
  const head = renderToString(
    el('head', null, [
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(policy) }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('meta', { name: 'color-scheme', content: 'light dark' }),
      el('meta', { name: 'generator', content: 'Stemma' }),
      el('title', null, title),
      raw('style', assets.style),
      raw('script', ready),
    ]),
  );
  const end = renderToString(
    h(Fragment, null, [
      data === null ? null : raw('script', embedded(data), { type: 'application/json', id: 'stemma-data' }),
      raw('script', assets.script),
    ]),
  );
  const main = renderToString(h(Fragment, null, body));
  return `<!doctype html>\n<html lang="en">${head}<body>${main}${end}</body></html>\n`;
}

/** Nothing may be fetched; the style and the scripts of the page run by their digests alone. */
export function contentSecurityPolicy(more: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src '${digest(assets.style)}'`,
    `script-src '${digest(ready)}' '${digest(assets.script)}'`,
    "base-uri 'none'",
    ...more,
  ].join('; ');
}

/** What needs script shows only where script runs, from the first paint on. */
const ready = "document.documentElement.className='scripted'";

function raw(name: string, text: string, attributes: Attributes = {}) {
  return el(name, { ...attributes, dangerouslySetInnerHTML: { __html: text } });
}

/** JSON that no reader of HTML takes for markup. */
function embedded(data: Dossier): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
