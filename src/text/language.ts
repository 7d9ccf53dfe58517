/** The language of a text, by character n-grams (eld's small profiles). */
import { eld } from 'eld/small';

const enough = 20;

/**
 * BCP 47 primary tag, or null when the text is too short or the profile is not sure. Only the first 5,000 characters
 * are looked at.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 5000);
  if (sample.trim().length < enough) return null;
  const guess = eld.detect(sample);
  return guess.language && guess.isReliable() ? guess.language : null;
}
