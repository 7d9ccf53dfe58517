/** A passage that was found as the translation of another is no second origin: if it is no translation, it is no witness. */
import { evidenceOf, type Standing } from '../ground.ts';
import type { Finding } from '../reasons.ts';

export function translationTies(standings: readonly Standing[]): Finding[] {
  return standings.flatMap(({ ground, translationOf }): Finding[] =>
    translationOf === null
      ? []
      : [
          {
            effect: 'joins',
            code: 'translation',
            nodes: [ground.article, translationOf],
            articles: [ground.article, translationOf],
            evidence: [evidenceOf(ground, 'claim/translation')],
            verb: ['stands here as a translation of', 'stand here as translations of'],
            text: '',
          },
        ],
  );
}
