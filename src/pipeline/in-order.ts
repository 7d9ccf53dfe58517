/** Does several things at once and hands the results out in the order they were asked for. */

/**
 * Calls `work` on every item, at most `width` at a time, and yields the results in the order of the items. An error
 * comes out at its item's turn; what was already under way is then left to end by itself.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  width: number,
  work: (item: T) => R | Promise<R>,
): AsyncGenerator<Awaited<R>> {
  const underWay: Promise<R>[] = [];
  try {
    for await (const item of items) {
      if (width <= 1) {
        yield await work(item);
        continue;
      }
      const result = Promise.resolve(work(item));
      // Its error is met when its turn comes; until then it is not unhandled.
      result.catch(() => {});
      underWay.push(result);
      if (underWay.length >= width) yield await underWay.shift()!;
    }
    while (underWay.length > 0) yield await underWay.shift()!;
  } finally {
    await Promise.allSettled(underWay);
  }
}
