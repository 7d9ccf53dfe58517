/** What the stage knows of a page before it looks for authors and dates, computed as the stage does. */
import { scoreCandidates } from '../../src/extract/decide/decide.ts';
import { distanceColumn } from '../../src/extract/decide/feature-names.ts';
import { bodyModel } from '../../src/extract/decide/models.ts';
import { findLanguage } from '../../src/extract/metadata/facts.ts';
import { MetaTags } from '../../src/extract/metadata/meta-tags.ts';
import { findPublisher } from '../../src/extract/metadata/publisher.ts';
import { findTitle } from '../../src/extract/metadata/title.ts';
import { prepare } from '../../src/extract/prepare.ts';
import { markCandidates } from '../../src/extract/roles/marks.ts';
import type { Page } from '../../src/records/index.ts';

export function cluesOf(page: Page) {
  const prepared = prepare(page);
  const body = scoreCandidates(prepared, bodyModel(page.mediaType));
  const { bodyFrom, bodyTo } = markCandidates(prepared, body);
  const meta = new MetaTags(prepared.parts);
  const { names } = findPublisher(prepared, meta, page);
  const { title } = findTitle(prepared, meta, names, body.scores, page.id);
  return {
    prepared,
    meta,
    page,
    body,
    scores: body.scores,
    title: title?.block ?? -1,
    bodyFrom,
    bodyTo,
    site: names,
    language: findLanguage(prepared, meta, body.scores)?.value ?? null,
    distance: (block: number, signal: string) => body.rows[block * body.width + distanceColumn(signal)]!,
  };
}
