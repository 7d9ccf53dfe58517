/**
 * Which way an undirected expression points ("on Friday", "in May"): by the tense of the verb that governs it. The verb
 * is looked for backwards in the clause, then forwards; an infinitive takes its direction from what stands before it
 * ("expected to meet" against "was forced to leave").
 */
import type { Direction } from './setting.ts';
import tenses from './tenses.json' with { type: 'json' };
import type { Token } from './tokens.ts';

const future = new Set(tenses.future);
const modal = new Set(tenses.modal);
const eitherWay = new Set(tenses.eitherWay);
const beforeFinite = new Set(tenses.beforeFinite);
const plans = new Set(tenses.plans);
const present = new Set(tenses.present);
const copula = new Set(tenses.copula);
const underway = new Set(tenses.underway);
const airing = new Set(tenses.airing);
const calledOff = new Set(tenses.calledOff);
const past = new Set(tenses.past);
const notPast = new Set(tenses.notPast);
const determiners = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'this', 'that', 'previously', 'long']);
/** Before a day that is itself the subject: "noting that Tuesday is the deadline". */
const subjectLeads = new Set(['', '.', ',', ';', '"', '“', '\n', 'that', 'and', 'but', 'because']);
const clauseEnds = new Set(['.', '!', '?', ';', '\n', '"', '“', '”', ':', '`']);
/** Tokens looked at on either side: longer clauses say little. */
const reach = 22;
const closeBy = 3;
/** Tokens between "ahead of" and the day. */
const anticipation = 14;

/** Whether a verb in the past stands within a few words before, or "since" right before. */
export function nearVerb(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.key === 'since') return true;
  for (let at = from - 1; at >= Math.max(0, from - closeBy); at--) {
    if (clauseEnds.has(tokens[at]!.key)) return false;
    if (tenseOf(tokens, at) === 'past') return true;
  }
  return false;
}

/** Tense of the nearest verb that tells, before the expression in its clause, else after it; null for none. */
export function direction(tokens: readonly Token[], from: number, to: number): Direction {
  const lead = tokens[from - 1]?.key ?? '';
  const early = tokens[from - 2]?.key ?? '';
  if (lead === 'since') return 'past';
  if ((lead === 'until' || lead === 'till') && early !== 'not' && namesWeekday(tokens, from, to)) return 'modal';
  if (lead === 'as' && (early === 'early' || early === 'soon' || early === 'late')) return 'future';
  if (lead === 'starting' || lead === 'beginning' || lead === 'effective') return 'future';
  if (anticipated(tokens, from)) return 'modal';
  if ((lead === 'through' || lead === 'thru' || lead === 'until' || lead === 'till') && namesMonth(tokens[from]))
    return 'modal';
  const own = ownVerb(tokens, from, to);
  if (own) return own;
  const possessive = tokens[to]?.key === "'s";
  if (possessive) {
    // "ways around Wednesday's ruling": a modal before it says nothing of the ruling.
    const lead = before(tokens, from);
    return after(tokens, to) ?? (lead === 'modal' ? null : lead);
  }
  return before(tokens, from) ?? after(tokens, to) ?? (lead === 'by' ? 'future' : null);
}

function before(tokens: readonly Token[], from: number): Direction {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const { key } = tokens[at]!;
    if (clauseEnds.has(key) && !abbreviation(tokens, at)) return null;
    if (key === 'to' && at + 1 < from && (plansBefore(tokens, at) || announces(tokens, at))) return 'future';
    const tense = tenseOf(tokens, at);
    if (tense) return tense;
  }
  return null;
}

/** "ahead of the visit on Friday", "plans for a rally Friday": what is waited for, unless a verb stands between. */
function anticipated(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(1, from - anticipation); at--) {
    const { key } = tokens[at]!;
    if (clauseEnds.has(key) && !abbreviation(tokens, at)) return false;
    const lead = tokens[at - 1]!.key;
    if (key === 'of' && (lead === 'ahead' || lead === 'advance')) return tokens[at + 1]?.key !== 'schedule';
    if (key === 'for' && (lead === 'plans' || lead === 'preparations')) return true;
    if (tenseOf(tokens, at)) return false;
  }
  return false;
}

/** "an interview, to be shown on Tuesday", "an interview to air Tuesday": an infinitive that announces. */
function announces(tokens: readonly Token[], to: number): boolean {
  const lead = tokens[to - 1]?.key ?? '';
  const verb = tokens[to + 1]?.key ?? '';
  const said = verb === 'be' ? (tokens[to + 2]?.key ?? '') : verb;
  return airing.has(said) ? tenseOf(tokens, to - 1) !== 'past' : lead === ',' && verb === 'be';
}

