/** The commands, in the order of the help text. A new command is one file and one line. */
import { attributeCommand } from './attribute.ts';
import { claimsCommand } from './claims.ts';
import { exportCommand } from './export.ts';
import { extractCommand } from './extract.ts';
import { openCommand } from './open.ts';
import { reuseCommand } from './reuse.ts';
import { schemaCommand } from './schema.ts';
import { serveCommand } from './serve.ts';
import { storiesCommand } from './stories.ts';
import { timelineCommand } from './timeline.ts';
import { traceCommand } from './trace.ts';

export const commands = [
  traceCommand,
  extractCommand,
  attributeCommand,
  reuseCommand,
  storiesCommand,
  claimsCommand,
  timelineCommand,
  serveCommand,
  openCommand,
  exportCommand,
  schemaCommand,
];
