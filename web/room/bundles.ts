/** Opens and closes bundles of copies in the stemma. */
import { render } from 'preact';
import { drawing, frames } from '../../src/dossier/views/stemma.ts';
import { data } from './data.ts';

const open = new Map<string, Set<string>>();

export function listenForBundles(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<SVGAElement>('a[data-bundle]');
    const holder = link?.closest<HTMLElement>('.stemma');
    if (!link || !holder) return;
    event.preventDefault();
    const number = Number(holder.dataset.story);
    const view = data().stories[number - 1];
    if (!view) return;
    const parents = open.get(String(number)) ?? new Set<string>();
    open.set(String(number), parents);
    const parent = link.getAttribute('data-bundle') ?? '';
    if (!parents.delete(parent)) parents.add(parent);
    for (const drawn of document.querySelectorAll<HTMLElement>(`.stemma[data-story="${number}"]`)) {
      const frame = drawn.classList.contains('narrow') ? frames.narrow : frames.wide;
      if (!drawn.dataset.drawn) drawn.textContent = '';
      drawn.dataset.drawn = 'yes';
      render(drawing(data(), view, frame, parents), drawn);
    }
    holder.querySelector<SVGAElement>(`a[data-bundle="${CSS.escape(parent)}"]`)?.focus();
  });
}
