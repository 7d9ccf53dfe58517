/**
 * Sentences of reports, made false by machine in one slot each (distort.ts), held against the reports they come from: how many are
 * called corroborated, which must be none, how many find a witness, and how many of the sentences unchanged do.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../src/claim/check.ts';
import type { ClaimInput } from '../../src/claim/claim.ts';
import { sentences } from '../../src/text/sentences.ts';
import type { Score } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';
import { distortions } from './distort.ts';
import { type GoldReport, goldStories, storyRecords } from './gold-stories.ts';

interface Tally {
  distorted: number;
  corroborated: number;
  witnessed: number;
  unchanged: number;
  contradicted: number;
}

const reportsRead = 3;
const sentencesRead = 4;
const length = { least: 40, most: 260 };
const realStories = 8;
const realReports = 8;

/** Of the invented stories, both halves. */
export function inventedDistorted(): Score[] {
  const stories = [...goldStories('tuning'), ...goldStories('test')];
  return scores(
    'gold',
    tallyOf(stories.map((story) => ({ input: storyRecords(story), texts: textsOf(story.reports) }))),
  );
}

/** Of real reports (ECB+, dev topics), which say the same more often and in more ways. */
export function realDistorted(data: string): Score[] {
  const file = path.join(data, 'cluster/ecbplus/docs.jsonl');
  if (!existsSync(file)) return [];
  const docs = readJsonl<{ id: string; cluster: string; split: string; text: string }>(file);
  const stories = [
    ...Map.groupBy(
      docs.filter(({ split }) => split === 'dev'),
      ({ cluster }) => cluster,
    ).values(),
  ];
  return scores(
    'ecbplus-dev',
    tallyOf(
      stories.slice(0, realStories).map((story) => {
        const reports = story.slice(0, realReports).map(
          ({ id, text }, at): GoldReport => ({
            id,
            publisher: `Outlet ${at}`,
            published: '2015-01-01',
            parents: [],
            text,
          }),
        );
        return { input: storyRecords({ id: story[0]!.cluster, reports }), texts: textsOf(reports) };
      }),
    ),
  );
}

const textsOf = (reports: readonly GoldReport[]) => reports.map(({ text }) => text);

function tallyOf(stories: readonly { readonly input: ClaimInput; readonly texts: readonly string[] }[]): Tally {
  const tally: Tally = { distorted: 0, corroborated: 0, witnessed: 0, unchanged: 0, contradicted: 0 };
  for (const { input, texts } of stories) {
    const around = texts.join('\n');
    for (const sentence of texts.slice(0, reportsRead).flatMap(firstSentences)) {
      tally.unchanged++;
      if (check(sentence, input).result === 'contradicted') tally.contradicted++;
      for (const { text } of distortions(sentence, around)) {
        const { result, witnesses } = check(text, input);
        tally.distorted++;
        if (result === 'corroborated') tally.corroborated++;
        if (result !== 'contradicted' && witnesses.length > 0) tally.witnessed++;
      }
    }
  }
  return tally;
}

function firstSentences(text: string): string[] {
  return sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => sentence.length >= length.least && sentence.length <= length.most)
    .slice(0, sentencesRead);
}

function scores(name: string, { distorted, corroborated, witnessed, unchanged, contradicted }: Tally): Score[] {
  const score = (what: string, value: number, n: number): Score => ({
    id: `claim/distorted-${name}/${what}`,
    value,
    better: 'lower',
    n,
    part: 'made by machine',
  });
  return [
    score('corroborated', corroborated, distorted),
    score('given-a-witness', witnessed / Math.max(1, distorted), distorted),
    score('unchanged-contradicted', contradicted / Math.max(1, unchanged), unchanged),
  ];
}
