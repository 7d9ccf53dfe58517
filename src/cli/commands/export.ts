/** `stemma export OUT --as FORM`: the findings in a form that other tools read. */
import { Command, Option } from 'commander';
import { StemmaError } from '../../errors.ts';
import { readDossier } from '../dossier-folder.ts';
import { printLine } from '../output.ts';
import { writeWhole } from '../write-files.ts';

interface ExportOptions {
  readonly as: string;
  readonly story?: string;
  readonly output?: string;
}

const forms = ['csv', 'csl', 'bibtex', 'annotations', 'prov', 'markdown'];

const examples = `
Forms:
  csv          claims by reports, for a spreadsheet
  csl, bibtex  the reports as a bibliography (CSL-JSON for Zotero and pandoc; BibTeX)
  annotations  the passages as W3C Web Annotations
  prov         the stemma as PROV-O in JSON-LD
  markdown     the findings as Markdown

Examples:
  stemma export out --as csv > claims.csv
  stemma export out --as bibtex -o reports.bib
  stemma export out --as markdown --story 1      the first story of the dossier alone
`;

export function exportCommand(): Command {
  return new Command('export')
    .argument('[folder]', 'the folder that stemma trace wrote into', 'stemma-out')
    .addOption(new Option('-a, --as <form>', 'the form').choices(forms).makeOptionMandatory())
    .option('-s, --story <story>', 'one story alone: its number in the dossier, or its id')
    .option('-o, --output <file>', 'write a file rather than to standard output')
    .description('the findings as CSV, CSL-JSON, BibTeX, Web Annotations, PROV-O or Markdown')
    .addHelpText('after', examples)
    .action(async (folder: string, options: ExportOptions) => {
      const [{ catalogue }, { exportForm }, { quotable }] = await Promise.all([
        import('../../dossier/catalogue.ts'),
        import('../../dossier/export/index.ts'),
        import('../../dossier/quotable.ts'),
      ]);
      const c = catalogue(quotable(readDossier(folder)));
      const views =
        options.story === undefined
          ? c.stories
          : c.stories.filter(({ number, story }) => String(number) === options.story || story.id === options.story);
      if (options.story !== undefined && views.length === 0) {
        throw new StemmaError('usage', `no story ${options.story}; there are ${c.stories.length}`);
      }
      const text = exportForm(options.as)!.write(c, views);
      if (options.output === undefined) await printLine(text.replace(/\r?\n$/, ''));
      else await writeWhole(options.output, [text]);
    });
}
