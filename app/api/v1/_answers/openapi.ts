import { z } from "zod";
import { EXAMPLES } from "../_examples";
import { OPERATIONS, type Operation, type Parameter } from "./operations";
import { named } from "./parts";
import { PROBLEMS, type ProblemName, problemAnswer } from "./problem";

/** Under which the examples were made: they show the addresses of this portal instead. */
const EXAMPLES_AT = "https://meetings.example.org";

/** What can be asked and what is answered, as an OpenAPI document (3.1): made from the shapes that the answers themselves have. */
export function openApi(publicUrl: string): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Meetings of treaty bodies",
      version: "1.0.0",
      summary: "What anyone may read, as JSON.",
      description:
        "Agendas, documents and programmes of meetings, in up to six languages. No key is needed, and scripts of any site may ask. Whatever changes is answered anew at the next request; ask with If-None-Match and the ETag of your copy. Answers may get further members: take those that you know.",
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths: Object.fromEntries(OPERATIONS.map((each) => [each.path, { get: operation(each, publicUrl) }])),
    components: { schemas: schemas() },
  };
}

function operation(asked: Operation, publicUrl: string): object {
  return {
    operationId: asked.id,
    summary: asked.summary,
    parameters: asked.parameters.map(parameter),
    responses: {
      200: {
        description: asked.answer.description ?? asked.summary,
        headers: { ETag: { description: "Changes with the answer.", schema: { type: "string" } } },
        content: {
          "application/json": {
            schema: reference(asked.answer),
            example: exampleAt(EXAMPLES[asked.example], publicUrl),
          },
        },
      },
      304: { description: "The copy that If-None-Match names is still true." },
      ...problems(asked.problems, publicUrl),
    },
  };
}

function parameter({ name, in: place, description, schema, example }: Parameter): object {
  const shape = named.has(schema) ? reference(schema) : tidied(z.toJSONSchema(schema, { io: "input" }));

  return { name, in: place, description, required: place === "path", schema: shape, ...(example && { example }) };
}

/** The problems of an operation by their status: one may have several reasons. */
function problems(names: ProblemName[], publicUrl: string): object {
  const byStatus = Object.groupBy(names, (name) => PROBLEMS[name].status);

  return Object.fromEntries(
    Object.entries(byStatus).map(([status, those = []]) => [
      status,
      {
        description: those.map((name) => PROBLEMS[name].title).join("; "),
        content: {
          "application/problem+json": {
            schema: { $ref: "#/components/schemas/Problem" },
            examples: Object.fromEntries(those.map((name) => [name, { value: problemAnswer(name, publicUrl) }])),
          },
        },
      },
    ]),
  );
}

function reference(schema: z.ZodType): object {
  return { $ref: `#/components/schemas/${named.get(schema)?.id}` };
}

function schemas(): object {
  const made = z.toJSONSchema(named, { io: "input", uri: (id) => `#/components/schemas/${id}` });

  return Object.fromEntries(Object.entries(made.schemas).map(([name, schema]) => [name, tidied(schema)]));
}

/** A schema without what says nothing to a reader: patterns where there is a format, the bounds of numbers, its own name. */
function tidied(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema, function (this: Record<string, unknown>, name, value) {
      if (name === "$schema" || name === "$id") return undefined;
      if (name === "pattern" && typeof this.format === "string") return undefined;
      if (Math.abs(value) === Number.MAX_SAFE_INTEGER) return undefined;
      // Further members may come: an answer with one more is still what was promised.
      return name === "additionalProperties" && value === false ? undefined : value;
    }),
  );
}

function exampleAt(example: object, publicUrl: string): object {
  return JSON.parse(JSON.stringify(example).replaceAll(EXAMPLES_AT, publicUrl));
}
