import { describe, expect, test } from "vitest";
import { ProblemResponse } from "@/app/api/v1/_responses/problem";
import * as meetings from "@/app/api/v1/meetings/route";
import { meetings as table } from "@/db/schema";
import { smallMeeting } from "../support/small-meeting";
import { requestRoute } from "./request-route";
import { samplePortal } from "./sample-portal";

samplePortal(async (db) => {
  await smallMeeting(db);
  const [like] = await db.select().from(table);
  const years = Array.from({ length: 105 }, (_, index) => 1900 + index);
  await db.insert(table).values(
    years.map((year) => ({
      ...like!,
      id: undefined,
      key: `wg9-${year}`,
      year,
      startsOn: `${year}-05-29`,
      endsOn: `${year}-05-30`,
    })),
  ); // inserted above
});

describe("a document that the public may not read", () => {
  test.each([
    "meetings/wg9-2023/documents",
    "meetings/wg9-2023/agenda",
    "meetings/wg9-2023/programme",
    "meetings/wg9-2023",
  ])("is absent from %s", async (address) => {
    const text = await (await requestRoute(address)).text();

    expect(text).not.toContain("TEST/COP/WG9/2023/3");
    expect(text).not.toContain("TEST/COP/WG9/2023/L.1");
  });

  test.each(["TEST/COP/WG9/2023/3", "test/cop/wg9/2023/l.1"])("is not found under its symbol: %s", async (symbol) => {
    expect((await requestRoute(`documents/${symbol}`)).status).toBe(404);
  });

  test("is not found by search, nor distinguishable from one that does not exist", async () => {
    const restricted = await (await requestRoute("search?q=TEST/COP/WG9/2023/3")).text();
    const missing = await (await requestRoute("search?q=TEST/COP/WG9/2023/4")).text();

    expect(restricted.replaceAll("2023%2F3", "")).toBe(missing.replaceAll("2023%2F4", ""));
  });
});

describe("a request that is refused", () => {
  test.each([
    ["meetings/wg1-1999", 404, "unknown-meeting"],
    ["meetings/wg1-1999/agenda", 404, "unknown-meeting"],
    ["meetings/wg1-1999/documents", 404, "unknown-meeting"],
    ["meetings/wg1-1999/programme", 404, "unknown-meeting"],
    ["meetings/wg9-2023/agenda?language=de", 400, "unknown-language"],
    ["meetings/wg9-2023/programme?language=en-GB", 400, "unknown-language"],
    ["meetings?page=1000000000", 400, "unknown-page"],
    ["meetings?page=0", 400, "unknown-page"],
    ["meetings?page=-1", 400, "unknown-page"],
    ["meetings?page=two", 400, "unknown-page"],
    ["meetings?page=3", 400, "unknown-page"],
    ["meetings/wg9-2023/documents?page=999999999", 400, "unknown-page"],
    ["documents/TEST/COP/WG9/2023/99", 404, "unknown-document"],
    ["documents/..%2f..%2fetc%2fpasswd", 404, "unknown-document"],
    ["documents/%00", 404, "unknown-document"],
    ["documents/%E0%A4%A", 404, "unknown-document"],
    ["search", 400, "unclear-question"],
    ["search?q=agenda&language=xx", 400, "unknown-language"],
    ["search?q=agenda&kind=account", 400, "unknown-kind"],
    ["search?q=agenda&meeting=wg1-1999", 404, "unknown-meeting"],
    ["search?q=agenda&page=1000000000", 400, "unknown-page"],
    ["nowhere", 404, "unknown-address"],
  ])("%s is refused with a problem document that says what to do", async (address, status, name) => {
    const response = await requestRoute(address);
    const body = await response.json();

    expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(ProblemResponse.parse(body)).toMatchObject({ type: expect.stringMatching(`#${name}$`), status });
    expect(body.detail.length).toBeGreaterThan(20);
  });

  test("is a query of 10,000 characters", async () => {
    expect((await requestRoute(`search?q=${"a".repeat(10_000)}`)).status).toBe(400);
  });

  test("is one with a method that changes something", async () => {
    const { POST, PUT, PATCH, DELETE } = meetings;
    for (const method of [POST, PUT, PATCH, DELETE]) {
      const response = method();
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    }
  });
});

describe("a script of another site", () => {
  test("may send a preflight request, and read", async () => {
    const preflight = meetings.OPTIONS();

    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect((await requestRoute("meetings")).headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("a long list", () => {
  test("is paged, each page with a link to the next", async () => {
    const first = await (await requestRoute("meetings")).json();
    const second = await (await requestRoute(first.links.next)).json();

    expect([first.total, first.list.length, first.links.previous]).toEqual([106, 100, null]);
    expect([second.page, second.list.length, second.links.next]).toEqual([2, 6, null]);
    expect(second.links.previous).toBe("https://meetings.example.org/api/v1/meetings?page=1");
  });
});
