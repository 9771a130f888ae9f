import { globSync } from "node:fs";
import { dirname } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { OPERATIONS, type Operation } from "@/app/api/v1/_responses/operations";
import { importMeeting } from "../report/sample-meeting";
import { requestRoute } from "./request-route";
import { samplePortal } from "./sample-portal";

samplePortal((db) => importMeeting(db));

/** Returns the address whose response is the example of an operation. */
function addressOf({ path, parameters }: Operation): string {
  const query = new URLSearchParams();
  let address = path;
  for (const { name, in: place, example } of parameters) {
    if (place === "path") address = address.replace(`{${name}}`, example ?? "");
    else if (example) query.set(name, example);
  }

  return `.${address}?${query}`;
}

/** Texts in pieces are not cut. */
const WHOLE = ["title", "passage"];

/** Shortens a response as in the OpenAPI document: cuts long lists, and replaces file ids. */
function shortened(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return (WHOLE.includes(name) ? value : value.slice(0, 2)).map((each) => shortened(each));
  if (typeof value === "string")
    return value.replace(/(?<=\/api\/files\/)[0-9a-f-]{36}$/, "00000000-0000-4000-8000-000000000000");
  if (typeof value !== "object" || value === null) return value;

  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each, key)]));
}

describe("the OpenAPI document", () => {
  test("is valid", async () => {
    const document = await (await requestRoute("openapi.json")).json();
    const { valid, errors } = await new Validator().validate(document);

    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  test("lists every address of the API, and no other", async () => {
    const { paths } = await (await requestRoute("openapi.json")).json();
    const routes = globSync("**/route.ts", { cwd: "app/api/v1" })
      .map((file) => `/${dirname(file)}`.replace(/\[(?:\.\.\.)?(\w+)\]/g, "{$1}"))
      .filter((address) => !["/openapi.json", "/{rest}"].includes(address));

    expect(Object.keys(paths).sort()).toEqual(routes.sort());
  });

  test.each(OPERATIONS.map((operation) => [operation.path, operation] as const))(
    "describes the response of %s, with an example that is that response (updated by vitest -u)",
    async (_path, operation) => {
      const response = await requestRoute(addressOf(operation));
      const body = await response.json();

      expect(response.status).toBe(200);
      expect(operation.response.safeParse(body).error).toBeUndefined();
      await expect(`${JSON.stringify(shortened(body), null, 2)}\n`).toMatchFileSnapshot(
        `../../app/api/v1/_examples/${operation.example}.json`,
      );
    },
  );
});
