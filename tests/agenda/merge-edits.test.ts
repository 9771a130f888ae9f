import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listEarlierTexts, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { EditItem, TranslateItemForm } from "@/app/_domain/agenda/schemas";
import { translateItem } from "@/app/_domain/agenda/translate-item";
import { MergeConflict } from "@/app/_domain/merge-conflict";
import type { FormState } from "@/app/_vocabulary/form-state";
import { choiceName, handName, readMergeForm } from "@/app/_vocabulary/merging/merge-form";
import { itemMergeReader } from "@/components/agenda-editor/item-merge-reader";
import { conflictState, describeMerged } from "@/components/merging/describe-merge";
import type { MergeFormState } from "@/components/merging/merge-state";
import { retainQuestions } from "@/components/merging/retain-questions";
import { auditEvents } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
const READER = itemMergeReader({ locale: "en", text: "en", zone: "Europe/Vienna" });
let key = "";
let year = 2100;

beforeEach(async () => {
  year += 1;
  key = `wg9-${year}`;
  await smallMeeting(test.db, key);
  await save("secretariat", { annotation: "The opening.\n\n(a) first\n(b) second\n\nThe end." });
});

describe("an edit of an item that another person has saved since", () => {
  it("is saved merged with it, once, and the event says with whose changes", async () => {
    const opened = await open();
    await save("editor", { title: "Theirs", annotation: "The opening, theirs.\n\n(a) first\n(b) second\n\nThe end." });

    const { merged, version, changed } = await send("secretariat", opened, {
      annotation: "The opening.\n\n(a) first\n(b) second\n(c) third\n\nThe end.",
    });

    expect({ changed, version }).toEqual({ changed: true, version: Number(opened.version) + 2 });
    expect(merged).toMatchObject({
      by: ["editor"],
      changes: [{ field: "title", after: "Theirs" }, { field: "annotation" }],
    });
    expect(await open()).toMatchObject({
      title: "Theirs",
      annotation: "The opening, theirs.\n\n(a) first\n(b) second\n(c) third\n\nThe end.",
    });
    const [event] = (await events()).slice(-1);
    expect(event?.detail).toMatchObject({
      mergedWith: ["editor"],
      before: { title: "Theirs" },
      after: { title: "Theirs" },
    });
    expect((await listEarlier()).slice(0, 2).map(({ by }) => by)).toEqual(["secretariat", "editor"]);
  });

  it("says to its author what the other has changed", async () => {
    const opened = await open();
    await save("editor", { title: "Organizational matters, theirs" });
    const { merged } = await send("secretariat", opened, { annotation: "Mine." });

    const described = describeMerged(merged!, READER); // it was merged
    expect(described.message).toMatch(/^Saved, merged with the changes by editor, .*: Title\.$/);
    expect(described.merged.changes).toMatchObject([
      { label: "Title", before: "Organizational matters", after: "Organizational matters, theirs" },
    ]);
    expect(described.merged.changes[0]?.parts?.filter(({ kind }) => kind === "added")).toHaveLength(1);
  });

  it("asks for the block alone that both have changed, with everything else merged, and saves what is chosen", async () => {
    const opened = await open();
    await save("editor", { annotation: "The opening, theirs.\n\nNew.\n\n(a) first\n(b) second\n\nThe end." });

    const form = await refused(opened, {
      title: "Mine",
      annotation: "The opening, mine.\n\n(a) first\n(b) second\n\nThe end.",
    });

    expect(form.values).toMatchObject({
      title: "Mine",
      annotation: "The opening, mine.\n\nNew.\n\n(a) first\n(b) second\n\nThe end.",
      version: opened.version,
    });
    expect(form.conflicts?.questions).toMatchObject([
      { label: "Annotation", mine: "The opening, mine.", theirs: "The opening, theirs.", canBeBoth: true },
    ]);
    const name = choiceName(form.conflicts?.questions[0]?.id ?? "");
    expect(form).toMatchObject({ status: "conflict", focusOn: name, errors: [{ field: name }] });
    expect(await open()).not.toMatchObject({ title: "Mine" });

    // The block that the other has inserted is in the form: to take it out there takes it out.
    const annotation = String(form.values.annotation).replace("New.\n\n", "");
    await send("secretariat", { ...form.values, annotation, [name]: "both" });
    expect(await open()).toMatchObject({
      title: "Mine",
      annotation: "The opening, theirs.\n\nThe opening, mine.\n\n(a) first\n(b) second\n\nThe end.",
    });
  });

  it("takes a text that is written by hand, and refuses it at its field where a footnote is missing", async () => {
    const opened = await open();
    await save("editor", { annotation: "The opening, theirs." });
    const form = await refused(opened, { annotation: "The opening, mine." });
    const id = form.conflicts?.questions[0]?.id ?? "";
    expect(form.values[handName(id)]).toBe("The opening, mine.");

    const byHand = { [choiceName(id)]: "hand", [handName(id)]: "Ours.[^1]" };
    const again = await refused(form.values, byHand);
    expect(again.errors).toMatchObject([{ field: choiceName(id), message: expect.stringContaining("[^1]") }]);
    expect(again.values).toMatchObject(byHand);

    await send("secretariat", again.values, { [handName(id)]: "Ours.[^1]\n\n[^1]: A note." });
    expect((await open()).annotation).toContain("Ours.[^1]");
  });

  it("can be refused again by a third person, who is asked about alone; nothing typed is lost", async () => {
    const opened = await open();
    await save("editor", { annotation: "The opening, theirs.\n\n(a) first\n(b) second\n\nThe end." });
    const form = await refused(opened, {
      annotation: "The opening, mine.\n\n(a) first\n(b) second\n\nThe end, mine.",
    });
    const first = choiceName(form.conflicts?.questions[0]?.id ?? "");
    await save("editor", { annotation: "The opening, theirs.\n\n(a) first\n(b) second\n\nThe end, third.\n\nMore." });

    const again = await refused(form.values, { [first]: "mine" });
    expect(again.conflicts?.questions).toMatchObject([{ mine: "The end, mine.", theirs: "The end, third." }]);
    const second = choiceName(again.conflicts?.questions[0]?.id ?? "");

    await send("secretariat", again.values, { [second]: "theirs" });
    expect((await open()).annotation).toBe("The opening, mine.\n\n(a) first\n(b) second\n\nThe end, third.\n\nMore.");
  });

  it("has a text that was written by hand again, where a third person has changed the same block", async () => {
    const opened = await open();
    await save("editor", { title: "Theirs", annotation: "The opening, theirs." });
    const form = await refused(opened, { title: "Mine", annotation: "The opening, mine." });
    const [title, annotation] = (form.conflicts?.questions ?? []).map(({ id }) => id);
    await save("editor", { title: "Theirs, third", annotation: "The opening, third." });

    const byHand = { [choiceName(annotation ?? "")]: "hand", [handName(annotation ?? "")]: "The opening, ours." };
    const again = await refused(form.values, byHand, true, form);
    const ids = (again.conflicts?.questions ?? []).map(({ id }) => id);
    expect(ids).not.toContain(title);
    expect(ids).not.toContain(annotation);
    expect(ids.map((id) => again.values[handName(id)])).toEqual(["Mine", "The opening, ours."]);
  });

  it("asks on with what was chosen and written, whatever else it is refused for, until it is saved", async () => {
    const opened = await open();
    await save("editor", { annotation: "The opening, theirs." });
    const form = await refused(opened, { annotation: "The opening, mine." });
    const refusal: MergeFormState = { status: "invalid", errors: [], values: { ...form.values, title: "" } };

    const retained = retainQuestions(form, refusal);
    expect(retained).toMatchObject({ status: "invalid", conflicts: { ...form.conflicts, fields: [] } });
    expect(retainQuestions(retained, { ...refusal, status: "preview" }).conflicts).toEqual(retained.conflicts);
    expect(retainQuestions(retained, form)).toBe(form);
    expect(retainQuestions(retained, { ...refusal, status: "done" })).not.toHaveProperty("mergedVersions");
  });

  it("does not take a number that is written by hand in place of a choice", async () => {
    const opened = await open();
    await save("editor", { number: "7" });
    const form = await refused(opened, { number: "8" });
    const id = form.conflicts?.questions[0]?.id ?? "";

    const again = await refused(form.values, { [choiceName(id)]: "hand", [handName(id)]: "9" });
    expect(again.conflicts?.questions).toMatchObject([{ mine: "8", theirs: "7" }]);
  });

  it("leaves the number and the status that another has chosen, where they were not touched", async () => {
    const opened = await open();
    await save("editor", { number: "7", status: "official" });

    await send("secretariat", opened, { annotation: "Mine." });
    const item = await read();
    expect(item).toMatchObject({ status: "official", formValues: { number: "7", annotation: "Mine." } });
  });

  it("leaves a status that another has chosen for the text as it was, which is no new version", async () => {
    const opened = await open();
    await save("editor", { status: "official" });

    expect(await send("secretariat", opened, { annotation: "Mine." })).toMatchObject({ merged: undefined });
    expect(await read()).toMatchObject({ status: "official", formValues: { annotation: "Mine." } });
    await send("secretariat", await open(), { status: "draft" });
    expect(await read()).toMatchObject({ status: "draft" });
  });

  it("asks for a number that both have changed", async () => {
    const opened = await open();
    await save("editor", { number: "7", title: "Theirs" });

    const form = await refused(opened, { number: "8" });
    expect(form.conflicts?.questions).toMatchObject([{ label: "Number", mine: "8", theirs: "7", canBeBoth: false }]);
    const name = choiceName(form.conflicts?.questions[0]?.id ?? "");
    await send("secretariat", form.values, { [name]: "mine" });
    expect(await read()).toMatchObject({ formValues: { number: "8", title: "Theirs" } });
  });

  it("is refused where the merged text no longer fits, with nothing saved", async () => {
    const opened = await open();
    await save("editor", { title: "Theirs" });
    const form = await refused(opened, { title: "Mine" });
    const id = form.conflicts?.questions[0]?.id ?? "";

    const emptied = send("secretariat", form.values, { [choiceName(id)]: "hand", [handName(id)]: " " });
    await expect(emptied).rejects.toMatchObject({ kind: "invalid", field: "title", code: "required" });
    expect((await open()).title).toBe("Theirs");
  });

  it("is a conflict of the whole text where two write the first one in a language", async () => {
    const opened = { ...(await open("fr")), title: "Questions" };
    await send("editor", opened, { title: "Questions", annotation: "La leur." });

    const form = await refused(opened, { annotation: "La mienne." });
    expect(form.conflicts?.questions).toMatchObject([{ mine: "La mienne.", theirs: "La leur.", canBeBoth: true }]);
  });
});

