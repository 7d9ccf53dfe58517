/**
 * Puts the frames that the trained models are weak in beside what the models found. A frame is the outermost: what the
 * models found inside its content is read again there.
 */
import type { Span } from '../records/index.ts';
import type { Draft } from './draft.ts';
import type { Frame, Range } from './frame-parts.ts';
import { accordingRule, frameOf, invertedRule, toldBehindRule } from './frames.ts';
import { passiveRule } from './passive.ts';
import { quotedAsRule } from './quoted-as.ts';
import type { Reading } from './reading.ts';
import { papersRule } from './witness.ts';

const confidence = 0.75;

/** The drafts with those of the frames put in; a draft whose cue falls into a frame's content gives way. */
export function supplement(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const frames: Draft[] = [];
  for (const sentence of reading.sentences) {
    const frame = frameOf(reading, sentence);
    const last = frames.at(-1);
    if (frame && !(last && clash(last, toDraft(reading, frame)))) frames.push(toDraft(reading, frame));
  }
  if (frames.length === 0 && !drafts.some((draft) => isCiting(reading, draft))) return [...drafts];
  const nearDrafts = new Nearby(drafts);
  const everyFrame = new Nearby(frames);
  const cited = (draft: Draft) =>
    onlyCites(reading, draft, nearDrafts.of(draft)) || inAside(reading, draft, everyFrame.of(draft));
  const found = drafts.filter((draft) => !cited(draft));
  const added = frames.filter(
    (frame) =>
      !nearDrafts
        .of(frame)
        .some(
          (draft) =>
            !cited(draft) &&
            !isHearerAlone(draft, frame) &&
            !isMistaken(reading, draft, frame) &&
            (sameCue(draft, frame) || holds(draft, frame)),
        ),
  );
  const nearFrames = new Nearby(added);
  const kept = found.filter((draft) => !nearFrames.of(draft).some((frame) => clash(frame, draft)));
  return [...kept, ...added].sort((a, b) => placeOf(a) - placeOf(b));
}

function isCiting(reading: Reading, { cue }: Draft): boolean {
  return cue !== null && /^(?:citing|quoting)$/iu.test(reading.text.slice(cue.start, cue.end));
}

/** Drafts by the place of their cue, so that each is compared with its neighbours alone. */
class Nearby {
  readonly #sorted: readonly Draft[];

  constructor(drafts: readonly Draft[]) {
    this.#sorted = [...drafts].sort((a, b) => placeOf(a) - placeOf(b));
  }

  of(draft: Draft): Draft[] {
    const start = Math.min(placeOf(draft), draft.content[0]?.start ?? placeOf(draft)) - farthest;
    const end = Math.max(placeOf(draft), draft.content.at(-1)?.end ?? 0) + farthest;
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(this.#sorted[middle]!) < start) low = middle + 1;
      else high = middle;
    }
    const near: Draft[] = [];
    while (low < this.#sorted.length && placeOf(this.#sorted[low]!) < end) near.push(this.#sorted[low++]!);
    return near;
  }
}

/** In characters: no content reaches farther from its cue. */
const farthest = 4000;

/** "Citing two officials, X says …": the citing belongs to the chain of what X says, and is no statement. */
function onlyCites(reading: Reading, draft: Draft, drafts: readonly Draft[]): boolean {
  const { cue, source } = draft;
  if (!cue || !source || !isCiting(reading, draft)) return false;
  const inFrame = reading.text.slice(cue.end, cue.end + 200).includes(', that ');
  return inFrame || drafts.some((other) => other !== draft && other.source?.start === source.start);
}

/** "According to X, citing Y, …": a draft made of the aside. */
function inAside(reading: Reading, draft: Draft, frames: readonly Draft[]): boolean {
  const { cue } = draft;
  if (!cue || !isCiting(reading, draft)) return false;
  return frames.some((frame) => frame.source!.end <= cue.start && cue.end <= frame.content[0]!.start);
}

/** A doubtful draft that takes the hearer for what was told. */
function isHearerAlone(draft: Draft, frame: Draft): boolean {
  return (
    frame.rule === toldBehindRule &&
    draft.confidence < 0.5 &&
    sameCue(draft, frame) &&
    draft.content.every((span) => span.start > frame.cue!.start)
  );
}

/** Whether a draft reads the same cue as a frame and has mistaken what stands on which side of it. */
function isMistaken(reading: Reading, draft: Draft, frame: Draft): boolean {
  const { cue, source, content } = draft;
  if (!cue) return false;
  if (frame.rule === papersRule && inSource(cue, frame)) return true;
  if (!sameCue(draft, frame)) return false;
  switch (frame.rule) {
    case quotedAsRule:
    case papersRule:
      return true;
    case passiveRule:
      if (content[0]!.end <= cue.start && frame.content[0]!.start > cue.end) return true;
      if (content.length > 1 && frame.content[0]!.start > cue.end) return true;
      return (
        source === null ||
        source.start < cue.start ||
        /^by\b/iu.test(reading.text.slice(content[0]!.start, content[0]!.start + 3))
      );
    case accordingRule:
      return draft.confidence < 0.5 && content.length === 1 && lengthOf(content) < 0.5 * lengthOf(frame.content);
    case invertedRule:
      return content.every((span) => span.start >= frame.source!.start && span.end <= frame.source!.end);
    default:
      return false;
  }
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function toDraft(reading: Reading, { source, cue, content, rule }: Frame): Draft {
  const span = ({ from, to }: Range): Span => ({
    start: reading.tokens[from]!.start,
    end: reading.tokens[to - 1]!.end,
  });
  return { source: span(source), cue: span(cue), content: [span(content)], confidence, rule };
}

function placeOf(draft: Draft): number {
  return draft.cue?.start ?? draft.content[0]?.start ?? 0;
}

function sameCue(one: Draft, other: Draft): boolean {
  return one.cue !== null && other.cue !== null && one.cue.start < other.cue.end && other.cue.start < one.cue.end;
}

/** Whether the cue of one stands in the content of the other. */
function holds(outer: Draft, inner: Draft): boolean {
  const { cue } = inner;
  return cue !== null && outer.content.some((span) => span.start <= cue.start && cue.end <= span.end);
}

function clash(frame: Draft, other: Draft): boolean {
  const { cue } = other;
  if (frame.rule === papersRule && cue && inSource(cue, frame)) return true;
  return sameCue(frame, other) || holds(frame, other) || holds(other, frame);
}

/** Whether a cue is one of the words of a frame's source: "papers seen by the Courier". */
function inSource(cue: Span, { source }: Draft): boolean {
  return source !== null && cue.start >= source.start && cue.end <= source.end;
}
