import { z } from "zod";
import { EXAMPLES } from "../_examples";
import { OPERATIONS, type Operation, type Parameter } from "./operations";
import { namedSchemas } from "./parts";
import { PROBLEMS, type ProblemName, problemResponse } from "./problem";

/** The address in the examples, replaced by the portal's own. */
const URL_OF_EXAMPLES = "https://meetings.example.org";

/** Returns the OpenAPI document (3.1) of the API, generated from the schemas of its responses. */
export function openApi(publicUrl: string): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Meetings of treaty bodies",
      version: "1.0.0",
      summary: "The public data of the meetings, as JSON.",
      description:
        "Agendas, documents and programmes of meetings, in up to six languages. No key is needed, and scripts of any site may send requests. Every response is current: revalidate a stored copy with If-None-Match and its ETag. Responses may gain further members: ignore those that you do not know.",
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths: Object.fromEntries(OPERATIONS.map((each) => [each.path, { get: operationObject(each, publicUrl) }])),
    components: { schemas: schemaObjects() },
  };
}

function operationObject(operation: Operation, publicUrl: string): object {
  return {
    operationId: operation.id,
    summary: operation.summary,
    parameters: operation.parameters.map(parameterObject),
    responses: {
      200: {
        description: operation.response.description ?? operation.summary,
        headers: { ETag: { description: "Changes whenever the response changes.", schema: { type: "string" } } },
        content: {
          "application/json": {
            schema: reference(operation.response),
            example: exampleFor(EXAMPLES[operation.example], publicUrl),
          },
        },
      },
      304: { description: "The copy named by If-None-Match is still current." },
      ...problemResponses(operation.problems, publicUrl),
    },
  };
}

function parameterObject({ name, in: place, description, schema, example }: Parameter): object {
  const shape = namedSchemas.has(schema) ? reference(schema) : simplifySchema(z.toJSONSchema(schema, { io: "input" }));

  return { name, in: place, description, required: place === "path", schema: shape, ...(example && { example }) };
}

/** Groups the problems of an operation by status: several may share one. */
function problemResponses(names: ProblemName[], publicUrl: string): object {
  const byStatus = Object.groupBy(names, (name) => PROBLEMS[name].status);

  return Object.fromEntries(
    Object.entries(byStatus).map(([status, problemNames = []]) => [
      status,
      {
        description: problemNames.map((name) => PROBLEMS[name].title).join("; "),
        content: {
          "application/problem+json": {
            schema: { $ref: "#/components/schemas/Problem" },
            examples: Object.fromEntries(
              problemNames.map((name) => [name, { value: problemResponse(name, publicUrl) }]),
            ),
          },
        },
      },
    ]),
  );
}

function reference(schema: z.ZodType): object {
  return { $ref: `#/components/schemas/${namedSchemas.get(schema)?.id}` };
}

function schemaObjects(): object {
  const document = z.toJSONSchema(namedSchemas, { io: "input", uri: (id) => `#/components/schemas/${id}` });

  return Object.fromEntries(Object.entries(document.schemas).map(([name, schema]) => [name, simplifySchema(schema)]));
}

/**
 * Removes from a schema what does not inform a reader: patterns beside a format, the bounds of safe
 * integers, its own name.
 */
function simplifySchema(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema, function (this: Record<string, unknown>, name, value) {
      if (name === "$schema" || name === "$id") return undefined;
      if (name === "pattern" && typeof this.format === "string") return undefined;
      if (Math.abs(value) === Number.MAX_SAFE_INTEGER) return undefined;
      // Responses may get further members without breaking the schema.
      return name === "additionalProperties" && value === false ? undefined : value;
    }),
  );
}

function exampleFor(example: object, publicUrl: string): object {
  return JSON.parse(JSON.stringify(example).replaceAll(URL_OF_EXAMPLES, publicUrl));
}
