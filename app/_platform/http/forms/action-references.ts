/**
 * The names under which React serializes the arguments of an action: sent by script, or by the
 * browser.
 */
const CALL_ARGUMENT = /^\d+$/;
const FORM_ARGUMENT = /^\$ACTION_\w+:\d+$/;

/**
 * The references that React writes for a form of the portal: escaped text, undefined, a date, a
 * number, an earlier value, the form, bound arguments.
 */
const REFERENCE = /^\$(?:\$|undefined$|D[\dTZ:.-]+$|-?(?:0|Infinity)$|NaN$|\d+(?::\w+)*$|K\d+$|@\d+$)/;
const PROTOTYPE_PATH = /:(?:__proto__|constructor|prototype)(?::|$)/;

/** Deeper than any form state. */
const MAX_DEPTH = 32;
const MAX_VALUES = 10_000;

/** The most buttons with an action of their own in one form. */
const MAX_REFERENCES = 8;

/** Why a form is no call of an action: malformed, or of another build. */
export type FormDefect = "unreadable" | "outdated";

/** Checks the form of an action that is sent by script, with its id in a header. */
export function defectOfCall(form: FormData, id: string, isKnown: (id: string) => boolean): FormDefect | undefined {
  if (!isKnown(id)) return "outdated";
  const serialized = argumentsOf(form, CALL_ARGUMENT);
  if (!serialized || [...serialized.keys()].some((name) => name !== "0")) return "unreadable";

  return Array.isArray(serialized.get("0")) ? undefined : "unreadable";
}

/** Checks the form of an action that the browser sends itself, with its id in the fields. */
export function defectOfForm(form: FormData, isKnown: (id: string) => boolean): FormDefect | undefined {
  const serialized = argumentsOf(form, FORM_ARGUMENT);
  if (!serialized) return "unreadable";
  const names = new Set([...form.keys()].filter((name) => /^\$ACTION_(?:ID|REF)_/.test(name)));
  if (names.size === 0 || names.size > MAX_REFERENCES) return "unreadable";
  for (const name of names) {
    const plain = /^\$ACTION_ID_(\w+)$/.exec(name)?.[1];
    const id = plain ?? idOfBoundAction(serialized, /^\$ACTION_REF_(\w+)$/.exec(name)?.[1]);
    if (id === undefined) return "unreadable";
    if (!isKnown(id)) return "outdated";
  }

  return undefined;
}

/** Returns the id of an action with bound arguments; undefined where those are missing. */
function idOfBoundAction(serialized: Map<string, unknown>, reference: string | undefined): string | undefined {
  const named = serialized.get(`$ACTION_${reference}:0`);
  if (typeof named !== "object" || named === null || !("id" in named) || typeof named.id !== "string") return undefined;
  const bound = "bound" in named && typeof named.bound === "string" ? /^\$@(\d+)$/.exec(named.bound)?.[1] : "";
  if (bound === undefined || (bound !== "" && !Array.isArray(serialized.get(`$ACTION_${reference}:${bound}`))))
    return undefined;

  return named.id;
}

/** Returns the serialized arguments by name; undefined where one is none that React writes here. */
function argumentsOf(form: FormData, names: RegExp): Map<string, unknown> | undefined {
  const values = new Map<string, unknown>();
  for (const [name, text] of form) {
    if (!names.test(name)) continue;
    if (values.has(name) || typeof text !== "string") return undefined;
    const value = parseJson(text);
    if (value === undefined || !isWithinLimits(value)) return undefined;
    values.set(name, value);
  }

  return values;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns whether a value is neither deep nor long, and refers to nothing but the form, once. */
function isWithinLimits(root: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  let seen = 0;
  let forms = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    seen += 1;
    if (depth > MAX_DEPTH || seen > MAX_VALUES) return false;
    if (typeof value === "string" && value.startsWith("$")) {
      if (!REFERENCE.test(value) || PROTOTYPE_PATH.test(value)) return false;
      if (value.startsWith("$K")) forms += 1;
      if (forms > 1) return false;
    }
    if (typeof value !== "object" || value === null) continue;
    const parts: unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (parts.length > MAX_VALUES || Object.hasOwn(value, "__proto__")) return false;
    for (const part of parts) open.push({ value: part, depth: depth + 1 });
  }

  return true;
}
