/**
 * Gives every candidate its role. Body is what scores as body; a few forms that are never body (a caption with its
 * credit, an agency's copyright line, a repeated headline) are told first, and what is left over goes by its words.
 */
import type { Candidate } from '../block.ts';
import type { BodyScores } from '../decide/decide.ts';
import { agencyWording } from '../metadata/agency.ts';
import type { Facts } from '../metadata/facts.ts';
import { squeeze } from '../metadata/found.ts';
import { shareOf, wordSet } from '../metadata/title.ts';
import type { Prepared } from '../prepare.ts';
import { type CueGroup, cueGroups, opensWithRelated } from './cues.ts';
import type { Marks } from './marks.ts';
import { agencyOfCopyright, hasPhotoCredit, isPictureFile } from './patterns.ts';
import { findRepeats } from './repeats.ts';
import type { Decision } from './role.ts';

interface Setting {
  readonly prepared: Prepared;
  readonly body: BodyScores;
  readonly marks: Marks;
  readonly facts: Facts;
  /** Candidate that is the title; -1 when it only stands in the metadata. */
  readonly title: number;
  /** The byline nearest above the text; -1 when there is none. */
  readonly byline: number;
  /** The title's letters and digits; null when there is no title. */
  readonly titleKey: string | null;
  /** Hashes of the words of the title and of the description. */
  readonly titleWords: ReadonlySet<number>;
  readonly dekWords: ReadonlySet<number>;
  /** Body text that stands above already. */
  readonly repeats: ReadonlySet<number>;
  /** Links in a row under words that lead elsewhere. */
  readonly related: ReadonlySet<number>;
}

type Rule = (candidate: Candidate, at: number, setting: Setting, cues: Cues) => Decision | null;
type Cues = (group: CueGroup) => number;

/** In what reads as text, a picture's credit counts only this near to the end, in characters. */
const creditReach = 80;

const cueColumns = new Map(cueGroups.map((group, column) => [group, column]));

export function assignRoles(prepared: Prepared, body: BodyScores, marks: Marks, facts: Facts): Decision[] {
  const { candidates } = prepared.parts;
  const title = facts.title?.block ?? -1;
  const first = marks.bodyFrom < 0 ? candidates.length : marks.bodyFrom;
  const sureBylines = [...marks.bylines.keys()].filter((at) => !marks.bare.has(at));
  const above = [...sureBylines, ...marks.dateLines].filter((at) => at > title && at <= first + 3);
  const byline = above.length === 0 ? -1 : Math.min(...above);
  const setting: Setting = {
    prepared,
    body,
    marks,
    facts,
    title,
    byline,
    titleKey: facts.title === null ? null : squeeze(facts.title.value),
    titleWords: wordSet(facts.title?.value ?? ''),
    dekWords: wordSet(facts.dek?.value ?? ''),
    repeats: findRepeats(candidates, prepared.readings, (at) => body.scores[at]! >= body.cutoff),
    related: linksUnderRelated(prepared),
  };
  return candidates.map((candidate, at) => {
    const counts = prepared.readings[at]!.cues;
    const cues: Cues = (group) => counts[cueColumns.get(group)!]!;
    for (const rule of rules) {
      const decision = rule(candidate, at, setting, cues);
      if (decision !== null) return decision;
    }
    return decided('boilerplate', 1 - body.scores[at]!, 'does not read as part of the article');
  });
}

function decided(role: Decision['role'], score: number | null, ...reasons: string[]): Decision {
  return { role, score, reasons };
}

