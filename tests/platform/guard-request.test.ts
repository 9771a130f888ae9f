import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardRequest } from "@/app/_platform/http/inbound/guard-request";
import { requestListener } from "@/app/_platform/http/listener";
import { FORMER_PATHS, ROUTE_LIST, ROUTES } from "@/app/_vocabulary/routes";

function at(url: string, more: { method?: string; from?: string; headers?: Record<string, string> } = {}) {
  const { method = "GET", from = "203.0.113.7", headers = {} } = more;
  const rawHeaders = Object.entries({ host: "x", ...headers }).flat();
  const request = { url, method, headers: { host: "x", ...headers }, rawHeaders, socket: { remoteAddress: from } };
  // the guard reads nothing else of a request
  const verdict = guardRequest(request as unknown as IncomingMessage);

  return { verdict, url: request.url, headers: request.headers as Record<string, string | undefined> };
}

describe("an unreadable address", () => {
  it("is the not-found address of its language", () => {
    expect(at("/ar/meetings/wg2%00/agenda").url).toBe("/ar/not-found");
    expect(at("/fr/documents/%ff?x=1").url).toBe("/fr/not-found");
    expect(at("/en/meetings/%ED%A0%80").url).toBe("/en/not-found");
    expect(at("/api/files/%c3%28").url).toBe("/en/not-found");
    expect(at("/api/files/%c3%28", { headers: { "accept-language": "fr" } }).url).toBe("/fr/not-found");
    expect(at("/zh/documents/%E8%81%94?x=%ff").url).toBe("/zh/documents/%E8%81%94?x=%ff");
  });
});

describe("an address in another spelling", () => {
  it("is refused, with the canonical one where that is a page", () => {
    expect(at("/en/documents/COP%2815%29/1?x=1").verdict).toEqual({
      refusal: "otherSpelling",
      canonical: "/en/documents/COP(15)/1",
    });
    for (const path of ["/en/../api/files/x", "/en/../api/auth/csrf", "/api/v1/../files/x", "/sitemaps/../api/health"])
      expect([path, at(path).verdict]).toEqual([path, { refusal: "otherSpelling", canonical: undefined }]);
  });

  it("of a symbol by a client of the API is accepted, and no other", () => {
    expect(at("/api/v1/documents/CTOC%2FCOP%2FWG.2%2F2023%2F1?x=1")).toMatchObject({
      verdict: { route: { path: "/api/v1/documents/[...symbol]" } },
      url: "/api/v1/documents/CTOC/COP/WG.2/2023/1?x=1",
    });
    for (const symbol of [
      "CTOC%2fCOP",
      "..%2Ffiles%2Fx",
      "a%2F..%2Fb",
      "a%2F%2Fb",
      "a%2F",
      "a%2Fb%255C",
      "%61%2Fb",
      "a%2Fb%3Bc",
    ])
      expect([symbol, at(`/api/v1/documents/${symbol}`).verdict]).toMatchObject([symbol, { refusal: "otherSpelling" }]);
    expect(at("/api/v1/meetings/a%2Fb").verdict).toMatchObject({ refusal: "otherSpelling" });
  });

  it("with one slash at its end redirects to the one without", () => {
    expect(at("/en/help/?q=1").verdict).toEqual({ location: "/en/help?q=1" });
    for (const path of ["/en/help//", "//evil.example/", "/en/../help/"])
      expect([path, at(path).verdict]).toMatchObject([path, { refusal: "otherSpelling" }]);
    expect(at("/en/sign-in/", { method: "POST" }).verdict).toMatchObject({ refusal: "otherSpelling" });
  });

  it("of former times redirects to today's, with its parameters and its query, also for a form", () => {
    const former = "/ar/delegation/meetings/wg2-2023/lodge";
    const present = "/ar/delegation/meetings/wg2-2023/submit";
    for (const method of ["GET", "HEAD", "POST"])
      expect(at(`${former}?draft=1`, { method }).verdict).toEqual({ location: `${present}?draft=1` });
    expect(at("/en/delegation/meetings/%E4%BC%9A/lodge").verdict).toEqual({
      location: "/en/delegation/meetings/%E4%BC%9A/submit",
    });
    for (const path of ["/de/delegation/meetings/wg2-2023/lodge", `${former}/more`])
      expect([path, at(path).verdict]).toMatchObject([path, { route: { isNotFound: true } }]);
    expect(at(former, { method: "PUT" }).verdict).toMatchObject({ refusal: "noSuchMethod" });
  });
});

describe("the former paths", () => {
  it.each(Object.entries(FORMER_PATHS))("%s is no route of today, and has the parameters of %s", (former, name) => {
    const parametersOf = (path: string) => path.match(/\[[^\]]+\]/g);

    expect(ROUTE_LIST.map(({ path }) => path)).not.toContain(former);
    expect(parametersOf(former)).toEqual(parametersOf(ROUTES[name].path));
  });
});

