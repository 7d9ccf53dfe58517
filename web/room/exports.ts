/** Saves the exports of the dossier that the page carries. */
import { exportForm } from '../../src/dossier/export/index.ts';
import { data } from './data.ts';

export function listenForExports(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-export]');
    const name = button?.dataset.export;
    if (!name) return;
    if (name === 'json') save('dossier.json', 'application/json', `${JSON.stringify(data().dossier)}\n`);
    const form = exportForm(name);
    if (form) save(form.file, form.mediaType, form.write(data()));
  });
}

function save(file: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