function after(tokens: readonly Token[], to: number): Direction {
  for (let at = to; at < Math.min(tokens.length, to + reach); at++) {
    const { key } = tokens[at]!;
    if (clauseEnds.has(key) && !abbreviation(tokens, at)) return null;
    if (key === 'to' && plansBefore(tokens, at)) return 'future';
    const tense = tenseOf(tokens, at);
    if (tense) return tense;
  }
  return null;
}

const namesMonth = (token: Token | undefined): boolean => token?.classes?.MONTH !== undefined;

/** "Tuesday is the deadline", "the vote on Thursday would": the verb right behind, where none stands right before. */
function ownVerb(tokens: readonly Token[], from: number, to: number): Direction {
  const verb = tokens[to]?.key ?? '';
  const lead = tokens[from - 1]?.key === 'on' ? from - 2 : from - 1;
  // "The election is Thursday."
  if (lead >= 0 && copula.has(tokens[lead]!.key)) return 'present';
  if (lead >= 0 && tenseOf(tokens, lead)) return null;
  if (verb === 'is') return subjectLeads.has(tokens[from - 1]?.key ?? '') ? 'present' : null;
  return verb === 'will' || verb === 'would' ? 'future' : null;
}

function namesWeekday(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.classes?.WEEKDAY !== undefined) return true;
  return false;
}

/** "won't" and not "won". */
function contracted(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.key === "'" && tokens[at + 2]?.key === 't';
}

/** "He cut the price", "the quake hit Ferrow": a form that is past or not, by the word before it. */
function finite(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at - 1];
  if (!lead || tokens[at + 1]?.key === 'to' || tokens[at + 1]?.key === 'for') return false;
  return lead.capital || beforeFinite.has(lead.key) || lead.key.endsWith('s');
}

/** A point inside a sentence: "Aug. 7", "U.S. officials". */
function abbreviation(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.key !== '.') return false;
  const word = tokens[at - 1];
  const next = tokens[at + 1];
  if (!word || !next) return false;
  if (word.capital && word.end - word.start <= 4) return true;
  return !next.spaced;
}

/** "expected to", "is to", "plans for them to": a plan within four words before the infinitive. */
function plansBefore(tokens: readonly Token[], to: number): boolean {
  for (let at = to - 1; at >= Math.max(0, to - 4); at--) {
    const { key } = tokens[at]!;
    if (clauseEnds.has(key)) return false;
    if (plans.has(key)) return !(key === 'is' || key === 'are') || at === to - 1;
  }
  return false;
}

function tenseOf(tokens: readonly Token[], at: number): Direction {
  const { key } = tokens[at]!;
  // "will be renewed", "to have been held": what stands before "be" and "have" decides.
  const lead = tokens[at - 1]?.key ?? '';
  if (
    lead === 'be' ||
    lead === 'being' ||
    ((key === 'have' || key === 'be') && (future.has(lead) || modal.has(lead) || lead === 'to' || lead === 'not'))
  )
    return null;
  if (key === 'won' && contracted(tokens, at)) return 'future';
  if (modal.has(key)) return 'modal';
  if (eitherWay.has(key)) return finite(tokens, at) ? 'past' : null;
  if (future.has(key)) return key === 'may' && tokens[at]!.capital ? null : 'future';
  if (key === 'scheduled' || key === 'expected' || key === 'planned' || key === 'due')
    return key !== 'due' && describes(tokens, at) ? null : 'future';
  if ((key === 'was' || key === 'were') && underway.has(tokens[at + 1]?.key ?? '')) return 'modal';
  if (past.has(key) || (key.length > 4 && key.endsWith('ed') && !notPast.has(key))) return 'past';
  if (present.has(key)) return 'present';
  // "is heading to the coast Friday" announces; "is looking into Friday's fire" does not.
  if (copula.has(key)) return underway.has(tokens[at + 1]?.key ?? '') ? 'present' : 'copula';
  return null;
}

/** "cancelled a scheduled interview Monday": the word describes a thing, and the verb stands elsewhere. */
function describes(tokens: readonly Token[], at: number): boolean {
  if (!tokens.slice(Math.max(0, at - 4), at).some(({ key }) => calledOff.has(key))) return false;
  const lead = tokens[at - 1]?.key ?? '';
  const next = tokens[at + 1];
  return (
    (determiners.has(lead) || lead === "'s") &&
    next !== undefined &&
    /^\p{L}{3,}$/u.test(next.key) &&
    !['for', 'the'].includes(next.key)
  );
}