describe("a method", () => {
  it("that an address does not have is refused, with those that it has", () => {
    for (const method of ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "POST"])
      expect(at("/en", { method }).verdict).toEqual({ refusal: "noSuchMethod", allow: ["GET", "HEAD"] });
    expect(at("/en/nothing", { method: "POST" }).verdict).toMatchObject({ refusal: "noSuchMethod" });
    expect(at("/en/alerts", { method: "PUT" }).verdict).toMatchObject({ allow: ["GET", "HEAD", "POST"] });
    expect(at("/api/health", { method: "TRACE" }).verdict).toMatchObject({ refusal: "noSuchMethod" });
    for (const [path, method] of [
      ["/api/health", "OPTIONS"],
      ["/api/legislation", "POST"],
      ["/en/sign-in", "POST"],
      ["/en/alerts", "POST"],
      ["/en/secretariat/accounts", "POST"],
    ] as const)
      expect([path, at(path, { method }).verdict]).toMatchObject([path, { route: {} }]);
  });
});

describe("a header that only a proxy or the portal may set", () => {
  it("is removed: a policy always, forwarding headers unless a trusted proxy sent them", () => {
    const headers = {
      "content-security-policy": "script-src 'nonce-x'",
      "x-nonce": "x",
      "x-forwarded-for": "1.2.3.4",
      "x-forwarded-proto": "https",
      "x-portal-within": "x",
    };
    const fromProxy = at("/en/secretariat", { headers, from: "::ffff:10.1.2.3" });
    expect(fromProxy.headers).toEqual({ host: "x", "x-forwarded-for": "1.2.3.4", "x-forwarded-proto": "https" });
    expect(fromProxy.verdict).toMatchObject({ sender: "1.2.3.4", isInternal: false });
    const fromClient = at("/en/secretariat", { headers, from: "2001:db8:1:2::9" });
    expect(fromClient.headers).toEqual({ host: "x", "x-forwarded-for": "2001:db8:1:2::9" });
    expect(fromClient.verdict).toMatchObject({ sender: "2001:db8:1:2::/64" });
  });
});

describe("a raw request", () => {
  const handledRequests: string[] = [];
  const server = createServer(
    requestListener(async (request, response) => {
      handledRequests.push(`${request.method} ${request.url}`);
      response.writeHead(200, { "Content-Type": "text/html" }).end("<html><head></head><body>made</body></html>");
    }, "meetings.example.org"),
  );
  beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
  afterAll(() => void server.close());

  /** Returns the response to raw lines. */
  async function respondTo(lines: string[]): Promise<string> {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);

    return text(socket);
  }

  it("names one host, once, and a path", async () => {
    const host = "Host: localhost";
    const head = async (...lines: string[]) => (await respondTo(lines)).split("\r\n")[0];
    expect(await head("GET /en/secretariat HTTP/1.1", host, "Connection: close")).toBe("HTTP/1.1 200 OK");
    handledRequests.length = 0;
    for (const lines of [
      ["GET /en/secretariat HTTP/1.1", host, "Host: evil.example"],
      ["GET /en/secretariat HTTP/1.1", host, host],
      ["GET /en/secretariat HTTP/1.1"],
      ["GET /en/secretariat HTTP/1.1", "Host: a b"],
      ["GET /en/secretariat HTTP/1.1", "Host: x/../y"],
      ["GET http://localhost/en/secretariat HTTP/1.1", host],
      ["GET http://localhost/en/../api/files/x HTTP/1.1", host],
      ["GET http://169.254.169.254/latest HTTP/1.1", host],
      ["OPTIONS * HTTP/1.1", host],
      ["GET /en/../en/secretariat HTTP/1.1", host],
      ["POST /en/sign-in HTTP/1.1", host, "Content-Length: 3", "Content-Length: 4"],
      ["POST /en/sign-in HTTP/1.1", host, "Content-Length: 3", "Transfer-Encoding: chunked"],
    ])
      expect([lines, await head(...lines, "Connection: close")]).toEqual([lines, "HTTP/1.1 400 Bad Request"]);
    expect(handledRequests).toEqual([]);
  });

  it("is refused in the reader's language, with the canonical address", async () => {
    const lines = ["GET /ar/documents/ICCD/COP%2815%29/CST/1 HTTP/1.1", "Host: localhost", "Connection: close"];
    const response = await respondTo(lines);
    expect(response).toContain('<html lang="ar" dir="rtl">');
    expect(response).toContain('href="/ar/documents/ICCD/COP(15)/CST/1"');
    expect(response.toLowerCase()).toContain("cache-control: no-store");
    const problem = await respondTo(["GET /api/v1/%6Deetings HTTP/1.1", "Host: localhost", "Connection: close"]);
    expect(problem).toContain("application/problem+json");
  });

  it("for any address that does not exist is rendered once", async () => {
    handledRequests.length = 0;
    const { port } = server.address() as AddressInfo;
    for (let each = 0; each < 5; each++) await fetch(`http://127.0.0.1:${port}/es/nothing${each}`);
    for (const path of ["/es.rsc", "/es/help.rsc", "/es/help.segments/_tree.segment.rsc", "/_next/data/x/es.json"])
      await fetch(`http://127.0.0.1:${port}${path}`, { headers: { "accept-language": "es" } });
    expect(new Set(handledRequests)).toEqual(new Set(["GET /es/not-found"]));
  });
});
