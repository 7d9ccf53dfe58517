/** To whom something was told: to this outlet alone, or to another one that is named; and what its own people saw. */
import { type Word, words } from '../../text/words.ts';
import { ownPhrases, reporterSees, saw, told } from './lists.ts';

/** A sentence is looked at this far. */
const lookedAt = 1500;
const longestName = 6;

/** The report's own people saw it: "our reporter", "from the press box", "The Mail watched". */
export function sawItself(sentence: string, publisher: string | null): boolean {
  const text = sentence.slice(0, lookedAt);
  if (reporterSees.test(text)) return true;
  const all = words(text);
  return all.some(
    (word, at) =>
      saw.has(word.key) && at > 0 && namesOwn(all, at - 1, publisher, false) && !/[,;:.]/u.test(gap(text, all, at - 1)),
  );
}

/** "told the Post" in the Post itself, "seen by this newspaper", "speaking to us". */
export function toldHere(sentence: string, publisher: string | null): boolean {
  const text = sentence.slice(0, lookedAt);
  const all = words(text);
  return all.some((word, at) => {
    if (!(told.has(word.key) || (word.key === 'by' && all[at - 1]?.key === 'seen'))) return false;
    const rest = all
      .slice(at + 1, at + 4)
      .map(({ key }) => key)
      .join(' ');
    return (
      ownPhrases.some((phrase) => rest === phrase || rest.startsWith(`${phrase} `)) ||
      namesOwn(all, at + 1, publisher, true)
    );
  });
}

/** Names after "told", "speaking to", "in an interview with": an outlet, perhaps. */
export function toldWhom(sentence: string): string[] {
  const text = sentence.slice(0, lookedAt);
  const all = words(text);
  const found: string[] = [];
  for (const [at, word] of all.entries()) {
    const spoken = word.key === 'told' || (['to', 'with'].includes(word.key) && speaks(all[at - 1]));
    if (!spoken) continue;
    const from = all[at + 1]?.key === 'the' ? at + 2 : at + 1;
    let to = from;
    while (to < all.length && to - from < longestName && /^\p{Lu}/u.test(all[to]!.text) && joined(text, all, to, from))
      to++;
    if (to > from) found.push(text.slice(all[from]!.start, all[to - 1]!.end));
  }
  return found;
}

const speech = new Set(['speaking', 'spoke', 'speak', 'interview', 'talking', 'talked', 'statement']);

function speaks(word: Word | undefined): boolean {
  return word !== undefined && speech.has(word.key);
}

function joined(text: string, all: readonly Word[], at: number, from: number): boolean {
  return at === from || gap(text, all, at - 1).trim() === '';
}

function gap(text: string, all: readonly Word[], at: number): string {
  return text.slice(all[at]!.end, all[at + 1]?.start ?? all[at]!.end);
}

/** The outlet's full name, or "the" with the last word of it, stands at `at` (where it begins, or where it ends). */
function namesOwn(all: readonly Word[], at: number, publisher: string | null, begins: boolean): boolean {
  const own = words(publisher ?? '')
    .map(({ key }) => key)
    .filter((key) => key !== 'the');
  if (own.length === 0) return false;
  const keys = all.map(({ key }) => key);
  const article = begins ? (keys[at] === 'the' ? 1 : 0) : 0;
  const from = begins ? at + article : at - own.length + 1;
  if (own.every((key, index) => keys[from + index] === key)) return true;
  const last = begins ? at + 1 : at;
  return keys[last - 1] === 'the' && keys[last] === own.at(-1) && /^\p{Lu}/u.test(all[last]!.text);
}
