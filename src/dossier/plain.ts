/**
 * Hostile text made fit to be looked at. Each replaced character gives one character, so that offsets still hold:
 * control characters become their pictures, and what could reorder its neighbours (the bidirectional overrides and
 * embeddings of Unicode Annex 9) or cannot be written as UTF-8 becomes U+FFFD. Isolates and marks, which honest
 * right-to-left text uses, stay: elements isolate what they hold.
 */

const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with what must not act made visible; of the same length. */
export function plain(text: string): string {
  return text.replace(unfit, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/**
 * The direction of a paragraph: that of its first letter (rules P2 and P3 of Unicode Annex 9). `dir="auto"` would do
 * where a paragraph is one piece; it passes over what stands in an isolate, and stops at a label of ours.
 */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}

/** Hebrew, Arabic, Syriac, Thaana, N’Ko and their neighbours, and the right-to-left planes. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** At most `limit` code units, cut between words where that costs little, with an ellipsis when something was cut. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - 1;
  const space = text.lastIndexOf(' ', end);
  if (space > limit * 0.8) end = space;
  if (isLowSurrogate(text, end)) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Whether a cut at `at` would part a surrogate pair. */
export function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The address, when a link to it can do no harm: http and https alone. Anything else stays text. */
export function safeUrl(url: string | null | undefined): string | null {
  if (!url || !/^https?:\/\//i.test(url.trim())) return null;
  try {
    return new URL(url.trim()).href;
  } catch {
    return null;
  }
}

/** A language tag fit for an attribute, or nothing. */
export function safeLanguage(language: string | null): string | undefined {
  return language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(language) ? language : undefined;
}
