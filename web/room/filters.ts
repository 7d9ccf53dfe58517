/** Filters a list by the words in its items. */

export function listenForFilters(): void {
  document.addEventListener('input', (event) => {
    const field = event.target as HTMLInputElement;
    if (!field.matches?.('input[data-filter]')) return;
    const list = document.getElementById(field.dataset.filter ?? '');
    if (!list) return;
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of list.querySelectorAll<HTMLElement>('[data-item]')) {
      const text = fold(item.textContent ?? '');
      item.hidden = !wanted.every((word) => text.includes(word));
      if (!item.hidden) shown += 1;
      const holder = item.closest('details');
      if (wanted.length > 0 && !item.hidden && holder && list.contains(holder)) holder.open = true;
    }
    const status = field.parentElement?.querySelector('[role=status]');
    if (status) status.textContent = wanted.length === 0 ? '' : `${shown} shown`;
  });
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
