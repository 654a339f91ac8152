import { readFileSync } from 'node:fs';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
}
interface Operation {
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const contract = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as Contract;

function operationOf(route: string): Operation {
  const [method = '', path = ''] = route.split(' ');
  const operation = contract.paths[`/api/v1${path}`]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`${route} is not in the contract`);
  return operation;
}

/** Names of the route's query. */
export const queryOf = (route: string): string[] =>
  (operationOf(route).parameters ?? []).filter((each) => each.in === 'query').map(({ name }) => name);

/** The fields of the route's body, each as the way to it; of a list its first member. */
export function fieldsOf(route: string): (string | number)[][] {
  const schema = operationOf(route).requestBody?.content['application/json']?.schema;
  return schema === undefined ? [] : waysIn(schema, 0);
}

const DEEPEST = 4;

function waysIn(schema: Schema, depth: number): (string | number)[][] {
  if (depth > DEEPEST) return [];
  const known = schema.$ref ? contract.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
  if (known === undefined) return [];
  const parts = [...(known.allOf ?? []), ...(known.oneOf ?? [])].flatMap((part) => waysIn(part, depth));
  const inner = known.items ? waysIn(known.items, depth + 1).map((way) => [0, ...way]) : [];
  const named = Object.entries(known.properties ?? {}).flatMap(([name, field]) => [
    [name],
    ...waysIn(field, depth + 1).map((way) => [name, ...way]),
  ]);
  return [...parts, ...inner, ...named];
}

/** The body with another value at the end of the way; what stands in between is made where it lacks. */
export function withValue(body: unknown, way: readonly (string | number)[], value: unknown): unknown {
  const [first, ...rest] = way;
  if (first === undefined) return value;
  const isList = typeof first === 'number';
  const copy = (isList ? [...(Array.isArray(body) ? body : [])] : { ...(body as object) }) as Record<
    string | number,
    unknown
  >;
  copy[first] = withValue(copy[first], rest, value);
  return copy;
}
