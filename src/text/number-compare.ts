/** Whether two numbers can mean one figure, whatever their units: "200 miles" and "320 km", "at least 12" and "14". */
import { unitScale } from './number-units.ts';
import type { NumberMention } from './numbers.ts';

/**
 * Whether two mentions can mean one figure: same dimension, and their ranges meet once each is given the rounding
 * its digits allow. Null when they measure different things.
 */
export function compatible(a: NumberMention, b: NumberMention): boolean | null {
  if (a.kind === 'score' || b.kind === 'score') {
    return a.kind === b.kind ? (a.low === b.low && a.high === b.high) || (a.low === b.high && a.high === b.low) : null;
  }
  const [ua, ub] = [scaleOf(a), scaleOf(b)];
  if (ua.dimension !== ub.dimension || (a.kind === 'ordinal') !== (b.kind === 'ordinal')) return null;
  const scaleA = ua.factor;
  const scaleB = ub.factor;
  const slack = scaleA !== scaleB ? 0.03 : (a.kind === 'fraction') !== (b.kind === 'fraction') ? 0.02 : 0;
  const lowA = a.low * scaleA * (1 - slack);
  const highA = a.high * scaleA * (1 + slack);
  const lowB = b.low * scaleB;
  const highB = b.high * scaleB;
  return lowA <= highB * (1 + 1e-9) && lowB <= highA * (1 + 1e-9);
}

function scaleOf(mention: NumberMention): { readonly dimension: string; readonly factor: number } {
  if (mention.kind === 'fraction') return { dimension: '%', factor: 100 };
  return mention.unit === null
    ? { dimension: mention.kind === 'count' ? '' : mention.kind, factor: 1 }
    : unitScale(mention.unit);
}
