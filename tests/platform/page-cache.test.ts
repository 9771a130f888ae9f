import { describe, expect, test } from "vitest";
import { policyOfCachedPage } from "@/app/_platform/cache/content-security-policy.mjs";
import PageCache from "@/app/_platform/cache/handler.mjs";
import { epochTag } from "@/app/_platform/cache/store.mjs";

const page = (html: string, ...tags: string[]) => ({
  kind: "APP_PAGE",
  html,
  headers: { "x-next-cache-tags": tags.join(",") },
});

describe("the page cache", () => {
  test("keeps a page until something that it shows has changed", async () => {
    const cache = new PageCache();
    await cache.set("/a", page("a", "meeting:a", epochTag()), {});
    await cache.set("/b", page("b", "meeting:b", epochTag()), {});
    await cache.revalidateTag("meeting:a");
    expect(await cache.get("/a")).toBeNull();
    expect((await cache.get("/b"))?.value.html).toBe("b");
  });

  test("does not keep a page whose making began before the change", async () => {
    const cache = new PageCache();
    const begun = epochTag();
    await cache.revalidateTag("meeting:c");
    await cache.set("/c", page("old", "meeting:c", begun), {});
    expect(await cache.get("/c")).toBeNull();
    await cache.set("/c", page("new", "meeting:c", epochTag()), {});
    expect((await cache.get("/c"))?.value.html).toBe("new");
  });

  test("lets nobody show a page again without asking, nor keep what is not there", async () => {
    const cache = new PageCache();
    const there = page("there");
    await cache.set("/there", there, {});
    expect(there.headers).toMatchObject({ "cache-control": "public, max-age=0, must-revalidate" });
    const missing = { ...page('<meta name="portal-missing" content="404"/>'), status: 200 };
    await cache.set("/missing", missing, {});
    expect(missing).toMatchObject({ status: 404, headers: { "cache-control": "no-store" } });
    expect(await cache.get("/missing")).toBeNull();
  });

  test("does not fill up with the spellings of an address", async () => {
    const cache = new PageCache();
    await cache.set("/ctoc", { ...page("moved"), status: 308 }, {});
    expect(await cache.get("/ctoc")).toBeNull();
  });

  test("gives every page a policy with the hash of each of its inline scripts, and no other", async () => {
    const policy = policyOfCachedPage(
      '<script>a()</script><script src="/x.js"></script><script id="s">b()</script><p>c()</p>',
    );
    const script = policy.split("; ").find((part) => part.startsWith("script-src"));
    expect(script).toBe(
      "script-src 'self' 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4=' 'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='",
    );
    expect(policy).not.toContain("unsafe");
  });
});
