/** A store that lasts as long as the program: for single stages, and for tests. */
import type { Store } from '../ports.ts';
import type { Dossier } from '../records/index.ts';

export class MemoryStore implements Store {
  #kept = new Map<string, string>();
  #used = new Set<string>();
  #dossier: Dossier | undefined;

  get(key: string): string | undefined {
    const json = this.#kept.get(key);
    if (json !== undefined) this.#used.add(key);
    return json;
  }

  put(key: string, json: string): void {
    this.#kept.set(key, json);
    this.#used.add(key);
  }

  sweep(): void {
    for (const key of this.#kept.keys()) if (!this.#used.has(key)) this.#kept.delete(key);
  }

  batch<T>(work: () => T): T {
    const kept = new Map(this.#kept);
    const used = new Set(this.#used);
    const dossier = this.#dossier;
    try {
      return work();
    } catch (error) {
      this.#kept = kept;
      this.#used = used;
      this.#dossier = dossier;
      throw error;
    }
  }

  putDossier(dossier: Dossier): void {
    this.#dossier = structuredClone(dossier) as Dossier;
  }

  getDossier(): Dossier | undefined {
    return this.#dossier;
  }

  close(): void {}
}
