/** What a report is called in words: its publisher, and where one publisher has several, the day or the title as well. */

export interface NamedReport {
  readonly id: string;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly file: string;
  readonly published: { readonly value: string } | null;
}

const longestTitle = 40;

/** Names by id. Two reports have the same name only where nothing tells them apart. */
export function reportNames(reports: readonly NamedReport[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, list] of Map.groupBy(reports, ({ publisher, title, file }) => publisher ?? title ?? file)) {
    const marks = [dayOf, titleOf, ({ file }: NamedReport) => file].find(
      (mark) => list.length > 1 && new Set(list.map(mark)).size === list.length,
    );
    for (const report of list) {
      const mark = marks?.(report) ?? '';
      names.set(report.id, mark === '' ? name : `${name} (${mark})`);
    }
  }
  return names;
}

function dayOf({ published }: NamedReport): string {
  return published?.value.slice(0, 10) ?? '';
}

function titleOf({ title }: NamedReport): string {
  const text = (title ?? '').replace(/\s+/gu, ' ').trim();
  return text.length > longestTitle ? `${text.slice(0, longestTitle).trimEnd()}…` : text;
}
