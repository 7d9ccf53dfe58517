/** Claims and checks as lines for people: result, origins, reports, and the words. */
import type { Article, Check, Claim } from '../records/index.ts';

/** "corroborated  2-3  The dam burst… (Echo, Herald)" */
export function claimLine({ status, origins, text, witnesses, manner }: Claim, articles: readonly Article[]): string {
  return line(
    status,
    origins,
    manner ? `[${manner.kind}] ${text}` : text,
    witnesses.map(({ article }) => article),
    articles,
  );
}

export function checkLine(
  { result, origins, text, witnesses, possible = [], contradicting }: Check,
  articles: readonly Article[],
): string {
  const against = contradicting.map(
    ({ article, slot, value }) => `\n    ${nameOf(article, articles)} says otherwise (${slot}): ${value}`,
  );
  const perhaps = possible.map(
    ({ article, text: words }) => `\n    ${nameOf(article, articles)} may say it in other words: ${plain(words)}`,
  );
  return (
    line(
      result,
      origins,
      text,
      witnesses.map(({ article }) => article),
      articles,
    ) +
    against.join('') +
    perhaps.join('')
  );
}

function line(
  result: string,
  { min, max }: Claim['origins'],
  text: string,
  reports: readonly string[],
  articles: readonly Article[],
): string {
  const names = [...new Set(reports.map((id) => nameOf(id, articles)))];
  const shown = names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
  const count = min === max ? String(min) : `${min}-${max}`;
  return `${result.padEnd(13)} ${count.padEnd(5)} ${plain(text)}${shown === '' ? '' : ` (${shown})`}`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function nameOf(id: string, articles: readonly Article[]): string {
  const article = articles.find((one) => one.id === id);
  return article?.publisher ?? article?.title ?? article?.file ?? id;
}
