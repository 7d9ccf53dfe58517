/** What was decided about one candidate. */
import type { BlockRole } from '../../records/index.ts';

export interface Decision {
  role: BlockRole;
  score: number | null;
  reasons: string[];
}
