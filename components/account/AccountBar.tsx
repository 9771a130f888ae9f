import type { Locale } from "@/app/_vocabulary/locales";

interface Props {
  locale: Locale;
  name: string;
  /** as what the person is here: the role, or the State of the delegation */
  standing: string;
  words: { signedInAs: string; signOut: string };
  signOut: (form: FormData) => Promise<void>;
}

/** Who is signed in, and the way out: a form, so that it works without JavaScript and no link can do it. */
export function AccountBar({ locale, name, standing, words, signOut }: Props) {
  return (
    <form action={signOut} data-leaves="" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input type="hidden" name="locale" value={locale} />
      <p>
        <span className="sr-only">{words.signedInAs} </span>
        <bdi className="font-semibold">{name}</bdi> <span className="text-soft">{standing}</span>
      </p>
      <button type="submit" className="min-h-8 cursor-pointer border border-edge bg-paper px-3 hover:bg-wash">
        {words.signOut}
      </button>
    </form>
  );
}