const asTitle: Rule = ({ text }, at, { title, titleKey, titleWords, facts, prepared, body, marks }) => {
  if (at === title) return decided('title', null, facts.title!.reason);
  if (facts.title === null || text.length > facts.title.value.length * 1.6 + 8) return null;
  if (text.length < facts.title.value.length * 0.5) return null;
  const { words } = prepared.readings[at]!;
  const same = squeeze(text) === titleKey || (text.length > 20 && shareOf(words, titleWords) > 0.85);
  // A heading within the text may sound like the title: "Why the berth closed".
  if (!same || (body.scores[at]! >= 0.7 && at > marks.bodyFrom && marks.bodyFrom >= 0 && squeeze(text) !== titleKey))
    return null;
  if (body.scores[at]! >= 0.9 && at > marks.bodyFrom && text.length < 20) return null;
  return decided('boilerplate', null, 'repeats the title');
};

const asPictureFile: Rule = ({ text }) =>
  isPictureFile(text) ? decided('boilerplate', null, "the name of a picture's file") : null;

const asCredit: Rule = ({ text }, at, { body, marks }, cues) => {
  if (cues('copyright') === 0) return null;
  const agency = agencyOfCopyright(text);
  if (agency === null || hasCaptionForm(text) || (body.scores[at]! > 0.9 && text.length > 250)) return null;
  if (marks.bodyFrom >= 0 && at < marks.bodyFrom - 3) return null;
  return decided('credit', null, `a copyright line that names ${agency.name}`);
};

const asCaption: Rule = ({ text, form }, at, { prepared, body, marks }) => {
  if (form === 'heading' || marks.bodyFrom < 0 || at > marks.bodyTo + 3 || at < marks.bodyFrom - 12) return null;
  const score = body.scores[at]!;
  const isLikely = score >= body.cutoff;
  const hasCredit = prepared.readings[at]!.form.photoCredit && (!isLikely || hasPhotoCredit(text.slice(-creditReach)));
  if (hasCredit && (score < 0.95 || text.length < 300)) return decided('caption', null, "ends with a picture's credit");
  if (!isLikely && marks.inCaption(at) && text.length > 12) return decided('caption', null, 'stands in a figure');
  return null;
};

const asByline: Rule = (_, at, { marks }) => {
  const byline = marks.bylines.get(at);
  return byline === undefined ? null : decided('byline', null, `names ${byline.names.join(', ')}`);
};

const asAgency: Rule = ({ text, form }, at, { marks, title }) => {
  if (
    text.length > 60 ||
    form === 'heading' ||
    at <= title ||
    at > marks.bodyFrom ||
    at < title - 2 ||
    marks.bodyFrom < 0
  )
    return null;
  const name = agencyWording(text, 'slot');
  return name === null ? null : decided('byline', null, `names ${name}, an agency, in a byline's place`);
};

const asDateline: Rule = (_, at, { marks, title }) =>
  marks.dateLines.has(at) && at > title ? decided('dateline', null, 'a date beside the article') : null;

const asReadingTime: Rule = (_, at, { prepared }) =>
  prepared.readings[at]!.form.readingTime ? decided('boilerplate', null, 'a reading time') : null;

const asDek: Rule = ({ text, form }, at, { title, byline, body, marks, facts, dekWords, prepared }) => {
  if (form === 'heading' && text.length < 40) return null;
  if (text.length < 30 || text.length > 700 || title < 0 || at <= title || at > marks.bodyFrom + 1) return null;
  const score = body.scores[at]!;
  const isPlain = prepared.parts.elements.length === 0;
  const described = facts.dek !== null && shareOf(prepared.readings[at]!.words, dekWords) > 0.8;
  const between = byline > title && at < byline && at - title <= 3 && byline - title <= 6;
  if (between && (described || marks.inDek(at)))
    return decided(
      'dek',
      null,
      described
        ? `stands above the byline and agrees with ${facts.dek!.reason}`
        : 'stands above the byline in an element named for it',
    );
  if (isPlain ? between && score >= 0.2 : between && score < body.cutoff && score > 0.05)
    return decided('dek', null, 'stands between the title and the byline');
  if (score >= body.cutoff) return null;
  if (described) return decided('dek', null, `agrees with ${facts.dek!.reason}`);
  return marks.inDek(at) && at - title <= 6 && score > 0.05
    ? decided('dek', null, 'its element is named for it')
    : null;
};

