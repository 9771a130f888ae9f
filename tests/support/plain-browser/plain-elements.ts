import { type Document, type Element, isTag, Text } from "domhandler";
import { choose, currentValue, isTicked, readFile, tick } from "./fields";
import type { FileToSend, FoundElements, MatchOptions, NameOptions } from "./form-page";
import { nameOf, type Role, selectByRole, selectControls } from "./names";
import { isDisplayed, oneLine, parentOf, rawTextOf, select, textOf } from "./nodes";
import type { PlainPage } from "./plain-page";

/** Elements of a page without JavaScript, searched anew for each operation. */
export class PlainElements implements FoundElements {
  constructor(
    private readonly page: PlainPage,
    private readonly find: () => (Document | Element)[],
    private readonly described = "the page",
  ) {}

  locator(selector: string, { hasText }: { hasText?: string | RegExp } = {}): PlainElements {
    return this.#within(selector, (each) => select(selector, each).filter((found) => hasMatch(textOf(found), hasText)));
  }
  getByRole(role: Role, { name, exact }: NameOptions = {}): PlainElements {
    return this.#within(`${role} ${name}`, (each) =>
      selectByRole(each, role).filter(
        (found) => isDisplayed(found) && hasMatch(nameOf(found, this.page.document), name, exact),
      ),
    );
  }
  getByLabel(label: string | RegExp, { exact }: MatchOptions = {}): PlainElements {
    return this.#within(`field ${label}`, (each) =>
      selectControls(each).filter((found) => hasMatch(nameOf(found, this.page.document), label, exact)),
    );
  }
  getByText(text: string | RegExp, { exact }: MatchOptions = {}): PlainElements {
    return this.#within(`text ${text}`, (each) => {
      const matching = select("body *, *", each).filter((found) => hasMatch(textOf(found), text, exact));
      const around = new Set(matching.map(parentOf));

      return matching.filter((found) => !around.has(found));
    });
  }

  first(): PlainElements {
    return this.nth(0);
  }
  nth(index: number): PlainElements {
    return new PlainElements(this.page, () => this.find().slice(index, index + 1), `${this.described}, ${index + 1}`);
  }
  filter({ hasText }: { hasText: string | RegExp }): PlainElements {
    return new PlainElements(
      this.page,
      () => this.find().filter((found) => hasMatch(textOf(found), hasText)),
      `${this.described} with ${hasText}`,
    );
  }

  async count(): Promise<number> {
    return this.find().length;
  }
  async innerText(): Promise<string> {
    return textOf(this.#one());
  }
  async allInnerTexts(): Promise<string[]> {
    return this.find().map(textOf);
  }
  async allTextContents(): Promise<string[]> {
    return this.find().map((found) => rawTextOf(found));
  }
  async getAttribute(name: string): Promise<string | null> {
    return this.#one().attribs[name] ?? null;
  }
  async isVisible(): Promise<boolean> {
    return this.find().some((found) => isTag(found) && isDisplayed(found));
  }
  async waitFor({ state = "visible" }: { state?: "attached" | "detached" | "visible" } = {}): Promise<void> {
    const count = this.find().length;
    if (state === "detached" && count === 0) return;
    if (state === "detached") throw new Error(`${this.described} is on ${this.page.url()}`);
    const found = this.#one();
    if (state === "visible" && !isDisplayed(found))
      throw new Error(`${this.described} is hidden on ${this.page.url()}`);
  }

  async inputValue(): Promise<string> {
    return currentValue(this.#one());
  }
  async isChecked(): Promise<boolean> {
    return isTicked(this.#one());
  }
  async fill(value: string): Promise<void> {
    const field = this.#displayed();
    if (field.name === "textarea") field.children = [new Text(value)];
    else field.attribs.value = value;
  }
  async check(): Promise<void> {
    await this.setChecked(true);
  }
  async setChecked(checked: boolean): Promise<void> {
    tick(this.#displayed(), checked, this.page.document);
  }
  async selectOption(wanted: string | { label: string } | { index: number }): Promise<void> {
    choose(this.#displayed(), wanted);
  }
  async setInputFiles(file: string | FileToSend): Promise<void> {
    this.page.files.set(this.#one(), readFile(file));
  }

  /** Follows a link, sends a form, or opens or closes details. */
  async click(): Promise<void> {
    const clicked = this.#displayed();
    for (let node: Element | null = clicked; node; node = parentOf(node)) {
      if (node.name === "a" && node.attribs.href) return void (await this.page.goto(node.attribs.href));
      if (node.name === "button" || node.attribs.type === "submit") return this.page.submit(node);
      if (node.name !== "summary") continue;
      const details = parentOf(node);
      if (!details) continue;
      if ("open" in details.attribs) delete details.attribs.open;
      else details.attribs.open = "";
      return;
    }
    throw new Error(`A click on ${this.described} does nothing`);
  }

  #within(description: string, search: (each: Document | Element) => Element[]): PlainElements {
    return new PlainElements(this.page, () => [...new Set(this.find().flatMap(search))], description);
  }

  #displayed(): Element {
    const found = this.#one();
    if (!isDisplayed(found)) throw new Error(`${this.described} is hidden on ${this.page.url()}`);

    return found;
  }

  #one(): Element {
    const [found, ...others] = this.find();
    if (!found || !isTag(found)) throw new Error(`${this.described} is not on ${this.page.url()}`);
    if (others.length > 0) throw new Error(`${this.described} is ${others.length + 1} times on ${this.page.url()}`);

    return found;
  }
}

/** Returns whether a text is what is looked for: whole, or a part of it in any case. */
function hasMatch(text: string, wanted: string | RegExp | undefined, exact = false): boolean {
  if (wanted === undefined) return true;
  if (wanted instanceof RegExp) return wanted.test(text);
  const whole = oneLine(wanted);

  return exact ? text === whole : text.toLowerCase().includes(whole.toLowerCase());
}
