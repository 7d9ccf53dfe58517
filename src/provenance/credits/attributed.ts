/** Outlets and agencies that attributions name as the speaker, or as a hand the words went through. */
import type { Article, Attribution, Quote, Speaker } from '../../records/index.ts';
import { agencyNamed } from '../../text/agencies.ts';
import { outletNamed } from '../../text/outlets.ts';
import { type Credit, nameKey } from './credit.ts';

const rule = 'credit/attribution';

/** A citation for each outlet among the speakers, with its first mentions as evidence. */
export function attributionCredits(article: Article, attributions: readonly Attribution[]): Credit[] {
  const found = new Map<string, Credit>();
  const keep = (speaker: Speaker, source: Quote | null) => {
    const span = source?.spans[0];
    if (speaker.kind !== 'outlet' || speaker.name === null || !span) return;
    const agency = agencyNamed(speaker.name);
    const name = agency?.name ?? outletNamed(speaker.name)?.name ?? speaker.name;
    const key = agency?.key ?? nameKey(name);
    const known = found.get(key);
    const evidence = { article: article.id, ...span, text: article.text.slice(span.start, span.end), rule };
    found.set(key, {
      article: article.id,
      name,
      key,
      kind: agency ? 'agency' : 'outlet',
      role: 'citation',
      rule,
      reason: `it ascribes what it says to ${name}`,
      evidence: [...(known?.evidence ?? []), evidence].slice(0, 6),
    });
  };
  for (const attribution of attributions) {
    for (const link of attribution.chain) keep(link.speaker, link.source);
    keep(attribution.speaker, attribution.source);
  }
  return [...found.values()];
}
