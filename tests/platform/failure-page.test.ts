import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { applyOverrides } from "@/app/_platform/http/responses/apply-overrides";
import { completeResponse } from "@/app/_platform/http/responses/complete-response";
import { replaceFailedResponse } from "@/app/_platform/http/responses/replace-failed-response";
import { noOverrides, setResponseStatus } from "@/app/_platform/http/responses/response-overrides";
import { unavailableResponse } from "@/app/_platform/http/responses/unavailable-response";
import { LOCALES } from "@/app/_vocabulary/locales";

type Circumstances = Parameters<typeof unavailableResponse>[1];

const pageOf = (address: string, circumstances: Circumstances) =>
  unavailableResponse(address, circumstances).body.toString();

const FIELDS = [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", '{"id":"<7>"}'],
  ["locale", "ar"],
  ["text", '\nfirst "line"\r\n</textarea><script>alert(1)</script>'],
  ["email", "a@example.org"],
  ["password", "never shown"],
  ["draftId", "0b5d6f0e-8f5f-4a7b-9d43-1f2f3c4d5e6f"],
] as const;

/** Returns the fields that a browser would send of the form, by name. */
function controlsOf(html: string): Map<string, string> {
  const text = (escaped = "") =>
    escaped.replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" })[name] ?? "",
    );
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  const areas = [...html.matchAll(/<textarea name="([^"]*)"[^>]*>\n([\s\S]*?)<\/textarea>/g)];

  return new Map([...hidden, ...areas].map(([, name, value]) => [text(name), text(value)]));
}

describe("the response to a failure", () => {
  test.each(LOCALES)("explains in %s what happened and how to try again", (locale) => {
    const html = pageOf(`/${locale}/delegation?a=1&b="`, { failure: "unavailable" });
    expect(html).toContain(`dir="${locale === "ar" ? "rtl" : "ltr"}"`);
    expect(html).toContain(`href="/${locale}/delegation?a=1&amp;b=&quot;"`);
    const heading = /<h1>(.+)<\/h1>/.exec(html)?.[1];
    expect(html).toContain(`<title>${heading}</title>`);
    const others = [undefined, "no-space"] as const;
    for (const failure of others) expect(pageOf(`/${locale}`, { failure })).not.toContain(`${heading}`);
  });

  test("offers a form with all that was typed, to be sent to the same address; the password is typed again", () => {
    const html = pageOf("/ar/sign-in", {
      failure: "unavailable",
      unsent: { address: "/ar/sign-in?next=1", fields: [...FIELDS] },
    });
    expect(html).toContain('<form method="post" enctype="multipart/form-data" action="/ar/sign-in?next=1">');
    const typed = FIELDS.filter(([name]) => name !== "password");
    expect(controlsOf(html)).toEqual(new Map(typed));
    expect(html).toMatch(/<input type="password" name="password" required/);
    expect(html).not.toContain("never shown");
    expect(html).not.toContain("<script");
    expect(html).not.toContain('type="file"');
  });

  test("asks for the files again, under the name of the form's file field", () => {
    const unsent = { address: "/api/legislation", fields: [], files: "files" };
    expect(pageOf("/fr/delegation", { failure: "no-space", unsent })).toContain(
      '<input type="file" name="files" multiple>',
    );
  });
});

describe("a failed response of Next", () => {
  const cleanups: (() => void)[] = [];
  afterEach(() => {
    for (const close of cleanups.splice(0)) close();
  });

  async function respondWith(make: (response: ServerResponse) => unknown, method = "GET"): Promise<Response> {
    const replacement = () =>
      completeResponse(503, { "content-type": "text/html; charset=utf-8" }, Buffer.from("the whole page"));
    const server = createServer(
      (_request, response) => void make(replaceFailedResponse(applyOverrides(response, noOverrides()), replacement)),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    cleanups.push(() => server.close());

    return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method });
  }

  test.each<[string, (response: ServerResponse) => unknown]>([
    ["nothing at all", (response) => Object.assign(response, { statusCode: 500 }).end()],
    ["a head of its own", (response) => response.writeHead(500, { "Content-Type": "text/html" }).end("<html>")],
    [
      "pieces, compressed and of no known length",
      async (response) => {
        response.statusCode = 500;
        response.setHeader("Content-Encoding", "gzip");
        response.setHeader("Transfer-Encoding", "chunked");
        response.flushHeaders();
        await new Promise<void>((resolve) => void response.write("one", () => resolve()));
        await new Promise<void>((resolve) => void response.write("two", "utf8", () => resolve()));
        response.end("three");
      },
    ],
  ])("with %s is replaced by a complete page", async (_, make) => {
    const response = await respondWith(make);
    expect([response.status, await response.text()]).toEqual([503, "the whole page"]);
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("content-length")).toBe("14");
    const head = await respondWith(make, "HEAD");
    expect([head.status, await head.text(), head.headers.get("content-length")]).toEqual([503, "", "14"]);
  });

  test("is replaced only for status 500: others are sent as they are", async () => {
    setResponseStatus(503); // no request is in progress: without effect
    const fine = await respondWith((response) => response.writeHead(200).end("fine"));
    expect([fine.status, await fine.text()]).toEqual([200, "fine"]);
    const own = await respondWith((response) => response.writeHead(507).end("no room"));
    expect([own.status, await own.text()]).toEqual([507, "no room"]);
  });
});
