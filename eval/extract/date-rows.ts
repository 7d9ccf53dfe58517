/** The rows of a page's days, as the stage itself computes them. */
import { collectMentions, settingOf } from '../../src/extract/dates/find.ts';
import { dayFeatureCount, dayFeatures } from '../../src/extract/dates/day-features.ts';
import { scoreCandidates } from '../../src/extract/decide/decide.ts';
import { bodyModel } from '../../src/extract/decide/models.ts';
import { findLanguage } from '../../src/extract/metadata/facts.ts';
import { MetaTags } from '../../src/extract/metadata/meta-tags.ts';
import { findPublisher } from '../../src/extract/metadata/publisher.ts';
import { findTitle } from '../../src/extract/metadata/title.ts';
import { prepare } from '../../src/extract/prepare.ts';
import { markCandidates } from '../../src/extract/roles/marks.ts';
import type { Page } from '../../src/records/index.ts';

export function dayRowsOf(page: Page) {
  const prepared = prepare(page);
  const body = scoreCandidates(prepared, bodyModel(page.mediaType));
  const marks = markCandidates(prepared, body);
  const meta = new MetaTags(prepared.parts);
  const { names } = findPublisher(prepared, meta, page);
  const { title } = findTitle(prepared, meta, names, body.scores, page.id);
  const clues = {
    prepared,
    meta,
    page,
    body,
    title: title?.block ?? -1,
    bodyFrom: marks.bodyFrom,
    bodyTo: marks.bodyTo,
    language: findLanguage(prepared, meta, body.scores)?.value ?? null,
  };
  return { ...dayFeatures(collectMentions(clues), settingOf(clues)), width: dayFeatureCount };
}
