import { describe, expect, it } from "vitest";
import { heldOn, listDays } from "@/app/_domain/report/wording/dates";
import { LOCALES } from "@/app/_vocabulary/locales";

describe("the days of a report", () => {
  it("name the month once, with the last day, in Chinese with the first", () => {
    const days = ["2023-05-30", "2023-05-29", "2023-05-29"];
    expect(LOCALES.map((locale) => listDays(days, locale))).toEqual([
      "29 و30 أيار/مايو",
      "5月29日和30日",
      "29 and 30 May",
      "29 et 30 mai",
      "29 и 30 мая",
      "29 y 30 de mayo",
    ]);
    expect(listDays(["2023-05-31", "2023-06-01"], "fr")).toBe("31 mai et 1er juin");
    expect(LOCALES.map((locale) => listDays(days, locale, { year: true }))).toEqual([
      "29 و30 أيار/مايو 2023",
      "2023年5月29日和30日",
      "29 and 30 May 2023",
      "29 et 30 mai 2023",
      "29 и 30 мая 2023 года",
      "29 y 30 de mayo de 2023",
    ]);
  });

  it("name the days of a meeting of one, two or more days", () => {
    expect(heldOn("2023-05-29", "2023-05-29", "en")).toBe("on 29 May 2023");
    expect(heldOn("2023-05-29", "2023-05-30", "ar")).toBe("يومي 29 و30 أيار/مايو 2023");
    expect(heldOn("2023-05-08", "2023-05-12", "fr")).toBe("du 8 au 12 mai 2023");
    expect(heldOn("2023-05-31", "2023-06-01", "en")).toBe("from 31 May to 1 June 2023");
    expect(heldOn("2023-12-29", "2024-01-02", "es")).toBe("del 29 de diciembre de 2023 al 2 de enero de 2024");
    expect(heldOn("2023-05-08", "2023-05-12", "zh")).toBe("2023年5月8日至12日");
  });
});
