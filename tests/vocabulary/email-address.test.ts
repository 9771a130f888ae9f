import { describe, expect, test } from "vitest";
import { mailboxOf, readEmailAddress } from "@/app/_vocabulary/email-address";

describe("an e-mail address", () => {
  test.each([
    ["a@example.org", "a@example.org"],
    ["  First.Last+tag@EXAMPLE.org ", "First.Last+tag@example.org"],
    ["o'brien@mission.example.int", "o'brien@mission.example.int"],
    ["x@bücher.example", "x@xn--bcher-kva.example"],
    ["x@موقع.example", "x@xn--4gbrim.example"],
    [`${"l".repeat(64)}@example.org`, `${"l".repeat(64)}@example.org`],
  ])("%j is read as %s", (typed, read) => {
    expect(readEmailAddress(typed)).toBe(read);
  });

  test.each([
    "",
    "@",
    "a@",
    "@example.org",
    "a.example.org",
    "a@b@example.org",
    "a@x.int,b@evil.example",
    '"e@evil.example"@x.int',
    '"a b"@x.int',
    "victim＠x.int",
    "victim﹫x.int",
    "a@x.int＠evil.example",
    "a@x.int\r\nBcc: b@evil.example",
    "a@x.int\0",
    "a b@x.int",
    "a(comment)@x.int",
    "a@x.int(comment)",
    "Name <a@x.int>",
    "<a@x.int>",
    "a;b@x.int",
    "a@x.int;b@x.int",
    "a..b@x.int",
    ".a@x.int",
    "a.@x.int",
    "ａdmin@x.int",
    "admin\u200b@x.int",
    "a@localhost",
    "a@127.0.0.1",
    "a@2130706433",
    "a@0x7f.1",
    "a@[127.0.0.1]",
    "a@[IPv6:::1]",
    "a@x.int:25",
    "a@x.int/evil",
    "a@x.int?x",
    "a@x.int#x",
    "a@x.int\\evil",
    "a@-x.int",
    "a@x_y.int",
    "a@x..int",
    "a@x.int.",
    "a@%78.int",
    "a@\ud800.int",
    "a@x.123",
    `${"l".repeat(65)}@example.org`,
    `a@${"d".repeat(64)}.org`,
    `a@${"d.".repeat(127)}org`,
    `a@${"d".repeat(10_240)}`,
  ])("%j is none", (typed) => {
    expect(readEmailAddress(typed)).toBeUndefined();
  });

  test("has one mailbox for all its spellings", () => {
    expect(["Victim@x.int", "victim+1@x.int", "VICTIM+2+3@X.int"].map(mailboxOf)).toEqual(
      Array.from({ length: 3 }, () => "victim@x.int"),
    );
    expect(mailboxOf("+a@x.int")).toBe("+a@x.int");
  });
});
