import { describe, expect, test } from "vitest";
import PageCache from "@/app/_platform/cache/handler.mjs";
import { isMissing, MISSING } from "@/app/_platform/cache/missing-page.mjs";

const missing = `<html><head><meta name="${MISSING}" content="404"/></head><body><h1>Page not found</h1></body></html>`;

describe("a public page that says that nothing is there", () => {
  test("is sent with the status 404 and a policy, and is not kept", async () => {
    const cache = new PageCache();
    const page: { kind: string; html: string; status?: number; headers?: Record<string, string> } = {
      kind: "APP_PAGE",
      html: missing,
    };

    await cache.set("/en/meetings/wg9-1999", page, {});

    expect(page.status).toBe(404);
    expect(page.headers?.["content-security-policy"]).toContain("default-src 'none'");
    expect(await cache.get("/en/meetings/wg9-1999")).toBeNull();
  });

  test("is not what a page is taken for that only talks about it", () => {
    expect(isMissing(`<p>&lt;meta name="${MISSING}"</p><script>["$","meta",null,{"name":"${MISSING}"}]</script>`)).toBe(
      false,
    );
  });
});
