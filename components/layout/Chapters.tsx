import type { ReactNode } from "react";

/** A chapter of a page about the portal. */
export interface Chapter {
  /** its permanent anchor */
  id: string;
  title: string;
  /** paragraphs, one a line */
  text: string;
  /** what follows the text */
  more?: ReactNode;
}

interface Props {
  title: string;
  intro: string;
  /** the heading of the list of chapters */
  contents: string;
  chapters: Chapter[];
  /** below the last chapter */
  end?: ReactNode;
}

/** A text in chapters: title and introduction, the list of chapters, the chapters. */
export function Chapters({ title, intro, contents, chapters, end }: Props) {
  return (
    <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div>
        <h1 className="wrap-anywhere text-3xl sm:text-4xl">{title}</h1>
        <p className="mt-3 max-w-measure text-lg text-soft">{intro}</p>
      </div>
      <nav
        aria-labelledby="contents"
        className="mt-8 self-start border-s-3 border-rule ps-4 text-sm lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-2 print:hidden"
      >
        <h2 id="contents" className="text-sm">
          {contents}
        </h2>
        <ul className="mt-1">
          {chapters.map((chapter) => (
            <li key={chapter.id}>
              <a href={`#${chapter.id}`} className="inline-block py-1 no-underline hover:underline">
                {chapter.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="max-w-measure">
        {chapters.map((chapter) => (
          <section key={chapter.id} id={chapter.id} className="mt-10">
            <h2 className="text-2xl">{chapter.title}</h2>
            {chapter.text.split("\n").map((paragraph) => (
              <p key={paragraph} className="mt-3">
                {paragraph}
              </p>
            ))}
            {chapter.more}
          </section>
        ))}
        {end}
      </div>
    </div>
  );
}
