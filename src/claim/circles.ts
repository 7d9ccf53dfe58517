/** Circles in a graph of who cites whom: its strongly connected components of two and more (Tarjan 1972), without recursion. */

/** Each circle sorted, in the order of their first members. Linear in the number of citations. */
export function circlesOf(citations: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const found: string[][] = [];
  const enter = (node: string) => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    open.add(node);
    return { node, next: 0 };
  };
  for (const start of citations.keys()) {
    if (index.has(start)) continue;
    const path = [enter(start)];
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const { node } = frame;
      const child = citations.get(node)?.[frame.next++];
      if (child !== undefined) {
        if (!index.has(child)) path.push(enter(child));
        else if (open.has(child)) low.set(node, Math.min(low.get(node)!, index.get(child)!));
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.node;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent)!, low.get(node)!));
      if (low.get(node) !== index.get(node)) continue;
      const circle = stack.splice(stack.lastIndexOf(node));
      for (const one of circle) open.delete(one);
      if (circle.length > 1) found.push(circle.sort());
    }
  }
  return found.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
