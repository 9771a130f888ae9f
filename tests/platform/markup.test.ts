import { expect, test } from "vitest";
import { html } from "@/app/_platform/meeting-archive/markup";

test("values in HTML are escaped, in content and in attributes, unless they are markup", () => {
  const bad = `<script>"a" & 'b'</script>`;
  expect(String(html`<a title="${bad}">${bad}</a>`)).toBe(
    '<a title="&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;">&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;</a>',
  );
  expect(String(html`<ul>${[1, 2].map((each) => html`<li>${each}</li>`)}${undefined}</ul>`)).toBe(
    "<ul><li>1</li><li>2</li></ul>",
  );
});
