/**
 * The independence rule: two witnesses count as independent only if neither passage reuses the other's words, neither
 * credits the other or the same third report, they do not rest on one speaker or document, and not on unnamed sources that
 * may be the same. Every tie that matters becomes a reason in words.
 */
import type { Origins } from '../records/index.ts';
import type { Standing } from './ground.ts';
import type { Network } from './network.ts';
import { countOrigins, type Tie } from './origins.ts';
import { type Finding, reasonsOf } from './reasons.ts';
import { type Footing, footingOf, isSourced } from './sourcing/footing.ts';
import { citedTies } from './ties/cited.ts';
import { footingReasons } from './ties/footings.ts';
import { speakerTies } from './ties/speakers.ts';
import { translationTies } from './ties/translated.ts';
import { wholeTies } from './ties/whole.ts';
import { wordingTies } from './ties/wording.ts';

/** Origins of a claim carried by these passages (one an article). */
export function originsOf(standings: readonly Standing[], network: Network): Origins {
  const sorted = [...standings].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const grounds = sorted.map(({ ground }) => ground);
  const footings = new Map<string, Footing | null>(sorted.map((one) => [one.article.id, footingOf(one)]));
  const cited = citedTies(sorted, footings, network);
  // What rests on another report of the story has its source through that one.
  const citing = new Set(
    cited.flatMap(({ code, effect, nodes }) => (code === 'citation' && effect === 'joins' ? [nodes[0]!] : [])),
  );
  for (const article of citing) footings.set(article, null);
  const found = [
    ...wholeTies(grounds, network),
    ...translationTies(sorted),
    ...cited,
    ...wordingTies(grounds, network),
  ];
  const joined = countOrigins(
    grounds.map(({ article }) => ({ article, sourced: false })),
    found.filter(isTie),
  );
  found.push(...speakerTies(joined.groups, footings, network));
  const { min, max, groups } = countOrigins(
    sorted.map(({ article, doubtful }) => ({
      article: article.id,
      sourced: !doubtful && isSourced(footings.get(article.id) ?? null),
    })),
    found.filter(isTie),
  );
  found.push(...footingReasons(groups, sorted, footings, citing, network));
  return { min, max, reasons: reasonsOf(found, network.nameOf) };
}

function isTie(finding: Finding): finding is Finding & Tie {
  return finding.effect !== 'parts' && finding.nodes.length > 1;
}
