/** A claim's record: witnesses, origins, slots, conflicts, and what all that makes of its status. */
import { createHash } from 'node:crypto';
import { rungs } from '../records/attribution.ts';
import type { Claim, Conflict, Rung, Story, Witness } from '../records/index.ts';
import type { ArticleAssertions, Assertion } from './assertions.ts';
import { conflictsOf, type StoryConflict } from './conflict/conflicts.ts';
import type { Draft } from './drafts.ts';
import { originsOf } from './independence.ts';
import type { Network } from './network.ts';
import { printedForms } from './printed-forms.ts';
import { sameness } from './sameness.ts';
import { slotsOf, wordedSlots } from './slots.ts';
import { standingOf } from './standing.ts';
import { utteranceOf } from './utterance.ts';

export function witnessOf({ article, meaning, attribution }: Assertion, similarity: number): Witness {
  return {
    article,
    start: meaning.start,
    end: meaning.end,
    text: meaning.text,
    attribution: attribution?.id ?? null,
    rung: attribution?.rung ?? 'none',
    certainty: attribution?.certainty ?? 'asserted',
    similarity: Math.min(1, Math.max(0, similarity)),
  };
}

export function buildClaim(
  story: Story,
  draft: Draft,
  read: ReadonlyMap<string, ArticleAssertions>,
  network: Network,
  conflictsThere: readonly StoryConflict[],
): Claim {
  const { text, witnesses } = draft;
  const translated = (assertion: Assertion) => draft.translated?.get(assertion.article);
  const shown = witnesses.map((assertion) =>
    witnessOf(
      assertion,
      assertion === text ? 1 : (translated(assertion)?.likeness ?? sameness(text.meaning, assertion.meaning).score),
    ),
  );
  // What only nearly says it may be listed, but proves nothing; so does agreement on little more than a name.
  const tells = text.meaning.terms.filter((term) => !term.name).length >= fewestTelling;
  const standings = witnesses.map((assertion, at) =>
    standingOf(assertion, read, {
      doubtful:
        assertion.manner?.kind === 'opinion' ||
        (assertion !== text && translated(assertion) === undefined && !(tells && shown[at]!.similarity >= plainly)),
      translationOf: translated(assertion)?.of ?? null,
    }),
  );
  const origins = originsOf(standings, network);
  const conflicts = conflictsOf(witnesses, conflictsThere);
  const same = witnesses.filter((assertion) => translated(assertion) === undefined);
  const slots = [...slotsOf(same, text), ...wordedSlots(same, text, read)];
  // A figure that the claim's own words leave out parts the reports, not the claim.
  const own = conflictsOf([text], conflictsThere);
  const opinion = text.manner?.kind === 'opinion';
  const status = statusOf(own, !opinion && origins.min >= 2 && slots.every((slot) => slot.agrees));
  const forms = printedForms(standings, (id) => read.get(id)!.article.language);
  const { article, meaning } = text;
  const { start, end } = meaning;
  return {
    id: `claim-${createHash('sha256').update(`${story.id}\n${article}\n${start}\n${end}\n${meaning.text}`).digest('hex').slice(0, 16)}`,
    story: story.id,
    text: meaning.text,
    textFrom: { article, start, end, text: meaning.text, rule: 'claim/clearest-wording' },
    witnesses: shown,
    origins,
    rung: strongest(shown.map((witness) => witness.rung)),
    status,
    statusReason: reasonFor(status, origins, shown.length, own),
    ...(text.manner ? { manner: text.manner } : {}),
    utterance: utteranceOf(standings),
    ...(forms.length > 0 ? { forms } : {}),
    slots,
    conflicts,
  };
}

/** From this likeness to the claim's text on a passage counts towards bearing it out; in real news, most below it say something else. */
const plainly = 0.75;
/** A claim of fewer words beyond names is borne out by too much. */
const fewestTelling = 4;

function statusOf(conflicts: readonly Conflict[], proved: boolean): Claim['status'] {
  if (conflicts.some((conflict) => conflict.kind === 'conflict')) return 'conflicting';
  if (conflicts.length > 0) return 'updated';
  return proved ? 'corroborated' : 'single';
}

function strongest(list: readonly Rung[]): Rung {
  return rungs[Math.min(...list.map((rung) => rungs.indexOf(rung)))] ?? 'none';
}

function reasonFor(
  status: Claim['status'],
  { min, max }: Claim['origins'],
  reports: number,
  conflicts: readonly Conflict[],
): string {
  if (status === 'conflicting' || status === 'updated') return conflicts.map((conflict) => conflict.text).join(' | ');
  if (status === 'corroborated') return `at least ${min} independent origins state it alike`;
  if (reports === 1) return 'only one report has it';
  return max === 1 ? `${reports} reports, one origin` : `${reports} reports; that they are independent is not proved`;
}
