/**
 * schema.org data in `<script type="application/ld+json">`, as JSON-LD 1.1 embeds it, read the way it is found in the
 * wild: comments and CDATA marks around it, raw control characters inside it, lists and `@graph`s nested at will.
 */
import type { Span } from '../../records/index.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface DataNode {
  readonly types: readonly string[];
  readonly value: JsonObject;
  /** The script it stands in. */
  readonly page: Span;
  /** How deep it is nested below the top of its script: 0 for the top, a list's or a graph's member. */
  readonly depth: number;
}

const nodeLimit = 5000;

/** Every object with a type, outer ones first, in page order. */
export function structuredData(data: readonly { type: string; text: string; page: Span }[]): DataNode[] {
  const nodes: DataNode[] = [];
  for (const { type, text, page } of data) {
    if (!type.includes('ld+json')) continue;
    const value = readJson(text);
    if (value !== undefined) collect(value, page, nodes);
  }
  return nodes;
}

/** The value of a JSON text with the mistakes templates make; undefined when it cannot be read. */
export function readJson(text: string): Json | undefined {
  let json = text.trim();
  json = json
    .replace(/^(?:\/\*\s*)?<!(?:--|\[CDATA\[)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\*\s*)?(?:-->|\]\]>)(?:\s*\*\/)?$/, '')
    .trim();
  if (json.endsWith(';')) json = json.slice(0, -1);
  try {
    return JSON.parse(json) as Json;
  } catch {
    try {
      // Raw line breaks inside strings are the commonest fault; a comma before a closing bracket the next.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
      return JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(\s{0,20}[\]}])/g, '$1')) as Json;
    } catch {
      return undefined;
    }
  }
}

function collect(top: Json, page: Span, nodes: DataNode[]): void {
  const waiting: { value: Json; depth: number }[] = [{ value: top, depth: 0 }];
  for (let at = 0; at < waiting.length && nodes.length < nodeLimit; at++) {
    const { value, depth } = waiting[at]!;
    if (value === null || typeof value !== 'object' || depth > 12) continue;
    if (Array.isArray(value)) {
      for (const item of value) waiting.push({ value: item, depth });
      continue;
    }
    const object = value as JsonObject;
    const types = typesOf(object['@type']);
    if (types.length > 0) nodes.push({ types, value: object, page, depth });
    for (const [key, item] of Object.entries(object)) {
      if (item !== null && typeof item === 'object')
        waiting.push({ value: item, depth: key === '@graph' ? depth : depth + 1 });
    }
  }
}

function typesOf(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string').map((item) => item.replace(/^.*[/#:]/, ''));
}

const articleType =
  /Article$|^(?:BlogPosting|Report|NewsStory|LiveBlogPosting|SocialMediaPosting|Posting|Review|Recipe|ScholarlyArticle|WebPage|ItemPage)$/;

/** The nodes that speak of the article itself, the most telling first; a bare WebPage comes last. */
export function articleNodes(nodes: readonly DataNode[]): DataNode[] {
  const found = nodes.filter((node) => node.depth <= 1 && node.types.some((type) => articleType.test(type)));
  const rank = (node: DataNode) => (node.types.some((type) => /Page$/.test(type)) ? 1 : 0) + node.depth * 2;
  return found
    .map((node, at) => ({ node, at }))
    .sort((a, b) => rank(a.node) - rank(b.node) || a.at - b.at)
    .map(({ node }) => node);
}
