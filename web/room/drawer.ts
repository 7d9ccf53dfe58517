/** The drawer: a dialog at the side in which passages and cells are read without losing one's place. */
import { render, type VNode } from 'preact';
import { cellCard, passageCard } from '../../src/dossier/views/passage-card.ts';
import { data } from './data.ts';

let drawer: HTMLDialogElement | undefined;

function element(): HTMLDialogElement {
  if (drawer) return drawer;
  drawer = document.createElement('dialog');
  drawer.className = 'drawer';
  drawer.setAttribute('aria-labelledby', 'drawer-h');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = 'Close';
  close.addEventListener('click', () => drawer?.close());
  const body = document.createElement('div');
  body.className = 'drawer-body';
  drawer.append(close, body);
  drawer.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target === drawer || target.closest('[data-close]')) drawer?.close();
  });
  document.body.append(drawer);
  return drawer;
}

function show(content: VNode, wide: boolean): void {
  const dialog = element();
  render(content, dialog.querySelector('.drawer-body')!);
  dialog.classList.toggle('wide-drawer', wide);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('.drawer-body')!.scrollTop = 0;
}

/** Links to passages open the drawer; with a modifier key, or in the drawer itself, they stay links. */
export function listenForPassages(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-passage], a.cell');
    if (!link || link.closest('dialog')) return;
    const { claim, article } = link.dataset;
    const c = data();
    if (claim !== undefined) {
      const found = c.dossier.claims.find(({ id }) => id === claim);
      if (!found) return;
      event.preventDefault();
      show(cellCard(c, found, article ?? null), true);
      return;
    }
    const place = /#(r\d+)-(\d+)-(\d+)$/.exec(link.getAttribute('href') ?? '');
    const found = place && c.anchored(place[1]!);
    if (!found) return;
    event.preventDefault();
    show(passageCard(c, { article: found.id, start: Number(place[2]), end: Number(place[3]) }), false);
  });
}
