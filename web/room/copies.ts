/** Copies findings and passages as citations. */
import { citeClaim, citePassage } from '../../src/dossier/citation.ts';
import { data } from './data.ts';

export function listenForCopies(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-cite], button[data-cite-claim]');
    if (!button) return;
    const c = data();
    const { cite, citeClaim: claimId, start, end } = button.dataset;
    const claim = claimId === undefined ? undefined : c.dossier.claims.find(({ id }) => id === claimId);
    const text = claim
      ? citeClaim(c, claim)
      : citePassage(c, { article: cite ?? '', start: Number(start), end: Number(end) });
    copy(text).then((done) => say(button, done ? 'Copied' : 'Could not copy'));
  });
}

/** The clipboard where the page may use it (not from a disk in every browser), a selection where not. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    (document.querySelector('dialog[open]') ?? document.body).append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

/** Tells on the button itself, and to screen readers, what happened. */
function say(button: HTMLButtonElement, words: string): void {
  const before = button.textContent;
  button.setAttribute('aria-live', 'polite');
  button.textContent = words;
  button.focus();
  setTimeout(() => {
    button.textContent = before;
  }, 1600);
}
