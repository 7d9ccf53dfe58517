/** What the form and the words of each candidate say it may be, before the page as a whole is looked at. */
import type { BodyScores } from '../decide/decide.ts';
import { featureNames } from '../decide/feature-names.ts';
import type { Prepared } from '../prepare.ts';
import type { Byline } from './byline.ts';
import { cueColumn } from './cues.ts';

const reprint = cueColumn('reprint');
const bylineColumn = featureNames.indexOf('distance to byline');
const captionColumn = featureNames.indexOf('distance to caption');
const figureColumn = featureNames.indexOf('distance to <figure>');
const dekColumn = featureNames.indexOf('distance to dek');

export interface Marks {
  /** Candidates that read as bylines, with their names. */
  readonly bylines: ReadonlyMap<number, Byline>;
  /** Those of them that only their place makes bylines: names alone above the text. */
  readonly bare: ReadonlySet<number>;
  readonly dateLines: ReadonlySet<number>;
  /** First and last candidate that is surely body; -1 when none is. */
  readonly bodyFrom: number;
  readonly bodyTo: number;
  /** Whether the candidate stands in an element named for captions or in a figure. */
  inCaption(index: number): boolean;
  inDek(index: number): boolean;
}

/** How far above the text and below it a byline or a date line may stand, in candidates. */
const above = 14;
const below = 4;

export function markCandidates({ parts, readings }: Prepared, { scores, rows, width }: BodyScores): Marks {
  const { candidates } = parts;
  // A line on how the text may be reprinted is in sentences too, and stands above or below it.
  const sure = (at: number) =>
    scores[at]! >= 0.6 && candidates[at]!.text.length >= 60 && readings[at]!.cues[reprint]! < 2;
  const indices = candidates.map((_, at) => at);
  const bodyFrom = indices.findIndex(sure);
  const bodyTo = indices.findLastIndex(sure);
  const column = (index: number, at: number) => rows[index * width + at]!;
  const bylines = new Map<number, Byline>();
  const bare = new Set<number>();
  const dateLines = new Set<number>();
  const from = bodyFrom < 0 ? 0 : Math.max(0, bodyFrom - above);
  const to = bodyFrom < 0 ? Math.min(candidates.length, 40) : Math.min(candidates.length, bodyTo + 1 + below);
  for (let at = from; at < to; at++) {
    const { text } = candidates[at]!;
    if (scores[at]! >= 0.6 && text.length > 80) continue;
    const { byline, dateLine } = readings[at]!.form;
    if (dateLine) dateLines.add(at);
    if (byline === null) continue;
    const named = parts.elements.length > 0 && column(at, bylineColumn) <= 2;
    const listed = byline.names.length > 1 && text.length <= 80 && bodyFrom >= 0 && at < bodyFrom && at >= bodyFrom - 4;
    const dated =
      at < bodyFrom && (readings[at - 1]?.form.dateLine === true || readings[at + 1]?.form.dateLine === true);
    if (byline.named || named || listed || dated) bylines.set(at, byline);
    if (!byline.named && !named) bare.add(at);
  }
  return {
    bylines,
    bare,
    dateLines,
    bodyFrom,
    bodyTo,
    inCaption: (index) => column(index, figureColumn) <= 2 || column(index, captionColumn) <= 1,
    inDek: (index) => column(index, dekColumn) <= 1,
  };
}
