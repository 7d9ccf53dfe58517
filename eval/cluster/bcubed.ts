/** BCubed precision, recall and F1 (Bagga and Baldwin 1998) of a clustering against the true one. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * @param found group of each item
 * @param gold true group of each item; parallel to `found`
 */
export function bcubed(found: readonly (string | number)[], gold: readonly (string | number)[]): BCubed {
  const sizeFound = new Map<string | number, number>();
  const sizeGold = new Map<string | number, number>();
  const both = new Map<string, number>();
  for (const [index, group] of found.entries()) {
    const story = gold[index]!;
    sizeFound.set(group, (sizeFound.get(group) ?? 0) + 1);
    sizeGold.set(story, (sizeGold.get(story) ?? 0) + 1);
    both.set(`${group}\n${story}`, (both.get(`${group}\n${story}`) ?? 0) + 1);
  }
  let precision = 0;
  let recall = 0;
  for (const [index, group] of found.entries()) {
    const story = gold[index]!;
    const shared = both.get(`${group}\n${story}`)!;
    precision += shared / sizeFound.get(group)!;
    recall += shared / sizeGold.get(story)!;
  }
  const count = found.length || 1;
  precision /= count;
  recall /= count;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
