import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { turnedAway } from "@/app/_platform/request/door";
import { fields, storable } from "@/app/_platform/request/form-fields";
import { homeOf, localPath } from "@/app/_platform/request/onward";
import { isSameOrigin } from "@/app/_platform/request/same-origin";
import { addressFrom } from "@/app/_platform/request/sender";

describe("the page that somebody is sent on to after signing in", () => {
  it("is a page of this portal in this language", () => {
    for (const path of ["/en/secretariat", "/en/delegation/meetings/wg2-2023/lodge?draft=1", "/en/x#item-1-a"])
      expect(localPath(path, "en")).toBe(path);
  });

  it("is never anything else", () => {
    for (const path of [
      "https://evil.example/en/",
      "//evil.example/en/",
      "/\\evil.example",
      "/en/\\evil.example",
      "/en//evil.example",
      "/en/../../evil",
      "/en/..",
      "/fr/secretariat",
      "/en",
      "/english/",
      "en/secretariat",
      "/en/a\nLocation: https://evil.example",
      "/en/a b",
      "javascript:alert(1)",
      `/en/${"x".repeat(3_000)}`,
      undefined,
      ["/en/secretariat", "/en/delegation"],
    ])
      expect([path, localPath(path, "en")]).toEqual([path, undefined]);
  });

  it("is one's own area where none is named", () => {
    expect(homeOf("delegation", "ar")).toBe("/ar/delegation");
    expect(homeOf("sherloc", "fr")).toBe("/fr/secretariat");
  });
});

describe("at the door", () => {
  function at(url: string, more: { method?: string; from?: string; headers?: Record<string, string> } = {}) {
    const { method = "GET", from = "203.0.113.7", headers = {} } = more;
    const request = { url, method, headers: { ...headers }, socket: { remoteAddress: from } };
    // turnedAway looks at nothing else of a request
    const refusal = turnedAway(request as unknown as IncomingMessage);

    return { refusal, url: request.url, headers: request.headers };
  }

  it("an address that nobody can read is one that is not there, in the language that it names", () => {
    expect(at("/ar/meetings/wg2%00/agenda").url).toBe("/ar/not-found");
    expect(at("/fr/documents/%ff?x=1").url).toBe("/fr/not-found");
    expect(at("/en/meetings/%ED%A0%80").url).toBe("/en/not-found");
    expect(at("/api/files/%c3%28").url).toBe("/en/not-found");
    expect(at("/api/files/%c3%28", { headers: { "accept-language": "fr" } }).url).toBe("/fr/not-found");
    expect(at("/zh/documents/%E8%81%94?x=%ff").url).toBe("/zh/documents/%E8%81%94?x=%ff");
  });

  it("other methods than a page has, and addresses as to a proxy, are turned away", () => {
    for (const method of ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"])
      expect(at("/en", { method }).refusal).toBe(405);
    expect(at("/api/health", { method: "TRACE" }).refusal).toBe(405);
    expect(at("/api/health", { method: "OPTIONS" }).refusal).toBeUndefined();
    expect(at("http://169.254.169.254/").refusal).toBe(400);
    expect(at("*", { method: "OPTIONS" }).refusal).toBe(400);
    expect(at("/en/sign-in", { method: "POST" }).refusal).toBeUndefined();
  });

  it("nobody brings a policy, and only a proxy nearby says whom it forwards", () => {
    const headers = { "content-security-policy": "script-src 'nonce-x'", "x-nonce": "x", "x-forwarded-for": "1.2.3.4" };
    expect(at("/en", { headers }).headers).toEqual({});
    for (const from of ["127.0.0.1", "::1", "::ffff:10.1.2.3", "172.31.0.9", "192.168.1.1", "fd00::1"])
      expect(at("/en", { headers, from }).headers).toEqual({ "x-forwarded-for": "1.2.3.4" });
    for (const from of ["8.8.8.8", "172.32.0.1", "2001:db8::1", "::ffff:8.8.8.8"])
      expect(at("/en", { headers, from }).headers).toEqual({});
  });
});

it("what no database can keep is left out of what is typed", () => {
  const form = new FormData();
  form.append("title", "a\0b");
  form.append("$ACTION_ID_x", "");
  expect(fields(form)).toEqual({ title: "ab" });
  expect(storable("x\ud800y\0")).toBe("x\ufffdy");
});

describe("a request that changes something", () => {
  const from = (headers: Record<string, string>) => isSameOrigin(new Headers({ host: "portal.example", ...headers }));

  it("comes from a page of ours", () => {
    expect(from({ origin: "http://portal.example" })).toBe(true);
    expect(from({ origin: "https://portal.example", "x-forwarded-proto": "https" })).toBe(true);
    expect(from({ "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it("is refused from anywhere else, from nowhere, and where the browser says nothing", () => {
    expect(from({ origin: "https://evil.example" })).toBe(false);
    expect(from({ origin: "null" })).toBe(false);
    expect(from({ origin: "" })).toBe(false);
    expect(from({ origin: "http://portal.example.evil.example" })).toBe(false);
    expect(from({ origin: "http://evil.example", "sec-fetch-site": "same-origin" })).toBe(false);
    expect(from({ "sec-fetch-site": "cross-site" })).toBe(false);
    expect(from({ "sec-fetch-site": "same-site" })).toBe(false);
    expect(from({})).toBe(false);
  });
});

describe("the address that attempts are counted by", () => {
  it("is the last that a proxy wrote, not what the client claims", () => {
    expect(addressFrom("1.2.3.4, 203.0.113.9")).toBe("203.0.113.9");
    expect(addressFrom(undefined)).toBe("direct");
    expect(addressFrom(" , ")).toBe("direct");
  });
});
