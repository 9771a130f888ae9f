import { expect, inject, test } from "vitest";
import { BoundedPool } from "@/db/bounded-pool";

test("statements are not compiled, and settings in the address take precedence", async ({ onTestFinished }) => {
  const jitAt = async (url: string) => {
    const pool = new BoundedPool(url, { onFailure: () => {} });
    onTestFinished(() => pool.close());
    const { rows } = await pool.query("show jit");

    return rows[0]?.jit;
  };
  const url = new URL(inject("postgresUrl"));
  expect(await jitAt(url.href)).toBe("off");
  url.searchParams.set("options", "-c jit=on");
  expect(await jitAt(url.href)).toBe("on");
});
