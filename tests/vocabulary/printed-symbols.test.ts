import { describe, expect, it } from "vitest";
import { findPrintedSymbols, seriesOfSymbol } from "@/app/_vocabulary/printed-symbols";

describe("the symbols in a text", () => {
  it.each([
    ["Note (CTOC/COP/WG.2/2023/2)", ["CTOC/COP/WG.2/2023/2"]],
    ["E/CN.7/2024/3-E/CN.15/2024/3", ["E/CN.7/2024/3-E/CN.15/2024/3"]],
    ["E/CN.7/2024/3 – E/CN.15/2024/3", ["E/CN.7/2024/3 – E/CN.15/2024/3"]],
    ["ICCD/COP(15)/CST/1", ["ICCD/COP(15)/CST/1"]],
    ["IDB.49/1/Add.1", ["IDB.49/1/Add.1"]],
    ["A/AC.291/11", ["A/AC.291/11"]],
    ["CAT/C/52/1*", ["CAT/C/52/1"]],
    ["秘书处的说明（CTOC/COP/WG.2/2023/2）和A/HRC/55/1", ["CTOC/COP/WG.2/2023/2", "A/HRC/55/1"]],
    ["A/78/1, A/78/2 and Corr.1", ["A/78/1", "A/78/2", "A/78/2/Corr.1"]],
    ["A/78/2/Add.1, Add.2 et Corr.1", ["A/78/2/Add.1", "A/78/2/Add.2", "A/78/2/Add.1/Corr.1"]],
    [
      "FCCC/SBI/2023/5 and Add.1–3",
      ["FCCC/SBI/2023/5", "FCCC/SBI/2023/5/Add.1", "FCCC/SBI/2023/5/Add.2", "FCCC/SBI/2023/5/Add.3"],
    ],
    ["and/or, 10/12 of 2023, TCP/IP, km/h", []],
    ["GC.18/1", ["GC.18/1"]],
    ["UNEP/TL/WG-L&R/4/1/Add.1", ["UNEP/TL/WG-L&R/4/1/Add.1"]],
    ["COTL/2031/1 Rev.1, COTL/2031/2", ["COTL/2031/1/Rev.1", "COTL/2031/2"]],
    ["COTL/2031/1 REV. and COTL/3/1 PROV.2", ["COTL/2031/1/Rev", "COTL/3/1/Prov.2"]],
    ["COTL/2031/1 Add.1 and Add.2", ["COTL/2031/1/Add.1", "COTL/2031/1/Add.2"]],
    ["COTL/2031/1 Revised text; COTL/2031/2 Add. text", ["COTL/2031/1", "COTL/2031/2"]],
    ["CJ77/Doc.4.1", ["CJ77/Doc.4.1"]],
    ["COTL-31/1, A39-WP/2", ["COTL-31/1", "A39-WP/2"]],
  ])("are read from “%s”", (text, expected) => {
    expect(findPrintedSymbols(text).map(({ symbol }) => symbol)).toEqual(expected);
  });

  it("of a joint document are those of its bodies", () => {
    for (const dash of ["-", "–", " – "])
      expect(findPrintedSymbols(`E/CN.7/2024/3${dash}E/CN.15/2024/3`).flatMap(({ parts }) => parts)).toEqual([
        "E/CN.7/2024/3",
        "E/CN.15/2024/3",
      ]);
  });

  it.each([
    ["CTOC/COP/WG.2/2023/1", undefined, "CTOC/COP/WG.2"],
    ["CTOC/COP/WG.2/2023/L.1/Add.2", undefined, "CTOC/COP/WG.2"],
    ["A/AC.291/11", 3, "A/AC.291"],
    ["CRPD/C/32/1", 32, "CRPD/C"],
    ["IDB.49/1/Add.1", 49, "IDB"],
    ["GC.18/1", undefined, "GC"],
    ["ICCD/COP(15)/CST/1", 15, "ICCD/COP/CST"],
    ["E/CN.15/2011/1", 20, "E/CN.15"],
    ["FCCC/SBI/1996/1", 2, "FCCC/SBI"],
    ["ECE/TRANS/WP.29/1100", undefined, "ECE/TRANS/WP.29"],
    ["CAC/COSP/2015/1", 6, "CAC/COSP"],
    ["COTL/34/1/Prov.2", 34, "COTL"],
  ])("of %s in session %s give the series %s", (symbol, session, series) => {
    expect(seriesOfSymbol(symbol, session)).toBe(series);
  });
});
