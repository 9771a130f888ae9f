import type { Page } from "playwright-core";
import type { Row } from "./rows";

const PARAGRAPHS = 50;
const KEYSTROKES = 60;
/** A keystroke is painted within so many milliseconds, a frame of a screen. */
const MAX_MILLISECONDS = 16;
/** The editor takes at most so many times as long as a plain text area. */
const MAX_RATIO = 1.5;

const PARAGRAPH =
  "قد يود الفريق العامل أن ينظر في التدابير التي اتخذتها الدول الأطراف لتنفيذ الاتفاقية والبروتوكولات الملحقة بها، وفي الاحتياجات من المساعدة التقنية، استنادا إلى الوثيقة CTOC/COP/WG.2/2023/2 المتاحة على www.unodc.org. ".repeat(
    3,
  );

/** Measures how soon a letter is painted in a long annotation in Arabic, in the editor and in a text area. */
export async function benchEditor(page: Page, item: string): Promise<Row[]> {
  await page.goto(item);
  await page.locator(".rich-text-editor").first().waitFor();
  const area = page.locator("[name=annotation]");
  const source = page.locator("button", { hasText: "Source" }).first();
  await source.click();
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => `#${index + 1}- ${PARAGRAPH.trim()}`);
  await area.fill(paragraphs.join("\n\n"));
  const inArea = await keystrokes(page, "[name=annotation]");
  await page.getByRole("button", { name: "Open in the editor" }).first().click();
  const inEditor = await keystrokes(page, ".rich-text-editor");
  const name = `a keystroke in ${PARAGRAPHS} paragraphs in Arabic`;

  return [
    {
      name: `${name}: until it is painted`,
      value: inEditor,
      unit: "ms",
      against: `${MAX_MILLISECONDS} ms`,
      ratio: inEditor / MAX_MILLISECONDS,
      target: "≤ 1",
    },
    {
      name: `${name}: editor beside text area`,
      value: inEditor,
      unit: "ms",
      against: `${inArea.toFixed(1)} ms`,
      ratio: inEditor / inArea,
      target: `≤ ${MAX_RATIO}`,
    },
  ];
}

/** Returns the median of the milliseconds from a key's event to the end of the frame that shows its letter. */
async function keystrokes(page: Page, selector: string): Promise<number> {
  const field = page.locator(selector).first();
  await field.click();
  const keyboard = await page.context().newCDPSession(page);
  const times: number[] = [];
  for (let index = 0; index < KEYSTROKES; index++) {
    // It listens before the key is pressed: awaited together, the key could come first.
    const painted = await field.evaluateHandle((element) => ({
      at: new Promise<number>((resolve) => {
        // Without a name: the compiler of the benchmarks would call a function that the page lacks.
        element.addEventListener(
          "keydown",
          (event) => {
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - event.timeStamp);
              port2.postMessage(undefined);
            });
          },
          { once: true, capture: true },
        );
      }),
    }));
    // The keyboard of Playwright has no Arabic keys.
    await keyboard.send("Input.dispatchKeyEvent", { type: "keyDown", key: "ب", text: "ب" });
    times.push(await painted.evaluate(({ at }) => at));
    await painted.dispose();
    await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", key: "ب" });
  }
  await keyboard.detach();

  return times.toSorted((a, b) => a - b)[Math.floor(KEYSTROKES / 2)] ?? 0;
}
