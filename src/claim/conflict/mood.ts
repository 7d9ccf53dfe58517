/** Whether a passage speaks of what might be, should be or was asked for: such a passage denies nothing and is denied by nothing. */
import type { Assertion } from '../assertions.ts';

const moods =
  /\b(?:if|whether|would|could|should|might|must|wants?|wanted|asked|urged?|urging|demand(?:s|ed)?|expected|supposed|hoped?|hopes|unless|until|plans?|planned|aims?|aimed|vow(?:s|ed)?|calls? (?:on|for)|called (?:on|for)|allow(?:s|ed)?|want|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|seeks?|sought|negotiating|almost|as (?:though|if)|narrowly|falsely|wrongly|erroneously|(?:would|could|should|must)n['’]t)\b/iu;

export function unreal({ meaning, attribution }: Assertion): boolean {
  return moods.test(meaning.text.slice(0, lookedAt)) || attribution?.certainty === 'refused';
}

const lookedAt = 2000;
