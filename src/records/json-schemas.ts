/** The schemas as JSON Schema, draft 2020-12: what is published to users and scripts. */
import { z } from 'zod';
import { schemas } from './schemas.ts';

/** JSON Schema by the name of the record. Fields may be added in later versions, so unknown ones are allowed. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [name, { $schema, title: name, ...rest }];
    }),
  );
}
