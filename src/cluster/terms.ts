/** The words of a text that can tell one event from another: stems, function words left out; signs in pairs. */
import { functionWords } from '../text/function-words.ts';
import { stem } from '../text/stems.ts';
import { words } from '../text/words.ts';

const sign = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;

/** Stems in reading order. Scripts without spaces give overlapping pairs of signs. */
export function terms(text: string, language: string | null): string[] {
  const without = functionWords(language);
  const found: string[] = [];
  let before: { key: string; end: number } | null = null;
  for (const word of words(text)) {
    if (sign.test(word.text)) {
      if (before?.end === word.start) found.push(before.key + word.key);
      before = { key: word.key, end: word.end };
      continue;
    }
    before = null;
    const key = word.key.endsWith("'s") ? word.key.slice(0, -2) : word.key;
    if (key.length < 2 || without.has(key)) continue;
    found.push(stem(key, language));
  }
  return found;
}