describe("a form that does not take over what was merged", () => {
  it("sends again what was answered, so that it is not asked again", async () => {
    const opened = await open();
    await save("editor", { title: "Theirs", annotation: "The opening, theirs." });
    const typed = { title: "Mine", annotation: "The opening, mine." };
    const form = await refused(opened, typed, false);
    const [title, annotation] = (form.conflicts?.questions ?? []).map(({ id }) => choiceName(id));
    expect(form.values).toMatchObject(typed);
    expect(form.values).not.toHaveProperty("mergedVersions");

    const again = await refused(form.values, { [title ?? ""]: "mine" }, false);
    expect(again.conflicts).toMatchObject({
      questions: [{ label: "Annotation" }],
      answered: { [title ?? ""]: "mine" },
    });
    const sent = { ...opened, ...typed, ...again.conflicts?.answered, [annotation ?? ""]: "theirs" };
    await send("secretariat", sent);
    expect(await open()).toMatchObject({ title: "Mine", annotation: "The opening, theirs." });
  });
});

describe("a translation that another person has saved since", () => {
  it("merges by block, too, as it is typed block by block", async () => {
    const {
      number: _number,
      noDocumentExpected: _expected,
      itemVersion: _version,
      annotation: _whole,
      ...opened
    } = await open();
    const blocks = {
      "annotation-1": "The opening.",
      "annotation-2": "(a) first\n(b) second",
      "annotation-3": "The end.",
    };
    await save("editor", { annotation: "The opening, theirs.\n\n(a) first\n(b) second\n\nThe end." });

    const context = contextOf(test.db, await staff(test.db, "secretariat"));
    const typed = { ...opened, ...blocks, meetingKey: key, "annotation-3": "The end, mine." };
    const { merged } = await translateItem(context, TranslateItemForm.parse(typed), readMergeForm(typed));

    expect(merged?.by).toEqual(["editor"]);
    expect((await open()).annotation).toBe("The opening, theirs.\n\n(a) first\n(b) second\n\nThe end, mine.");
  });
});

