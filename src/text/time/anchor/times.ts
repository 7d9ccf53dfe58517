/** The two clocks of an attribution: when it was said and when what is said happened, as intervals with their grounds. */
import type { Article, Attribution, TimeAnchor } from '../../../records/index.ts';
import { type Anchored, type Anchors, anchor, eventTime } from './anchor.ts';

/** The attributions of one article with their times. */
export function withTimes(article: Article, attributions: readonly Attribution[]): Attribution[] {
  if (attributions.length === 0) return [];
  const anchors = anchor(article, attributions);
  return attributions.map((attribution) => ({ ...attribution, ...timesOf(attribution, anchors) }));
}

function timesOf(attribution: Attribution, anchors: Anchors): Pick<Attribution, 'said' | 'happened'> {
  const happened = attribution.content.spans.map((span) => eventTime(span, anchors)).find((time) => time !== null);
  return {
    said: saidAt(attribution.id, anchors),
    happened: happened === undefined ? null : timeAnchor(happened),
  };
}

/** The time of the utterance; without one, what it cannot lie after. */
export function saidAt(attribution: string, { article, said }: Anchors): TimeAnchor | null {
  const stated = said.get(attribution);
  return stated === undefined ? bounded(article) : timeAnchor(stated);
}

function timeAnchor({ when, evidence }: Anchored): TimeAnchor {
  const { earliest, latest, precision, basis, reason } = when;
  return { earliest, latest, precision, basis, reason, evidence };
}

/** What a report quotes was said before it was published; one without a date, before its page was captured. */
export function bounded({ published, capturedAt }: Article): TimeAnchor | null {
  const latest = published?.latest ?? capturedAt;
  if (latest === null) return null;
  const reason =
    published === null
      ? `no time is given; not after the capture (${latest})`
      : `no time is given; not after the publication (${published.value}, ${published.basis})`;
  return { earliest: null, latest, precision: null, basis: 'bounded', reason, evidence: null };
}
