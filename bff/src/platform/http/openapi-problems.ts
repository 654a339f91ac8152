import { PROBLEM_CODES } from '@anqi/shared';
import type { OpenAPIObject } from '@nestjs/swagger';

const text = { type: 'string' };

const PROBLEM = {
  type: 'object',
  additionalProperties: true,
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    code: { type: 'string', enum: [...PROBLEM_CODES] },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: text, code: text, detail: text },
        required: ['pointer', 'code', 'detail'],
      },
    },
    requestId: text,
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
};

const RESPONSE = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Every operation may answer with a problem; paths and schemas are put in order, so that the file stays stable. */
export function describeProblems(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { responses?: Record<string, unknown> }[]) {
      if (operation.responses) operation.responses.default = RESPONSE;
    }
  }
  const schemas = { ...document.components?.schemas, Problem: PROBLEM } as Record<string, object>;
  const components = { ...document.components, schemas: inOrder(schemas) } as OpenAPIObject['components'];
  return { ...document, paths: inOrder(document.paths), components };
}

function inOrder<T>(members: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));
}
