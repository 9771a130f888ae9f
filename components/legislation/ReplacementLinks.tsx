/** Which submission this one replaces, and which one replaces it, each with its receipt number and a link. */
export function ReplacementLinks({
  links,
  className,
}: {
  links: { text: string; href: string }[];
  className?: string;
}) {
  return links.map(({ text, href }) => (
    <p key={href} className={className}>
      <a href={href} className="inline-block py-1">
        {text}
      </a>
    </p>
  ));
}
