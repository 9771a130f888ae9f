import { describe, expect, test } from "vitest";
import { nextParts, nextSymbols, seriesOfMeeting } from "@/app/_vocabulary/next-symbols";

const proposed = (series: string, known: string[]) => nextSymbols(series, known).map(({ symbol }) => symbol);

describe("the next symbol", () => {
  test("of each series follows the highest number of the series, whatever its addenda", () => {
    const known = [
      "CTOC/COP/WG.2/2023/1",
      "ctoc/cop/wg.2/2023/9",
      "CTOC/COP/WG.2/2023/10/Add.3",
      "CTOC/COP/WG.2/2023/L.1/Add.2",
      "CTOC/COP/WG.2/2023/CRP.4",
      "CTOC/COP/WG.2/2023/INF/1/Rev.1",
      "CTOC/COP/WG.2/20231/77",
    ];
    expect(proposed("CTOC/COP/WG.2/2023", known)).toEqual([
      "CTOC/COP/WG.2/2023/11",
      "CTOC/COP/WG.2/2023/L.2",
      "CTOC/COP/WG.2/2023/CRP.5",
      "CTOC/COP/WG.2/2023/INF/2",
    ]);
  });

  test("begins at 1, and prints INF as the meeting does", () => {
    expect(proposed("A/AC.9/1", [])).toEqual(["A/AC.9/1/1", "A/AC.9/1/L.1", "A/AC.9/1/CRP.1", "A/AC.9/1/INF/1"]);
    expect(proposed("A/AC.9/1", ["A/AC.9/1/INF.7"])[3]).toBe("A/AC.9/1/INF.8");
  });

  test("counts joint documents for each of their bodies", () => {
    expect(proposed("E/CN.7/2024", ["E/CN.7/2024/3-E/CN.15/2024/8"])[0]).toBe("E/CN.7/2024/4");
    expect(proposed("E/CN.15/2024", ["E/CN.7/2024/3-E/CN.15/2024/8"])[0]).toBe("E/CN.15/2024/9");
  });

  test("of a document that follows another counts each kind by itself, and its own parts only", () => {
    const known = ["A/1/2", "A/1/2/Add.1", "A/1/2/Add.2/Corr.1", "A/1/2/Rev.1", "A/1/20/Corr.5"];
    expect(nextParts("A/1/2", known).map(({ symbol }) => symbol)).toEqual([
      "A/1/2/Add.3",
      "A/1/2/Corr.1",
      "A/1/2/Rev.2",
    ]);
    expect(nextParts("A/1/2/Add.2", known)[1]?.symbol).toBe("A/1/2/Add.2/Corr.2");
  });
});

describe("the series of a meeting", () => {
  test("is that of most of its documents, whatever their form", () => {
    const symbols = [
      "FCCC/CP/2024/1",
      "FCCC/CP/2024/1/Add.1",
      "FCCC/CP/2024/L.3",
      "FCCC/CP/2024/INF/1",
      "FCCC/SBI/2024/4",
    ];
    expect(seriesOfMeeting(symbols, "X/2024")).toBe("FCCC/CP/2024");
    expect(seriesOfMeeting(["CTOC/COP/12/1"], "CTOC/COP/2024")).toBe("CTOC/COP/12");
  });

  test("is assumed where there is no document in a series", () => {
    expect(seriesOfMeeting([], "ctoc/cop/wg.2/2024")).toBe("CTOC/COP/WG.2/2024");
    expect(seriesOfMeeting(["E/CN.7/2024/3-E/CN.15/2024/8"], "A/1")).toBe("A/1");
  });
});
