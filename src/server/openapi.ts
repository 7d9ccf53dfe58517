/** The description of the interface (OpenAPI 3.1), with the published schemas of the records. */
import { exportForms } from '../dossier/export/index.ts';
import { jsonSchemas } from '../records/json-schemas.ts';
import { lists } from './api.ts';

const recordOf: Readonly<Record<(typeof lists)[number], string>> = {
  pages: 'page',
  articles: 'article',
  attributions: 'attribution',
  reuse: 'reuse',
  origins: 'origin',
  derivations: 'derivation',
  stories: 'story',
  claims: 'claim',
  events: 'event',
  notes: 'note',
};

const problem = {
  description: 'There is none.',
  content: json({ type: 'object', properties: { error: { type: 'string' } } }),
};

export function openApi(version: string): object {
  const paths: Record<string, object> = {};
  for (const list of lists) {
    paths[`/api/${list}`] = {
      get: {
        summary: `Every ${recordOf[list]}, one JSON object a line, streamed`,
        operationId: `list_${list}`,
        responses: {
          200: { description: 'JSON lines', content: { 'application/jsonl': { itemSchema: schema(recordOf[list]) } } },
        },
      },
    };
  }
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const q = { name: 'q', in: 'query', required: true, schema: { type: 'string' } };
  const story = { name: 'story', in: 'query', required: false, schema: { type: 'string' } };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stemma',
      version,
      description: 'A collection that was traced: stories, reports, claims and what they rest on.',
    },
    paths: {
      ...paths,
      '/api/stories/{id}': one('One story with everything found on it', 'get_story', [id], schema('dossier')),
      '/api/articles/{id}': one('One article', 'get_article', [id], schema('article')),
      '/api/search': one('Where words stand in claims and reports', 'search', [q], { type: 'object' }),
      '/api/export/{form}': {
        get: {
          summary: 'The dossier, or one story of it, in another form',
          operationId: 'export',
          parameters: [
            {
              name: 'form',
              in: 'path',
              required: true,
              schema: { type: 'string', enum: exportForms.map(({ name }) => name) },
            },
            story,
          ],
          responses: {
            200: {
              description: 'The file',
              content: Object.fromEntries(
                exportForms.map(({ mediaType }) => [mediaType, { schema: { type: 'string' } }]),
              ),
            },
            404: problem,
          },
        },
      },
    },
    components: { schemas: jsonSchemas() },
  };
}

function schema(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

function json(of: object): object {
  return { 'application/json': { schema: of } };
}

function one(summary: string, operationId: string, parameters: readonly object[], of: object): object {
  return {
    get: {
      summary,
      operationId,
      parameters,
      responses: { 200: { description: 'Found', content: json(of) }, 404: problem },
    },
  };
}
