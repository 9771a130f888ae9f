import { afterAll, describe, expect, it } from "vitest";
import { fontFiles } from "@/app/_platform/pdf/fonts";
import { ReportRenderer } from "@/app/_platform/pdf/report-renderer";
import { renderReport } from "@/app/_publishing/pdf/render-report";
import { longReport } from "./long-report";

/** Shared by the tests: a worker takes longer to start than to render. */
const renderer = new ReportRenderer();
afterAll(() => renderer.close());

/** A single page. */
const shortReport = { ...longReport("en", 0), chapters: [] };

/** Returns the longest delay of a 10 ms timer during an operation. */
async function longestLag(during: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 10);
    last = now;
  }, 10);
  await during();
  await new Promise((resolve) => setTimeout(resolve, 20));
  clearInterval(timer);

  return longest;
}

describe("the renderer of reports", () => {
  it("renders fifteen pages without blocking the event loop, unlike rendering in process", async () => {
    const draft = longReport("en", 95);
    await renderer.render(shortReport); // starts the worker and loads the faces
    await renderReport(shortReport, fontFiles());
    const lagInWorker = await longestLag(() => renderer.render(draft));
    const lagInProcess = await longestLag(() => renderReport(draft, fontFiles()));
    expect(lagInWorker).toBeLessThan(lagInProcess / 3);
  }, 120_000);

  it("renders one report at a time, and rejects requests beyond a queue of twenty", async () => {
    const pending = Array.from({ length: 21 }, () => renderer.render(shortReport));
    await expect(renderer.render(shortReport)).rejects.toMatchObject({ kind: "too-many", code: "reportQueueFull" });
    const rendered = await Promise.all(pending);
    expect(rendered).toHaveLength(21);
    for (const bytes of rendered) expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  }, 120_000);

  it("aborts a slow rendering, and continues with the next", async () => {
    const impatient = new ReportRenderer(1);
    const tookTooLong = { name: "AbortError", cause: { name: "TimeoutError" } };
    await expect(impatient.render(shortReport)).rejects.toMatchObject(tookTooLong);
    await expect(impatient.render(shortReport)).rejects.toMatchObject(tookTooLong);
    await impatient.close();
  });

  it("fails what is in progress and in the queue when it is closed", async () => {
    const closed = new ReportRenderer();
    const outcomes = Array.from({ length: 5 }, () => closed.render(longReport("en", 95)));
    const settled = Promise.allSettled(outcomes);
    await closed.close();
    expect((await settled).map(({ status }) => status)).toEqual(Array(5).fill("rejected"));
  });

  it("reports a failure, and continues with the next", async () => {
    const invalid = { ...shortReport, chapters: undefined as unknown as typeof shortReport.chapters };
    await expect(renderer.render(invalid)).rejects.toThrow();
    expect((await renderer.render(shortReport)).length).toBeGreaterThan(1_000);
  }, 60_000);
});
