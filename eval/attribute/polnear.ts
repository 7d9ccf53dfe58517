/** PolNeAR (Newell, Margolin & Ruths, LREC 2018) as this evaluation reads it: documents, gold spans, gold in tokens. */
import path from 'node:path';
import type { Range } from '../../src/attribute/model/task.ts';
import { type Reading, readArticle } from '../../src/attribute/reading.ts';
import { blankArticle } from '../../src/records/blank-article.ts';
import type { Article, Span } from '../../src/records/index.ts';
import { readJsonl } from '../jsonl.ts';

export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly type: 'direct' | 'mixed' | 'indirect';
  readonly speech: boolean;
}
export interface GoldDocument {
  readonly id: string;
  readonly article: Article;
  readonly gold: readonly GoldAttribution[];
}

interface Line {
  id: string;
  text: string;
  attributions: {
    source: [number, number][];
    cue: [number, number][];
    content: [number, number][];
    type: 'direct' | 'mixed' | 'indirect' | null;
    cue_text: string;
  }[];
}

export function readPolnear(data: string, part: 'train' | 'dev'): GoldDocument[] {
  return readJsonl<Line>(path.join(data, `attribute/polnear/${part}.jsonl`)).map((line) => ({
    id: line.id,
    article: asArticle(line.id, line.text),
    gold: line.attributions
      .filter((attribution) => attribution.content.length > 0)
      .map((attribution) => ({
        source: spans(attribution.source),
        cue: spans(attribution.cue),
        content: spans(attribution.content),
        type: attribution.type ?? 'indirect',
        speech: isSpeechCue(attribution.cue_text ?? ''),
      })),
  }));
}

function spans(list: readonly [number, number][]): Span[] {
  return list.map(([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start);
}

/** A text as an article: every line that is not empty is a paragraph, the first is the title. */
export function asArticle(id: string, text: string): Article {
  const blocks: Article['blocks'] = [...text.matchAll(/[^\n]+/gu)]
    .filter((match) => match[0].trim() !== '')
    .map((match, index) => ({
      role: index === 0 ? 'title' : 'body',
      form: index === 0 ? 'heading' : 'paragraph',
      start: match.index,
      end: match.index + match[0].length,
      page: null,
      score: null,
      reasons: [],
    }));
  return { ...blankArticle(id, text), blocks };
}

const speechVerbs =
  /\b(?:sa(?:id|y|ys|ying)|t(?:old|ell|ells|elling)|according to|add(?:ed|s|ing)?|wr(?:ote|ites|ite|iting|itten)|ask(?:ed|s|ing)?|call(?:ed|s|ing)?|not(?:ed|es|ing)|report(?:ed|s|ing)?|announc(?:ed|es|ing|e)|suggest(?:ed|s|ing)?|tweet(?:ed|s|ing)?|argu(?:ed|es|ing|e)|continu(?:ed|es)|explain(?:ed|s|ing)?|respond(?:ed|s|ing)?|stat(?:ed|es|ing)|claim(?:ed|s|ing)?|warn(?:ed|s|ing)?|insist(?:ed|s|ing)?|describ(?:ed|es|ing|e)|declar(?:ed|es|ing)|den(?:ied|ies|ying|y)|acknowledg(?:ed|es|ing)|accus(?:ed|es|ing)|repl(?:ied|ies|ying)|criticiz(?:ed|es|ing)|urg(?:ed|es|ing)|promis(?:ed|es|ing)|vow(?:ed|s|ing)?|confirm(?:ed|s|ing)?|emphasiz(?:ed|es|ing)|stress(?:ed|es|ing)?|point(?:ed|s|ing) out|talk(?:ed|s|ing)?|sp(?:oke|eaks|eaking)|declin(?:ed|es|ing)|quot(?:ed|es|ing)|cit(?:ed|es|ing)|mention(?:ed|s|ing)?|remark(?:ed|s)|conced(?:ed|es)|contend(?:ed|s)?|assert(?:ed|s|ing)?|alleg(?:ed|es|ing)|reveal(?:ed|s|ing)?|admit(?:ted|s|ting)?|predict(?:ed|s|ing)?|testif(?:ied|ies)|complain(?:ed|s|ing)?|propos(?:ed|es|ing)|recall(?:ed|s|ing)?|repeat(?:ed|s|ing|edly)|read(?:s|ing)?|demand(?:ed|s|ing)?|boast(?:ed|s)|jok(?:ed|es|ing)|counter(?:ed|s)|indicat(?:ed|es|ing)|maintain(?:ed|s)|observ(?:ed|es)|rais(?:ed) questions|question(?:ed|s)|dismiss(?:ed|es|ing)|mock(?:ed|s|ing)|blast(?:ed|s|ing)|attack(?:ed|s|ing)?|prais(?:ed|es|ing)|pledg(?:ed|es|ing)|endors(?:ed|es|ing)|conclud(?:ed|es|ing)|elaborat(?:ed)|reiterat(?:ed|es|ing)|discuss(?:ed|es|ing)|post(?:ed|s)|shout(?:ed|s|ing)|chant(?:ed|ing)|refer(?:red|s|ring)|per)\b|^:$/iu;

/** Whether a cue speaks of speech or writing; PolNeAR does not say, so the words of the cue decide. */
export function isSpeechCue(cue: string): boolean {
  return speechVerbs.test(cue);
}

/** Gold in tokens: what the models are trained to find. */
export interface TokenGold {
  readonly cue: Range;
  readonly source: Range | null;
  readonly before: Range | null;
  readonly after: Range | null;
}

export function inTokens(document: GoldDocument): { reading: Reading; gold: TokenGold[] } {
  const reading = readArticle(document.article);
  const gold: TokenGold[] = [];
  for (const attribution of document.gold) {
    const cue = hull(reading, attribution.cue);
    if (!cue) continue;
    const start = attribution.cue[0]!.start;
    gold.push({
      cue,
      source: hull(reading, attribution.source),
      before: hull(reading, nearest(attribution.content.filter((span) => span.start < start))),
      after: hull(reading, nearest(attribution.content.filter((span) => span.start >= start))),
    });
  }
  return { reading, gold };
}

/** Several pieces on one side of the cue become one when little lies between them; else the longest is kept. */
function nearest(list: readonly Span[]): readonly Span[] {
  if (list.length < 2) return list;
  const first = list[0]!;
  const last = list.at(-1)!;
  const covered = list.reduce((sum, span) => sum + span.end - span.start, 0);
  if (covered >= 0.8 * (last.end - first.start)) return [{ start: first.start, end: last.end }];
  return [[...list].sort((a, b) => b.end - b.start - (a.end - a.start))[0]!];
}

function hull(reading: Reading, list: readonly Span[]): Range | null {
  if (list.length === 0) return null;
  const start = list[0]!.start;
  const end = list.at(-1)!.end;
  let from = -1;
  let to = -1;
  for (const [index, token] of reading.tokens.entries()) {
    if (token.end <= start) continue;
    if (token.start >= end) break;
    if (from === -1) from = index;
    to = index + 1;
  }
  return from === -1 ? null : { from, to };
}
