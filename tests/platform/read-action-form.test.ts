import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { requestListener } from "@/app/_platform/http/listener";

const KNOWN = "4".repeat(42);
const PAGE = "/fr/delegation";

const receivedByNext: { headers: Record<string, unknown>; form: FormData }[] = [];
const server = createServer(
  requestListener(
    async (request, response) => {
      const body = await text(request);
      const headers = { "content-type": String(request.headers["content-type"]) };
      receivedByNext.push({ headers: request.headers, form: await new Response(body, { headers }).formData() });
      response.writeHead(200, { "Content-Type": "text/html" }).end("<html><head></head><body>done</body></html>");
    },
    "meetings.example.org",
    (id) => id === KNOWN,
  ),
);
let url = "";
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => void receivedByNext.splice(0));

type Part = [name: string, value: string | Blob];
const ACTION: Part[] = [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", JSON.stringify({ id: KNOWN, bound: "$@1" })],
  ["$ACTION_1:1", JSON.stringify([{ status: "new", errors: [], values: {} }])],
  ["$ACTION_KEY", "k1"],
];
const STATE = JSON.stringify([
  {
    status: "invalid",
    message: "$undefined",
    errors: [{ field: "q", message: "$$5" }],
    on: "$D2026-11-26T00:00:00.000Z",
  },
  "$K1",
]);

function formOf(parts: Part[]): FormData {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);

  return form;
}

function send(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url + PAGE, { method: "POST", body, headers: { origin: url, ...headers }, redirect: "manual" });
}

/** Returns the status of a form sent by the browser, and of the same sent by script. */
async function statuses(fields: Part[]): Promise<number[]> {
  const byBrowser = await send(formOf([...ACTION, ...fields]));
  const called: Part[] = [["0", STATE], ...fields.map(([name, value]): Part => [`1_${name}`, value])];
  const byScript = await send(formOf(called), { "next-action": KNOWN });

  return [byBrowser.status, byScript.status];
}

describe("the form of an action", () => {
  test("reaches Next as it was typed, sent by the browser or by script", async () => {
    const typed: Part[] = [
      ["title", "$K1 «Закон» القانون\r\nnext line"],
      ["article", "5"],
      ["article", "6"],
    ];
    // An empty file field is sent as its name alone.
    expect(await statuses([...typed, ["box", new File([], "")]])).toEqual([200, 200]);
    typed.push(["box", ""]);
    const [byBrowser, byScript] = receivedByNext;
    expect([...(byBrowser?.form ?? [])]).toEqual([...ACTION, ...typed]);
    expect([...(byScript?.form ?? [])]).toEqual([["0", STATE], ...typed.map(([name, value]) => [`1_${name}`, value])]);
    expect(byScript?.headers["next-action"]).toBe(KNOWN);
    expect(byScript?.headers["x-forwarded-host"]).toBe(new URL(url).host);
  });

  test("has at most 200 fields, and is refused undecoded where it has more", async () => {
    const many = (count: number) => Array.from({ length: count }, (_, each): Part => [`f${each}`, "x"]);
    expect(await statuses(many(200))).toEqual([200, 200]);
    receivedByNext.splice(0);
    for (const count of [201, 400, 12_000]) expect([count, await statuses(many(count))]).toEqual([count, [413, 413]]);
    expect(receivedByNext).toEqual([]);
  });

  test("has at most a megabyte, also where its line ends double on the way", async () => {
    expect(await statuses([["text", "x".repeat(900_000)]])).toEqual([200, 200]);
    receivedByNext.splice(0);
    expect(await statuses([["text", "x".repeat(1_000_001)]])).toEqual([413, 413]);
    const lines = `--b\r\nContent-Disposition: form-data; name="$ACTION_ID_${KNOWN}"\r\n\r\n\r\n--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n${"\n".repeat(900_000)}\r\n--b--\r\n`;
    expect((await send(lines, { "content-type": "multipart/form-data; boundary=b" })).status).toBe(413);
    expect(receivedByNext).toEqual([]);
  });

  test("accepts no file", async () => {
    expect(await statuses([["file", new File(["x"], "x.pdf")]])).toEqual([400, 400]);
    expect(receivedByNext).toEqual([]);
  });
});

