import { expect, it } from "vitest";
import { describeDevice } from "@/components/account/describe-device";

it("a session is described by its browser and its system", () => {
  const chrome = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36";

  expect(describeDevice(chrome)).toBe("Chrome, Windows");
  expect(describeDevice(`${chrome} Edg/156.0`)).toBe("Edge, Windows");
  expect(describeDevice("Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0")).toBe(
    "Firefox, Linux",
  );
  expect(describeDevice("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19 Safari/604.1")).toBe(
    "Safari, iOS",
  );
  expect(describeDevice("curl/8.0")).toBeUndefined();
  expect(describeDevice("<script>alert(1)</script>")).toBeUndefined();
});
