/** The forms a dossier can be taken away in. One table for the page, the command and the server. */
import type { Catalogue, StoryView } from '../catalogue.ts';
import { annotations } from './annotations.ts';
import { bibtex } from './bibtex.ts';
import { csl } from './csl.ts';
import { csv } from './csv.ts';
import { markdown } from './markdown.ts';
import { prov } from './prov.ts';

export interface ExportForm {
  readonly name: string;
  /** What it holds, for a person. */
  readonly about: string;
  readonly file: string;
  readonly mediaType: string;
  readonly write: (c: Catalogue, views?: readonly StoryView[]) => string;
}

export const exportForms: readonly ExportForm[] = [
  { name: 'csv', about: 'claims by reports, for a spreadsheet', file: 'claims.csv', mediaType: 'text/csv', write: csv },
  {
    name: 'csl',
    about: 'the reports as CSL-JSON, for Zotero and pandoc',
    file: 'reports.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: csl,
  },
  {
    name: 'bibtex',
    about: 'the reports as BibTeX',
    file: 'reports.bib',
    mediaType: 'application/x-bibtex',
    write: bibtex,
  },
  {
    name: 'annotations',
    about: 'the passages as W3C Web Annotations',
    file: 'passages.jsonld',
    mediaType: 'application/ld+json',
    write: annotations,
  },
  {
    name: 'prov',
    about: 'the stemma as PROV-O in JSON-LD',
    file: 'stemma.prov.jsonld',
    mediaType: 'application/ld+json',
    write: prov,
  },
  {
    name: 'markdown',
    about: 'the findings as Markdown',
    file: 'findings.md',
    mediaType: 'text/markdown',
    write: markdown,
  },
];

export function exportForm(name: string): ExportForm | undefined {
  return exportForms.find((form) => form.name === name);
}
