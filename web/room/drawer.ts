/** The drawer: a dialog at the side in which passages and cells are read without losing one's place. */
import { render, type VNode } from 'preact';
import { cellCard, passageCard } from '../../src/dossier/views/passage-card.ts';
import { data } from './data.ts';

let drawer: HTMLDialogElement | undefined;
/** The drawer closes because a link in it is followed. */
let leaving = false;

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
    leaving = target.closest('[data-close]') !== null;
    if (target === drawer || leaving) drawer?.close();
  });
  drawer.addEventListener('close', () => {
    if (/^#r\d+-\d+-\d+$/.test(location.hash) && !leaving) remember('');
    leaving = false;
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

/** A refresh in the middle of reading opens the same passage again, and its address can be handed on. */
function remember(anchor: string): void {
  history.replaceState(null, '', anchor === '' ? location.pathname + location.search : `#${anchor}`);
}

/** Opens what the address names, when it names a passage. */
function reopen(): void {
  const place = /^#(r\d+)-(\d+)-(\d+)$/.exec(location.hash);
  if (place) openPassage(place[0].slice(1));
}

/** Whether there is such a passage, and it is open now. */
function openPassage(anchor: string): boolean {
  const place = /^(r\d+)-(\d+)-(\d+)$/.exec(anchor);
  const c = data();
  const found = place && c.anchored(place[1]!);
  if (!found) return false;
  show(passageCard(c, { article: found.id, start: Number(place[2]), end: Number(place[3]) }), false);
  remember(anchor);
  return true;
}

/** Links to passages open the drawer; with a modifier key, or in the drawer itself, they stay links. */
export function listenForPassages(): void {
  reopen();
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
    const [, anchor = ''] = (link.getAttribute('href') ?? '').split('#');
    if (openPassage(anchor)) event.preventDefault();
  });
}