/** Returns what the form of item 1 sends. */
async function open(locale: "en" | "fr" = "en"): Promise<FormState["values"]> {
  const { id, formValues, version, itemVersion, sourceRevision, status } = await read(locale);

  return {
    ...{ itemId: id, textLocale: locale, version: String(version), itemVersion: String(itemVersion) },
    ...{ sourceRevision: String(sourceRevision), status, openedStatus: status, openedNumber: formValues.number },
    ...{ ...formValues, noDocumentExpected: formValues.noDocumentExpected ? "yes" : "" },
    openedNoDocument: formValues.noDocumentExpected ? "yes" : "",
  };
}

async function read(locale: "en" | "fr" = "en") {
  const context = contextOf(test.db, await staff(test.db, "editor"));
  const [item] = await listItemsToEdit(context, key);

  return getItemToEdit(context, { meetingKey: key, itemId: item?.id ?? "", locale });
}

async function listEarlier() {
  const context = contextOf(test.db, await staff(test.db, "editor"));

  return listEarlierTexts(context, { itemId: (await read()).id, locale: "en", limit: 5 });
}

async function send(role: "secretariat" | "editor", form: FormState["values"], typed: FormState["values"] = {}) {
  const values = { ...form, ...typed };

  return editItem(contextOf(test.db, await staff(test.db, role)), EditItem.parse(values), readMergeForm(values));
}

async function save(role: "secretariat" | "editor", typed: FormState["values"]) {
  return send(role, await open(), typed);
}

/** Returns the state of a form that was refused for a conflict. */
async function refused(form: FormState["values"], typed: FormState["values"], fills = true, previous?: MergeFormState) {
  const outcome = await send("secretariat", form, typed).catch((error: unknown) => error);
  if (!(outcome instanceof MergeConflict)) throw new Error("there is no conflict", { cause: outcome });

  return conflictState(outcome, { ...form, ...typed }, READER, fills, previous);
}

async function events() {
  return test.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, (await read()).id))
    .orderBy(auditEvents.id);
}
