/**
 * What a browser adds to a public page, which is whole without it. It is sent inside the page as one text (`enhance-script.ts`), so it stands alone: it
 * imports nothing, and finds what to do by attributes of the page.
 *
 * - `a[data-language]`, clicked: the language is remembered in the cookie `language`
 * - `a[data-signed-in]` says that in place of its words where somebody is signed in: the way in then leads on to their own area
 * - `[data-own-time]`, hidden: a period in the reader's own time (`ReaderTime`)
 * - `[data-visit]`, `[data-changed]`: what changed since the last visit to a meeting shows its `[data-new]` (`NewMark`)
 * - `[data-starts]`: a plenary meeting shows its `[data-now]` while it runs, the one after it its `[data-next]` (`NowMark`)
 * - `[data-copy]`: its button copies the text (`CopyButton`)
 */
export function enhance(): void {
  const HALF_AN_HOUR = 1_800_000;
  const DAY = 86_400_000;

  for (const part of [rememberLanguage, knowSignedIn, showOwnTime, markNew, moveOn, offerCopies]) {
    try {
      part();
    } catch {
      // A browser that forbids it, as some do storage, shows the page as it came.
    }
  }

  function rememberLanguage() {
    document.addEventListener("click", ({ target }) => {
      const link = target instanceof Element && target.closest("a[data-language]");
      if (!link) return;
      const secure = location.protocol === "https:" ? ";secure" : "";
      // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store API, and it would not be done before the page is left
      document.cookie = `language=${link.getAttribute("hreflang")};path=/;max-age=31536000;samesite=lax${secure}`;
    });
  }

  function knowSignedIn() {
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
    // Two instants: what was seen before this visit, and when this visit was last active. One that pauses for half an hour is over.
    const [before = 0, active = 0] = (localStorage.getItem(`visit:${name}`) ?? "").split(" ").map(Number);
    const since = now - active > HALF_AN_HOUR ? active : before;
    localStorage.setItem(`visit:${name}`, `${since} ${now}`);
    for (const thing of since ? all("[data-changed]") : [])
      show(thing, "[data-new]", Date.parse(thing.dataset.changed ?? "") > since);
  }

  function moveOn() {
    const sittings = all("[data-starts]");
    const at = (instant?: string) => Date.parse(instant ?? "");
    const mark = () => {
      const now = Date.now();
      const coming = sittings.map(({ dataset }) => at(dataset.starts)).filter((start) => start > now);
      const next = Math.min(...coming.filter((start) => start - now < DAY));
      for (const sitting of sittings) {
        const start = at(sitting.dataset.starts);
        show(sitting, "[data-now]", start <= now && now < at(sitting.dataset.ends));
        show(sitting, "[data-next]", start === next);
      }
    };
    if (!sittings.length) return;
    mark();
    setInterval(mark, 20_000);
  }

  function offerCopies() {
    // Only a page that came safely may write to the clipboard.
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
