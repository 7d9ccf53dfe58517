/** Makes records for invented stories: articles from blocks, and evidence found by its words, so that offsets hold. */
import type {
  Article,
  Attribution,
  Block,
  BlockRole,
  Claim,
  DateFact,
  Evidence,
  Page,
  Quote,
  Rung,
  Span,
  Speaker,
  Witness,
} from '../../src/records/index.ts';

export interface ArticleSketch {
  readonly id: string;
  readonly publisher: string | null;
  readonly published?: string | null;
  readonly inferred?: string;
  readonly updated?: string;
  readonly language?: string;
  readonly authors?: readonly string[];
  readonly agency?: string;
  readonly url?: string | null;
  readonly blocks: readonly (readonly [BlockRole, string])[];
}

/** A date as exact as its ISO form. */
export function date(value: string, inferred?: string): DateFact {
  return {
    value,
    precision: value.includes('T') ? 'minute' : 'day',
    basis: inferred === undefined ? 'stated' : 'inferred',
    reason: inferred ?? 'stated beside the headline',
    earliest: value,
    latest: value,
  };
}

/** The page and the article of a sketch. Boilerplate stays on the page and out of the text. */
export function makeArticle(sketch: ArticleSketch): { page: Page; article: Article } {
  const kept: string[] = [];
  const blocks: Block[] = [];
  let pageText = '';
  let text = '';
  for (const [role, words] of sketch.blocks) {
    const page = { start: pageText.length, end: pageText.length + words.length };
    pageText += `${words}\n`;
    if (role === 'boilerplate') {
      blocks.push(makeBlock(role, text.length, text.length, page));
      continue;
    }
    if (kept.length > 0) text += '\n\n';
    kept.push(words);
    blocks.push(makeBlock(role, text.length, text.length + words.length, page));
    text += words;
  }
  const find = (role: BlockRole) => sketch.blocks.find(([candidate]) => candidate === role)?.[1] ?? null;
  const pageId = pageIdOf(sketch.id);
  const published = sketch.published == null ? null : date(sketch.published, sketch.inferred);
  const url = sketch.url === undefined ? `https://${sketch.id}.example/${sketch.id}` : sketch.url;
  const article: Article = {
    id: sketch.id,
    page: pageId,
    file: `${sketch.id}.html`,
    title: find('title'),
    dek: find('dek'),
    authors: sketch.authors ?? [],
    publisher: sketch.publisher,
    url,
    language: sketch.language ?? 'en',
    section: null,
    agency: sketch.agency ?? null,
    published,
    updated: sketch.updated === undefined ? null : date(sketch.updated),
    capturedAt: '2031-03-20T08:00:00Z',
    text,
    blocks,
    facts: factsOf(sketch, published),
  };
  const page: Page = {
    id: pageId,
    file: article.file,
    url,
    capturedAt: article.capturedAt,
    mediaType: 'text/html',
    charset: 'utf-8',
    charsetFrom: 'meta',
    text: pageText,
  };
  return { page, article };
}

function makeBlock(role: BlockRole, start: number, end: number, page: { start: number; end: number }): Block {
  return { role, form: 'paragraph', start, end, page, score: null, reasons: [`the page marks it as ${role}`] };
}

/** 64 hexadecimal digits that depend on the name alone; not a digest of anything. */
function pageIdOf(name: string): string {
  let state = 2166136261;
  for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 16777619) >>> 0;
  let digits = '';
  for (let index = 0; digits.length < 64; index += 1) {
    state = Math.imul(state ^ name.charCodeAt(index % name.length) ^ index, 16777619) >>> 0;
    digits += state.toString(16).padStart(8, '0');
  }
  return digits.slice(0, 64);
}

function factsOf(sketch: ArticleSketch, published: DateFact | null): Article['facts'] {
  const facts: Article['facts'][number][] = [];
  const add = (field: Article['facts'][number]['field'], value: string | null | undefined, reason: string) => {
    if (value == null) return;
    facts.push({ field, value, source: 'html', basis: 'stated', reason, span: null, page: null });
  };
  add('title', sketch.blocks.find(([role]) => role === 'title')?.[1], 'the main heading');
  add('publisher', sketch.publisher, 'the site name in the page header');
  for (const author of sketch.authors ?? []) add('author', author, 'the line under the headline');
  add('agency', sketch.agency, 'the sign-off');
  if (published) {
    facts.push({
      field: 'published',
      value: published.value,
      source: published.basis === 'stated' ? 'time' : 'text',
      basis: published.basis,
      reason: published.reason,
      span: null,
      page: null,
    });
  }
  return facts;
}

/** The passage of an article with these words. Throws when the article lacks them, so that a fixture cannot drift. */
export function evidence(article: Article, words: string, rule = 'fixture/words'): Evidence {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`${article.id} has no “${words}”`);
  return { article: article.id, start, end: start + words.length, text: words, rule };
}

export function span(article: Article, words: string): Span {
  const { start, end } = evidence(article, words);
  return { start, end };
}

export function quote(article: Article, words: string): Quote {
  const { start, end } = evidence(article, words);
  return { spans: [{ start, end }], text: words };
}

export const unknownSpeaker: Speaker = { kind: 'unknown', name: null, unnamed: null, mentions: [] };

export function named(article: Article, name: string, kind: Speaker['kind'] = 'person'): Speaker {
  return { kind, name, unnamed: null, mentions: article.text.includes(name) ? [quote(article, name)] : [] };
}

export function unnamed(article: Article, wording: string, count: number | null, role: string): Speaker {
  return {
    kind: 'unnamed',
    name: null,
    unnamed: { count, role, affiliation: null, reason: null, wording },
    mentions: [quote(article, wording)],
  };
}

export interface AttributionSketch {
  readonly kind?: Attribution['kind'];
  readonly source?: string;
  readonly cue?: string;
  readonly content: string;
  readonly speaker?: Speaker;
  readonly rung: Rung;
  readonly chain?: Attribution['chain'];
  readonly certainty?: Attribution['certainty'];
}

export function attributionOf(article: Article, sketch: AttributionSketch): Attribution {
  const content = quote(article, sketch.content);
  return {
    id: `${article.id}-at-${content.spans[0]!.start}`,
    article: article.id,
    kind: sketch.kind ?? 'indirect',
    source: sketch.source === undefined ? null : quote(article, sketch.source),
    cue: sketch.cue === undefined ? null : quote(article, sketch.cue),
    content,
    speaker: sketch.speaker ?? unknownSpeaker,
    rung: sketch.rung,
    wording: sketch.source ?? '',
    chain: sketch.chain ?? [],
    certainty: sketch.certainty ?? 'asserted',
    hedges: [],
    within: null,
    confidence: 0.9,
    rule: 'fixture/attribution',
  };
}

export function witness(article: Article, words: string, rung: Rung, attribution: Attribution | null = null): Witness {
  const { start, end, text } = evidence(article, words);
  return {
    article: article.id,
    start,
    end,
    text,
    attribution: attribution?.id ?? null,
    rung,
    certainty: attribution?.certainty ?? 'asserted',
    similarity: 1,
  };
}

/** A claim from its parts; text and place are the first witness's. */
export function claimOf(
  parts: Pick<Claim, 'id' | 'story' | 'witnesses' | 'origins' | 'status' | 'statusReason'> & Partial<Claim>,
): Claim {
  const first = parts.witnesses[0]!;
  return {
    text: first.text,
    textFrom: { article: first.article, start: first.start, end: first.end, text: first.text, rule: 'fixture/claim' },
    rung: first.rung,
    utterance: null,
    slots: [],
    conflicts: [],
    ...parts,
  };
}
