import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchOpenText } from "@/components/open-texts/watch-open-text";
import { watchUnsaved } from "@/components/ui/unsaved";

/** The interfaces of a browser that an open text uses: the events of a page, and what it sends. */
const page = { fields: {} as Record<string, string>, document: new EventTarget(), window: new EventTarget() };
let sent: Record<string, unknown>[] = [];
let beacons: Record<string, unknown>[] = [];
let isRefused = false;
const endings: (() => void)[] = [];

beforeEach(() => {
  [sent, beacons, isRefused] = [[], [], false];
  vi.stubGlobal("document", Object.assign(page.document, { visibilityState: "visible" }));
  vi.stubGlobal("window", page.window);
  vi.stubGlobal("FormData", FormFields);
  vi.stubGlobal("fetch", async (_address: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    return Response.json({ others: "" });
  });
  vi.stubGlobal("navigator", {
    sendBeacon: (_address: string, data: Blob) => {
      if (isRefused && data.size > 1_000) return false;
      void data.text().then((body) => beacons.push(JSON.parse(body)));
      return true;
    },
  });
});
afterEach(() => {
  for (const end of endings.splice(0)) end();
  vi.unstubAllGlobals();
});

it("says that the page is left, with what is typed, and nothing after that until the page is shown again", async () => {
  open({ title: "كلمة", version: "3", unsavedPages: "page01" });
  expect(sent).toMatchObject([{ isLeft: false }]);
  page.window.dispatchEvent(new Event("pagehide"));
  page.document.dispatchEvent(new Event("visibilitychange"));
  await expect.poll(() => beacons).toHaveLength(1);
  expect(beacons[0]).toMatchObject({ isLeft: true, isUnsaved: true, version: 3, page: "page01" });
  expect(beacons[0]?.typed).toEqual({ title: "كلمة", version: "3" });
  expect(sent).toHaveLength(1);

  page.window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  expect(sent).toMatchObject([{}, { isLeft: false, page: "page01" }]);
});

it("says that a long form is left without what is typed, where a browser does not send as much", async () => {
  // 25,000 characters are 75,000 bytes.
  open({ title: "词".repeat(25_000), version: "1" });
  page.window.dispatchEvent(new Event("pagehide"));
  await expect.poll(() => beacons).toHaveLength(1);
  expect(beacons[0]).toMatchObject({ isLeft: true, isUnsaved: true });
  expect(beacons[0]).not.toHaveProperty("typed");
});

it("says so where the browser refuses the message", async () => {
  isRefused = true;
  open({ title: "x".repeat(2_000), version: "1" });
  page.window.dispatchEvent(new Event("pagehide"));
  await expect.poll(() => beacons).toHaveLength(1);
  expect(beacons[0]).toMatchObject({ isLeft: true, isUnsaved: true });
  expect(beacons[0]).not.toHaveProperty("typed");
});

/** Opens a form in which something is typed. */
function open(fields: Record<string, string>): void {
  page.fields = fields;
  const form = new EventTarget() as HTMLFormElement; // its fields are read by FormFields
  endings.push(watchUnsaved(() => true));
  const watched = watchOpenText(form, { reference: "{}", page: "page01", locale: "en", isContinued: false }, () => {});
  endings.push(watched.stop);
}

/** The fields of the form, which is none of Node's. */
class FormFields extends FormData {
  constructor() {
    super();
    for (const [name, value] of Object.entries(page.fields)) this.append(name, value);
  }
}
