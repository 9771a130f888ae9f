/**
 * Enhances a public page in the browser; the page is complete without it. The function is sent
 * inside the page as text (`enhance-script.ts`), so it imports nothing and finds its elements by
 * attributes:
 *
 * - `a[data-language]`: a click stores the language in the cookie `language`
 * - `a[data-signed-in]`: its text is replaced for signed-in users, whom the link leads to their own
 *   area
 * - `[data-own-time]`, hidden: gets a period in the reader's own time (`ReaderTime`)
 * - `[data-visit]`, `[data-changed]`: what changed since the last visit displays its `[data-new]`
 *   (`NewMark`)
 * - `[data-starts]`: a plenary meeting displays its `[data-now]`, the next one its `[data-next]`
 *   (`NowMark`)
 * - `[data-copy]`: its button copies the text (`CopyButton`)
 */
export function enhance(): void {
  const HALF_AN_HOUR = 1_800_000;
  const DAY = 86_400_000;

  for (const part of [storeLanguage, showSignedIn, showOwnTime, markNew, markNow, offerCopies]) {
    try {
      part();
    } catch {
      // Some browsers forbid storage. The page then stays as it came.
    }
  }

  function storeLanguage() {
    document.addEventListener("click", ({ target }) => {
      const link = target instanceof Element && target.closest("a[data-language]");
      if (!link) return;
      const secure = location.protocol === "https:" ? ";secure" : "";
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser, and would not finish before the page is left
      document.cookie = `language=${link.getAttribute("hreflang")};path=/;max-age=31536000;samesite=lax${secure}`;
    });
  }

  function showSignedIn() {
    if (!/(^|; )portal\.signed-in=1(;|$)/.test(document.cookie)) return;
    for (const link of all("a[data-signed-in]")) link.textContent = link.dataset.signedIn ?? "";
  }

  function showOwnTime() {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const line of all("[data-own-time]")) {
      const { from = "", until = "", zone, tag, ownTime = "" } = line.dataset;
      const start = new Date(from);
      const clock = (timeZone?: string) =>
        new Intl.DateTimeFormat("en", { dateStyle: "short", timeStyle: "short", timeZone }).format(start);
      if (clock() === clock(zone)) continue;
      const period = document.createElement("bdi");
      period.textContent = new Intl.DateTimeFormat(tag, {
        weekday: "short",
        hour: "numeric",
        minute: "2-digit",
      }).formatRange(start, new Date(until));
      line.append(`${ownTime.replace("{zone}", own.replaceAll("_", " "))} `, period);
      line.hidden = false;
    }
  }

  function markNew() {
    const name = all("[data-visit]")[0]?.dataset.visit;
    if (!name) return;
    const now = Date.now();
    // Two instants: the end of the visit before, and the last activity of this one, which half an hour ends.
    const [before = 0, active = 0] = (localStorage.getItem(`visit:${name}`) ?? "").split(" ").map(Number);
    const since = now - active > HALF_AN_HOUR ? active : before;
    localStorage.setItem(`visit:${name}`, `${since} ${now}`);
    for (const thing of since ? all("[data-changed]") : [])
      show(thing, "[data-new]", Date.parse(thing.dataset.changed ?? "") > since);
  }

  function markNow() {
    const meetings = all("[data-starts]");
    const at = (instant?: string) => Date.parse(instant ?? "");
    const mark = () => {
      const now = Date.now();
      const coming = meetings.map(({ dataset }) => at(dataset.starts)).filter((start) => start > now);
      const next = Math.min(...coming.filter((start) => start - now < DAY));
      for (const meeting of meetings) {
        const start = at(meeting.dataset.starts);
        show(meeting, "[data-now]", start <= now && now < at(meeting.dataset.ends));
        show(meeting, "[data-next]", start === next);
      }
    };
    if (!meetings.length) return;
    mark();
    setInterval(mark, 20_000);
  }

  function offerCopies() {
    // Only a secure context may write to the clipboard.
    if (!navigator.clipboard) return;
    for (const place of all("[data-copy]")) {
      const button = place.querySelector("button");
      const status = place.querySelector("[role=status]");
      const { copy = "", copied = "" } = place.dataset;
      if (!button || !status) continue;
      button.hidden = false;
      button.onclick = async () => {
        await navigator.clipboard.writeText(copy);
        status.textContent = copied;
      };
    }
  }

  function all(selector: string) {
    return [...document.querySelectorAll<HTMLElement>(selector)];
  }

  function show(where: Element, selector: string, shown: boolean) {
    for (const mark of where.querySelectorAll<HTMLElement>(selector)) mark.hidden = !shown;
  }
}
