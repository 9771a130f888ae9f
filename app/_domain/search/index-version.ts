/**
 * The version of what the search holds. It is raised where texts are read or words are cut in another way: at its next start the portal then makes anew,
 * beside its work, all that is older.
 *
 * 2: the words of Arabic PDFs with lam-alef in its order; letters in place of presentation forms.
 */
export const INDEX_VERSION = 2;