describe("a request that is no form of the portal", () => {
  const asForm = { "content-type": "multipart/form-data; boundary=b" };
  const part = (name: string, value = "") =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const end = "--b--\r\n";
  const bound = (value: string) =>
    `${part("$ACTION_REF_1")}${part("$ACTION_1:0", JSON.stringify({ id: KNOWN, bound: "$@1" }))}${part("$ACTION_1:1", value)}${end}`;

  test.each<[string, string, Record<string, string>, number]>([
    ["names no action", part("email", "x") + end, asForm, 400],
    ["names an unknown action", part(`$ACTION_ID_${"0".repeat(42)}`) + end, asForm, 409],
    ["names one by no id", part("$ACTION_ID_toString") + end, asForm, 409],
    ["lacks its action", part("$ACTION_REF_1") + end, asForm, 400],
    ["names it in no JSON", part("$ACTION_REF_1") + part("$ACTION_1:0", "{") + end, asForm, 400],
    ["names it twice", part("$ACTION_1:0", "1") + part("$ACTION_1:0", "1") + part("$ACTION_REF_1") + end, asForm, 400],
    [
      "binds missing arguments",
      `${part("$ACTION_REF_1")}${part("$ACTION_1:0", `{"id":"${KNOWN}","bound":"$@2"}`)}${end}`,
      asForm,
      400,
    ],
    ["binds no list", bound("{}"), asForm, 400],
    ["is deep", bound("[".repeat(5_000) + "]".repeat(5_000)), asForm, 400],
    ["is long", bound(`[${"1,".repeat(20_000)}1]`), asForm, 400],
    ["reaches into prototypes", bound('["$1:__proto__:then"]'), asForm, 400],
    ["has the key of a prototype", bound('[{"__proto__":{"then":"$1:constructor"}}]'), asForm, 400],
    ["refers to functions", bound('["$F1"]'), asForm, 400],
    ["refers to large numbers", bound('["$n11111"]'), asForm, 400],
    ["has another boundary", part("x") + end, { "content-type": "multipart/form-data; boundary=c" }, 400],
    ["has no boundary", part("x") + end, { "content-type": "multipart/form-data" }, 400],
    ["is cut off", part(`$ACTION_ID_${KNOWN}`), asForm, 400],
    ["is cut off in a head", "--b\r\nContent-Disposition: form-da", asForm, 400],
    ["is empty", "", asForm, 400],
    ["is of another type", `$ACTION_ID_${KNOWN}=`, { "content-type": "application/x-www-form-urlencoded" }, 400],
    ["comes from elsewhere", bound("[]"), { ...asForm, origin: "https://evil.example" }, 403],
    ["comes from nowhere", bound("[]"), { ...asForm, origin: "null" }, 403],
  ])("and %s is refused with a page", async (_, body, headers, status) => {
    const response = await send(body, headers);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('<html lang="fr"');
    expect(receivedByNext).toEqual([]);
  });

  test.each<[string, string, Record<string, string>, number]>([
    ["JSON", "[]", { "content-type": "text/plain;charset=UTF-8" }, 400],
    ["deep JSON", "[".repeat(500_000), { "content-type": "text/plain;charset=UTF-8" }, 400],
    ["no arguments", part("1_email", "x") + end, asForm, 400],
    ["arguments that are no list", part("0", '"$K1"') + end, asForm, 400],
    ["the form twice", part("0", '["$K1","$K1"]') + end, asForm, 400],
    ["values beside the arguments", part("0", '["$@1"]') + part("1", "[]") + end, asForm, 400],
    ["an action of another version", part("0", "[]") + end, { ...asForm, "next-action": "0".repeat(42) }, 404],
  ])("sent by script with %s is refused with a text", async (_, body, headers, status) => {
    const response = await send(body, { "next-action": KNOWN, ...headers });
    expect([response.status, response.headers.get("content-type")]).toEqual([status, "text/plain; charset=utf-8"]);
    expect(response.headers.get("x-nextjs-action-not-found")).toBe(status === 404 ? "1" : null);
    expect(receivedByNext).toEqual([]);
  });
});
