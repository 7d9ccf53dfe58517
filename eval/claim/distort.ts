/**
 * True sentences made false by machine, one slot at a time: another number, date, name, place, a denial, the opposite word, another
 * certainty or scope, doer and done-to exchanged. What a report says must never be borne out by that report in such a form.
 */
import opposites from '../../src/claim/opposites.json' with { type: 'json' };
import { type Name, names } from '../../src/text/names.ts';
import { numbers } from '../../src/text/numbers.ts';
import { tagTokens } from '../../src/text/parts-of-speech.ts';

export interface Distorted {
  readonly slot: string;
  readonly text: string;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = 'January February March April May June July August September October November December'.split(' ');
const smallNumbers = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Every distortion that the sentence allows. `around` is the text whose other names may be put in its place. */
export function distortions(sentence: string, around: string): Distorted[] {
  const others = names(around);
  return [
    ...number(sentence),
    ...date(sentence),
    ...renamed(sentence, others),
    ...exchanged(sentence),
    ...denied(sentence),
    ...turned(sentence),
    ...hedged(sentence),
    ...narrowed(sentence),
  ];
}

const made = (slot: string, sentence: string, start: number, end: number, put: string): Distorted => ({
  slot,
  text: `${sentence.slice(0, start)}${put}${sentence.slice(end)}`,
});

function number(sentence: string): Distorted[] {
  const found = numbers(sentence, 0, sentence.length, 'en').find(
    ({ kind, text }) => ['count', 'quantity', 'money', 'percent'].includes(kind) && !/^(?:a|an|one|first)$/i.test(text),
  );
  if (!found) return [];
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(found.text);
  if (digits) {
    const value = Number(digits[0].replace(/,/gu, ''));
    const other = String(value % 1 === 0 ? value * 2 + 3 : Math.round((value * 1.7 + 1) * 10) / 10);
    const at = found.start + digits.index;
    return [made('number', sentence, at, at + digits[0].length, other)];
  }
  const word = smallNumbers.findIndex((one) => found.text.toLowerCase().includes(one));
  if (word < 0) return [];
  const at = sentence.toLowerCase().indexOf(smallNumbers[word]!, found.start);
  const other = smallNumbers[(word + 4) % smallNumbers.length]!;
  return [made('number', sentence, at, at + smallNumbers[word]!.length, other)];
}

function date(sentence: string): Distorted[] {
  for (const list of [weekdays, months]) {
    for (const [at, name] of list.entries()) {
      const place = new RegExp(`\\b${name}\\b`, 'u').exec(sentence)?.index;
      if (place === undefined || (name === 'May' && !/\d\s?$|^.{0,3}$/u.test(sentence.slice(0, place)))) continue;
      return [made('date', sentence, place, place + name.length, list[(at + 3) % list.length]!)];
    }
  }
  return [];
}

function renamed(sentence: string, others: readonly Name[]): Distorted[] {
  const own = names(sentence);
  const held = new Set(own.flatMap(({ key }) => key.split(' ')));
  return (['person', 'place'] as const).flatMap((kind) => {
    const mine = own.find((name) => name.kind === kind);
    const other = others.find((name) => name.kind === kind && name.key.split(' ').every((part) => !held.has(part)));
    if (!mine || !other) return [];
    return [made(kind === 'place' ? 'place' : 'name', sentence, mine.start, mine.end, other.text)];
  });
}

/** "A beat B" to "B beat A". */
function exchanged(sentence: string): Distorted[] {
  const [a, b] = names(sentence).filter(({ kind }) => kind === 'person' || kind === 'organisation');
  if (!a || !b || a.key === b.key) return [];
  const between = sentence.slice(a.end, b.start);
  if (!/^ \p{Ll}+/u.test(between) || /\b(?:and|of|or|for|with|at|in)\b|,/u.test(between) || between.length > 40)
    return [];
  return [{ slot: 'role', text: sentence.slice(0, a.start) + b.text + between + a.text + sentence.slice(b.end) }];
}

function denied(sentence: string): Distorted[] {
  const tokens = tagTokens(sentence, 'en');
  const at = tokens.findIndex(
    ({ pos, key }) => pos === 'AUX' && /^(?:is|are|was|were|will|has|have|had|can)$/u.test(key),
  );
  if (at >= 0 && !/^(?:not|n't|no|never)$/u.test(tokens[at + 1]?.key ?? ''))
    return [made('negation', sentence, tokens[at]!.end, tokens[at]!.end, ' not')];
  const verb = tokens.findIndex(
    ({ pos, key }, index) =>
      pos === 'VERB' && /ed$/u.test(key) && /NOUN|PROPN|PRON/u.test(tokens[index - 1]?.pos ?? ''),
  );
  if (verb < 0) return [];
  const { start, end, lemma } = tokens[verb]!;
  return [made('negation', sentence, start, end, `did not ${lemma}`)];
}

function turned(sentence: string): Distorted[] {
  for (const { key, start, end, pos } of tagTokens(sentence, 'en')) {
    if (!/VERB|ADJ|NOUN/u.test(pos) || key.length < 4) continue;
    for (const [left, right] of opposites.direction as unknown as [string[], string[]][]) {
      const [from, to] = left.includes(key) ? [left, right] : right.includes(key) ? [right, left] : [];
      if (!from || !to) continue;
      const ending = /ed$|s$|(?<=.{4})ing$/u.exec(key)?.[0] ?? '';
      const put = to.find((word) => !word.includes(' ') && (ending === '' || word.endsWith(ending))) ?? to[0]!;
      return [made('direction', sentence, start, end, put)];
    }
  }
  return [];
}

function hedged(sentence: string): Distorted[] {
  const tokens = tagTokens(sentence, 'en');
  const at = tokens.find(({ pos, key }) => pos === 'AUX' && /^(?:was|were|is|are)$/u.test(key));
  if (!at) return [];
  const put = /^(?:was|were)$/u.test(at.key) ? 'may have been' : 'may be';
  return [made('certainty', sentence, at.start, at.end, put)];
}

function narrowed(sentence: string): Distorted[] {
  const word = /\b(?:some|most|several|many)\b/u.exec(sentence);
  if (!word) return [];
  return [made('scope', sentence, word.index, word.index + word[0].length, 'all')];
}