const asBiography: Rule = ({ text }, at, { facts, marks, body }, cues) => {
  if (at < marks.bodyTo - 4 || text.length > 1200) return null;
  const about = cues('biography') > 0;
  if (!about) return null;
  const written = [...marks.bylines.values()].flatMap(({ names }) => names);
  const names = [...facts.authors.map(({ value }) => value), ...written];
  // Farther up only what begins with the name is one.
  const named = names.some((name) => (at < marks.bodyTo - 1 ? text.startsWith(name) : text.includes(name)));
  if (!named && (body.scores[at]! >= 0.7 || at < marks.bodyTo - 1)) return null;
  return decided('boilerplate', null, "the author's biography");
};

const asNotice: Rule = ({ text }, at, { body }, cues) => {
  const score = body.scores[at]!;
  if (text.length < 40 || text.length > 1500 || cues('plea') > 0) return null;
  if (cues('reprint') >= 2 && score < 0.7) return decided('notice', null, 'says how the text may be reprinted');
  if (cues('correction') > 0 && score < 0.6 && score > 0.05)
    return decided('notice', null, 'a correction or a note of the editors');
  return null;
};

/** A full stop with a sentence behind it: more than the headline of another article. */
const hasMoreSentences = /\p{Ll}[.!?…]\s+\p{Lu}/u;

const asPlea: Rule = ({ text }, at, { body }, cues) => {
  const asks = () => (text.match(/\b(?:you|your|us|our|we)\b/gi) ?? []).length;
  if (cues('plea') >= 2 && (body.scores[at]! < 0.8 || asks() >= 3))
    return decided('boilerplate', null, 'asks the reader for support or to subscribe');
  if (cues('related') > 0 && text.length <= 250 && opensWithRelated(text) && !hasMoreSentences.test(text))
    return decided('boilerplate', null, 'leads to another article');
  if (cues('paywall') > 0 && text.length <= 300 && body.scores[at]! < 0.9)
    return decided('boilerplate', null, 'asks to pay for the rest');
  if (text.length > 90) return null;
  if (cues('related') > 0 && body.scores[at]! < 0.9) return decided('boilerplate', null, 'leads to other articles');
  if (cues('share') > 0 && body.scores[at]! < 0.7) return decided('boilerplate', null, 'asks to share');
  return null;
};

const asRelated: Rule = (_, at, { related }) =>
  related.has(at) ? decided('boilerplate', null, 'stands in a list of other articles') : null;

const asRepeat: Rule = (_, at, { repeats }) =>
  repeats.has(at) ? decided('boilerplate', null, 'repeats text above') : null;

const asBody: Rule = (_, at, { body }) => {
  const score = body.scores[at]!;
  return score >= body.cutoff ? decided('body', score, 'reads as body text') : null;
};

const rules: readonly Rule[] = [
  asTitle,
  asPictureFile,
  asCredit,
  asCaption,
  asReadingTime,
  asDek,
  asByline,
  asAgency,
  asDateline,
  asBiography,
  asPlea,
  asNotice,
  asRelated,
  asRepeat,
  asBody,
];

const relatedColumn = cueColumns.get('related')!;

/** "Related stories" as a line of its own, and the lines under it as long as each is a link from end to end. */
function linksUnderRelated({ parts, readings }: Prepared): ReadonlySet<number> {
  const found = new Set<number>();
  let isUnder = false;
  parts.candidates.forEach(({ text, linked }, at) => {
    if (text.length <= 60 && readings[at]!.cues[relatedColumn]! > 0) isUnder = true;
    else if (isUnder && linked >= text.length * 0.9) found.add(at);
    else isUnder = false;
  });
  return found;
}

/** "… © AFP – NAME": words before the mark that are no reservation of rights make it a caption. */
function hasCaptionForm(text: string): boolean {
  return hasPhotoCredit(text) && text.indexOf('©') > 40;
}
