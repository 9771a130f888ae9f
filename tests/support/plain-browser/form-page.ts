/** How a text is matched: by a part of it in any case, or whole and as written. */
export interface MatchOptions {
  exact?: boolean;
}

export interface NameOptions extends MatchOptions {
  name?: string | RegExp;
}

export interface FileToSend {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Ways to find elements on a page, as Playwright names them. */
export interface Finder {
  locator(selector: string, options?: { hasText?: string | RegExp }): FoundElements;
  getByRole(
    role: "button" | "group" | "heading" | "link" | "radio" | "region" | "textbox",
    options?: NameOptions,
  ): FoundElements;
  getByLabel(label: string | RegExp, options?: MatchOptions): FoundElements;
  getByText(text: string | RegExp, options?: MatchOptions): FoundElements;
}

/** Elements of a page. An operation on one requires that exactly one is found. */
export interface FoundElements extends Finder {
  first(): FoundElements;
  nth(index: number): FoundElements;
  filter(options: { hasText: string | RegExp }): FoundElements;
  count(): Promise<number>;
  innerText(): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  allTextContents(): Promise<string[]>;
  getAttribute(name: string): Promise<string | null>;
  isVisible(): Promise<boolean>;
  waitFor(options?: { state?: "attached" | "detached" | "visible" }): Promise<void>;
  inputValue(): Promise<string>;
  isChecked(): Promise<boolean>;
  click(): Promise<void>;
  fill(value: string): Promise<void>;
  check(): Promise<void>;
  setChecked(checked: boolean): Promise<void>;
  selectOption(wanted: string | { label: string } | { index: number }): Promise<unknown>;
  setInputFiles(file: string | FileToSend): Promise<void>;
}

/** The part of Playwright's page that a form needs: a page of a browser is one, and so is a page without one. */
export interface FormPage extends Finder {
  url(): string;
  goto(address: string): Promise<{ status(): number } | null>;
  waitForURL(address: RegExp): Promise<void>;
}
