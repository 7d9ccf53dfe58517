/** `stemma schema [NAME]`: the form of the records, as JSON Schema. */
import { Command } from 'commander';
import { StemmaError } from '../../errors.ts';
import { printLine } from '../output.ts';

const examples = `
Examples:
  stemma schema                    every record's schema, by name
  stemma schema article            one of them
`;

export function schemaCommand(): Command {
  return new Command('schema')
    .argument('[name]', 'the record: article, claim, dossier…')
    .description('the JSON Schema of the records, of one or of all')
    .addHelpText('after', examples)
    .action(async (name?: string) => {
      const { jsonSchemas } = await import('../../records/json-schemas.ts');
      const all = jsonSchemas();
      if (name !== undefined && !Object.hasOwn(all, name)) {
        throw new StemmaError('usage', `no record is named "${name}"; there are: ${Object.keys(all).join(', ')}`);
      }
      await printLine(JSON.stringify(name === undefined ? all : all[name], null, 2));
    });
}
