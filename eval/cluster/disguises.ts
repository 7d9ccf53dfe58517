/**
 * Texts told in tongues that nobody speaks: what is learned and measured on English must not lean on English. Words are
 * enciphered letter by letter, so that their forms stay alike and no list, stemmer or capital of English helps.
 */
import { madeArticle } from '../../src/cluster/made-article.ts';
import { stem } from '../../src/text/stems.ts';
import { words } from '../../src/text/words.ts';
import type { Labelled } from './sets.ts';

/**
 * How a tongue writes: `inflected`, words take endings by their place in the sentence; `nouns`, every other word has a
 * capital; `small`, none has; `signs`, two signs a word and no spaces.
 */
export type Tongue = 'inflected' | 'nouns' | 'small' | 'signs';
export const tongues: readonly Tongue[] = ['inflected', 'nouns', 'small', 'signs'];

const plain = 'abcdefghijklmnopqrstuvwxyz';
/** Vowels stay vowels, so that words can be spoken. */
const secret = 'ipzvobmtuxwnsreqyhkjafdglc';
const endings = ['', '', '', 'om', 'ei', 'yen', 'us', 'ovi'];
const firstSign = 0x4e00;
const signs = 2500;

/** The article in the tongue: the same words are the same words everywhere. */
export function disguise(item: Labelled, tongue: Tongue): Labelled {
  const { id, title, text, published } = item.article;
  const tell = (of: string) => translate(of, tongue);
  const language = tongue === 'signs' ? 'zh' : 'xx';
  const article = madeArticle({ id, title: title && tell(title), text: tell(text), language });
  return { ...item, article: { ...article, published } };
}

function translate(text: string, tongue: Tongue): string {
  const found: string[] = [];
  let at = 0;
  let place = 0;
  for (const word of words(text)) {
    const between = text.slice(at, word.start);
    found.push(tongue === 'signs' ? between.replace(/ /g, '') : between, tell(word.text, tongue, place++));
    at = word.end;
  }
  found.push(text.slice(at));
  return found.join('');
}

function tell(word: string, tongue: Tongue, place: number): string {
  const lower = word.toLowerCase();
  if (!/^[a-z]/.test(lower)) return word;
  if (tongue === 'signs') {
    const value = hash(stem(lower, 'en'));
    return String.fromCharCode(firstSign + (value % signs), firstSign + (Math.floor(value / signs) % signs));
  }
  const letters = lower.replace(/[a-z]/g, (letter) => secret[plain.indexOf(letter)]!);
  const told = tongue === 'inflected' ? letters + endings[hash(`${lower} ${place}`) % endings.length] : letters;
  const high = tongue === 'nouns' ? hash(lower) % 2 === 0 : tongue === 'inflected' && word[0] !== lower[0];
  return high ? told[0]!.toUpperCase() + told.slice(1) : told;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x85ebca6b) >>> 0;
}
